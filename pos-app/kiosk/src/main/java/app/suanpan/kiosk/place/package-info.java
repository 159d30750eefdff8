/** What all questions share: the words, the size of things, the way to the desk. Start with {@link app.suanpan.kiosk.place.KioskPlace}. */
@NullMarked
package app.suanpan.kiosk.place;

import org.jspecify.annotations.NullMarked;
