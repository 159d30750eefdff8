/** Planted: see {@link app.suanpan.architecture.ArchitectureTest}. */
@NullMarked
package app.suanpan.architecture.planted.kiosk;

import org.jspecify.annotations.NullMarked;
