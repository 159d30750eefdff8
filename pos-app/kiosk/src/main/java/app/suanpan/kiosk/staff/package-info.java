/**
 * The staff's screens of the kiosk: who is there, how the kiosk is, and what can be done about it. Start with
 * {@link app.suanpan.kiosk.staff.StaffController}. Knows nothing of any member.
 */
@NullMarked
package app.suanpan.kiosk.staff;

import org.jspecify.annotations.NullMarked;
