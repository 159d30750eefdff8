/**
 * The image as a shop gets it: taken somewhere else, started by its launchers, without any Java of this machine. Start at
 * {@link app.suanpan.image.ImageSellsOneItemIT}.
 */
@NullMarked
package app.suanpan.image;

import org.jspecify.annotations.NullMarked;
