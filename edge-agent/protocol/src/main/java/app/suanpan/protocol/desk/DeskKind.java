package app.suanpan.protocol.desk;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TenderCommand;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What differs between the desks that cross the socket.
 *
 * @param <C> commands
 * @param <S> states
 * @param name as a Hello says it
 * @param command type of its commands
 * @param state type of its states
 * @param revision number of a state
 * @param renumbered the state under another number
 * @param fromScreen whether a screen may ask this; some commands come from the store alone
 */
record DeskKind<C, S>(
        String name,
        Class<C> command,
        Class<S> state,
        ToLongFunction<S> revision,
        BiFunction<S, Long, S> renumbered,
        Predicate<C> fromScreen) {
    /** The checkout's. What a payment terminal answered, or who reserves points, is the store's to say, never a screen's. */
    static final DeskKind<RegisterCommand, RegisterState> REGISTER = new DeskKind<>(
            "register",
            RegisterCommand.class,
            RegisterState.class,
            RegisterState::revision,
            RegisterState::renumbered,
            command -> !(command instanceof RegisterCommand.CardResolved
                    || command instanceof TenderCommand.PointsAnswered));

    /** The kiosk's. */
    static final DeskKind<JoinCommand, JoinState> JOIN = new DeskKind<>(
            "join", JoinCommand.class, JoinState.class, JoinState::revision, JoinState::renumbered, command -> true);
}
