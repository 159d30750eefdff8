/**
 * How a customer becomes a member: what a kiosk asks, one question a screen, and what is written into the journal at the end.
 * Pure functions; start with {@link app.suanpan.domain.join.JoinMachine}. Never keeps what a visitor typed beyond the visit.
 */
@NullMarked
package app.suanpan.domain.join;

import org.jspecify.annotations.NullMarked;
