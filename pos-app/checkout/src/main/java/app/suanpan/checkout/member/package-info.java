/**
 * Who the customer is: looked up by phone, made a member, or taken off the basket; and the guide who serves. Start with
 * {@link app.suanpan.checkout.member.MemberController}. A member's card or code needs no panel: it is scanned at any time.
 */
@NullMarked
package app.suanpan.checkout.member;

import org.jspecify.annotations.NullMarked;
