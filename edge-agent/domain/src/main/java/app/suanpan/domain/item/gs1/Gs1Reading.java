package app.suanpan.domain.item.gs1;

import java.util.Optional;
import java.util.function.Function;

/** What reading came to: a message, or why there is none. */
public sealed interface Gs1Reading {

    /** It is GS1 data. */
    record Accepted(Gs1Message message) implements Gs1Reading {}

    /**
     * It is not.
     *
     * @param fault why
     * @param identifier the application identifier it is about; empty where it is about none
     */
    record Refused(Gs1Fault fault, String identifier) implements Gs1Reading {}

    /** The message, if there is one. */
    default Optional<Gs1Message> accepted() {
        return this instanceof Accepted(Gs1Message message) ? Optional.of(message) : Optional.empty();
    }

    /** Goes on with the message, if there is one. */
    default Gs1Reading then(Function<Gs1Message, Gs1Reading> next) {
        return this instanceof Accepted(Gs1Message message) ? next.apply(message) : this;
    }
}
