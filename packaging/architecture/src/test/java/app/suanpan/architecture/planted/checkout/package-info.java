/** Planted: see {@link app.suanpan.architecture.ArchitectureTest}. */
@NullMarked
package app.suanpan.architecture.planted.checkout;

import org.jspecify.annotations.NullMarked;
