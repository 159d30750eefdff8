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
     * @param detail what exactly: of a wrong content the check of GS1's dictionary, such as {@code csum}; of a missing companion
     *     those that would do, as the dictionary writes them; of an exclusion the identifier that may not be there; of an unknown
     *     identifier the text it was looked for in. Otherwise empty
     */
    record Refused(Gs1Fault fault, String identifier, String detail) implements Gs1Reading {
        public Refused(Gs1Fault fault, String identifier) {
            this(fault, identifier, "");
        }
    }

    /** The message, if there is one. */
    default Optional<Gs1Message> accepted() {
        return this instanceof Accepted(Gs1Message message) ? Optional.of(message) : Optional.empty();
    }

    /** Goes on with the message, if there is one. */
    default Gs1Reading then(Function<Gs1Message, Gs1Reading> next) {
        return this instanceof Accepted(Gs1Message message) ? next.apply(message) : this;
    }
}
