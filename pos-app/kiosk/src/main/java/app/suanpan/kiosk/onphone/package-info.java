/** The visitor's own phone has the form. Start with {@link app.suanpan.kiosk.onphone.OnPhoneController}. */
@NullMarked
package app.suanpan.kiosk.onphone;

import org.jspecify.annotations.NullMarked;
