/** Planted: see {@link app.suanpan.architecture.ArchitectureTest}. */
@NullMarked
package app.suanpan.architecture.planted.device.serial;

import org.jspecify.annotations.NullMarked;
