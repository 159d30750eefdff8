/**
 * What the keyboard means: a scanner that types, and the keys of actions. Start with
 * {@link app.suanpan.ui.input.KeyboardWedge} and {@link app.suanpan.ui.input.KeyRouter}. Knows no items and no screens.
 */
@NullMarked
package app.suanpan.ui.input;

import org.jspecify.annotations.NullMarked;
