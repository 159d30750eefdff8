package app.suanpan.domain.register;

import java.util.function.Consumer;

/**
 * A place where a screen meets the store: a command goes in, a new state comes out. Everything that crosses is immutable and
 * serialisable, so that screen and store may live in one process or in two.
 *
 * @param <C> commands
 * @param <S> states
 */
public interface Desk<C, S> {

    /** The state as it is now. */
    S state();

    /**
     * Does what the command says and returns the state that follows. What cannot be done comes back as a notice in the state,
     * not as an exception. Blocks until what had to be durable is on the disk, so screens call it off their own thread.
     *
     * @throws DeskUnavailableException if the store's process cannot be reached; nothing is known of the command then, and the
     *     state that arrives after reconnecting tells what happened
     */
    S submit(C command);

    /** Calls the listener with the state now and after each change, in order, on a thread that is not the screen's. */
    Subscription watch(Consumer<S> listener);
}
