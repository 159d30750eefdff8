/** What may we do? Nothing is ticked beforehand. Start with {@link app.suanpan.kiosk.consents.ConsentsController}. */
@NullMarked
package app.suanpan.kiosk.consents;

import org.jspecify.annotations.NullMarked;
