/**
 * The kiosk: one question a screen, and it forgets you. Start with {@link app.suanpan.kiosk.KioskMain}, then
 * {@link app.suanpan.kiosk.KioskController}. Never keeps, logs or shows more of a visitor than the present question needs.
 */
@NullMarked
package app.suanpan.kiosk;

import org.jspecify.annotations.NullMarked;
