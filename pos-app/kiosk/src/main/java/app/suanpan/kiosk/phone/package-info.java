/** Which phone number? Start with {@link app.suanpan.kiosk.phone.PhoneController}. What is typed is forgotten with the question. */
@NullMarked
package app.suanpan.kiosk.phone;

import org.jspecify.annotations.NullMarked;
