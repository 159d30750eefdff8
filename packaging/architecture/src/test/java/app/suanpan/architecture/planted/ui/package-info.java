/** Planted: see {@link app.suanpan.architecture.ArchitectureTest}. */
@NullMarked
package app.suanpan.architecture.planted.ui;

import org.jspecify.annotations.NullMarked;
