/**
 * Windows on a desk that has several of them. Start with {@link app.suanpan.ui.window.WindowPlace}. Knows no screen's content.
 */
@NullMarked
package app.suanpan.ui.window;

import org.jspecify.annotations.NullMarked;
