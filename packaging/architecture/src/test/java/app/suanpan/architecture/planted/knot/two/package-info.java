/** Planted: see {@link app.suanpan.architecture.ArchitectureTest}. */
@NullMarked
package app.suanpan.architecture.planted.knot.two;

import org.jspecify.annotations.NullMarked;
