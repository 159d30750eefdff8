/**
 * The simulator window: a shelf whose goods are scanned by a click, badges and phones to hold before the camera, the printer's
 * paper, and switches for everything that goes wrong in a shop. Start with {@link app.suanpan.simulator.SimulatorController}.
 *
 * <p>It moves simulated devices, as hands would, and asks the {@link app.suanpan.simulator.World} for what is no device. It
 * must never know the register, the ledger or anything else of the store: what it does reaches the shop only as a real thing
 * would.
 */
@NullMarked
package app.suanpan.simulator;

import org.jspecify.annotations.NullMarked;
