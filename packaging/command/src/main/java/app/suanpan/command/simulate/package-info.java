/**
 * {@code suanpan simulate}: one pretended device in a process of its own, for a store whose {@code store.json} names its address.
 * Start at {@link app.suanpan.command.simulate.SimulateCommand}. The demo has its own window for all of them.
 */
@NullMarked
package app.suanpan.command.simulate;

import org.jspecify.annotations.NullMarked;
