/** Planted: see {@link app.suanpan.architecture.ArchitectureTest}. */
@NullMarked
package app.suanpan.architecture.planted.agent;

import org.jspecify.annotations.NullMarked;
