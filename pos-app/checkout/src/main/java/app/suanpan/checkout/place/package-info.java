/**
 * What all parts of the checkout's screen share: words, look, sounds, the way to the register, and the panels that open over
 * the work area. Start with {@link app.suanpan.checkout.place.Workplace}. Knows none of the parts.
 */
@NullMarked
package app.suanpan.checkout.place;

import org.jspecify.annotations.NullMarked;
