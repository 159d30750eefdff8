/**
 * Words, money and dates in the reader's language, switched while the screen is up. Start with
 * {@link app.suanpan.ui.text.Texts}. Knows no screen: it hands out strings and bindings.
 */
@NullMarked
package app.suanpan.ui.text;

import org.jspecify.annotations.NullMarked;
