/**
 * A crowd joins at once, through one kiosk and one page: some twice, some with somebody else's number, some to do harm. Start with
 * {@link app.suanpan.e2e.join.JoinCrowd}.
 */
@NullMarked
package app.suanpan.e2e.join;

import org.jspecify.annotations.NullMarked;
