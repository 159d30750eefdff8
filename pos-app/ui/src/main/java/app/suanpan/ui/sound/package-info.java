/**
 * The four sounds of a till. Start with {@link app.suanpan.ui.sound.Sounds}. A machine without loudspeakers is silent,
 * never slow.
 */
@NullMarked
package app.suanpan.ui.sound;

import org.jspecify.annotations.NullMarked;
