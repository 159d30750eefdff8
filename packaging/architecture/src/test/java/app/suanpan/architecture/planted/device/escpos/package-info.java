/** Planted: see {@link app.suanpan.architecture.ArchitectureTest}. */
@NullMarked
package app.suanpan.architecture.planted.device.escpos;

import org.jspecify.annotations.NullMarked;
