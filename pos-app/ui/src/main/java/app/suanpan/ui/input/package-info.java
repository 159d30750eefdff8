/**
 * What the keyboard means: a scanner that types, keys that come before the screen they are meant for, and the keys of
 * actions. Start with {@link app.suanpan.ui.input.KeyboardWedge}, {@link app.suanpan.ui.input.TypeAhead} and
 * {@link app.suanpan.ui.input.KeyRouter}, in the order in which they hear a key. Knows no items and no screens.
 */
@NullMarked
package app.suanpan.ui.input;

import org.jspecify.annotations.NullMarked;
