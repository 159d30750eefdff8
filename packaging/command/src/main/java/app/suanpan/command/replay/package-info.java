/**
 * Real input: a real shop's invoices rung up through the real register, ledger, road and collector, and a table at the end
 * that accounts for every line to the penny. Start with {@link app.suanpan.command.replay.ReplayCommand}.
 */
@NullMarked
package app.suanpan.command.replay;

import org.jspecify.annotations.NullMarked;
