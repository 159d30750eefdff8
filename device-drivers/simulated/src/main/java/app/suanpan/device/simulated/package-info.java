/**
 * Pretended devices for the demo, training and tests. Each is a server that stands in for the <em>hardware</em>: the shop's own
 * drivers connect to it over a socket and cannot tell. Start at {@link app.suanpan.device.simulated.SimulatedPrinter}; the others
 * ({@link app.suanpan.device.simulated.SimulatedScanner}, {@link app.suanpan.device.simulated.SimulatedCamera},
 * {@link app.suanpan.device.simulated.SimulatedPaymentTerminal}) are driven the same way, by methods that are what a person would
 * do with their hands. Never knows the domain, and a shop that is not a simulation refuses to open any of it.
 */
@NullMarked
package app.suanpan.device.simulated;

import org.jspecify.annotations.NullMarked;
