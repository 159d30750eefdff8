/**
 * The protocol of the pretended payment terminal and provider, and their drivers. No acquirer speaks it; it stands where a maker's protocol will.
 * Start at {@link app.suanpan.device.simulated.payment.SimulatedTerminalDriver}.
 */
@NullMarked
package app.suanpan.device.simulated.payment;

import org.jspecify.annotations.NullMarked;
