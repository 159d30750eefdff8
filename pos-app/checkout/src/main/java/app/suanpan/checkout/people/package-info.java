/**
 * Who stands at the screen: saying it by PIN, allowing what somebody else may not, and the locked screen. Start with
 * {@link app.suanpan.checkout.people.ApprovalController}. A PIN is here as long as it is being typed, and goes to the register
 * alone.
 */
@NullMarked
package app.suanpan.checkout.people;

import org.jspecify.annotations.NullMarked;
