/**
 * A cashier's whole shift at a real store: the agent with its ledger and pretended devices, and the checkout in a window. Start with
 * {@link app.suanpan.e2e.shift.WholeShift}, which tells it once for both hands and both languages.
 */
@NullMarked
package app.suanpan.e2e.shift;

import org.jspecify.annotations.NullMarked;
