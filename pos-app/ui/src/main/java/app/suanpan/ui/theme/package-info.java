/**
 * How everything looks: the design tokens, the style sheet made from them, and the switch between light, dark and high
 * contrast. Start with {@link app.suanpan.ui.theme.Theme}. The values stand in {@code tokens.css} and nowhere else.
 */
@NullMarked
package app.suanpan.ui.theme;

import org.jspecify.annotations.NullMarked;
