/**
 * Power cuts that were recorded instead of waited for: a store sells under a recorder that sees its every write and sync, and the
 * recording is stopped at thousands of places, each time with what a disk may lose there lost. Start with
 * {@link app.suanpan.e2e.power.PowerCuts}; {@link app.suanpan.e2e.power.SimulatedDisk} says what a disk may lose.
 */
@NullMarked
package app.suanpan.e2e.power;

import org.jspecify.annotations.NullMarked;
