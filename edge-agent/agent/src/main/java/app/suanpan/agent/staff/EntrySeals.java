package app.suanpan.agent.staff;

import app.suanpan.domain.journal.StaffChanged.Through;
import app.suanpan.domain.journal.StaffEntry;
import java.util.Optional;

/** Says by what entries of {@code staff.json} were written, and what the journal may have of them. */
final class EntrySeals {
    private final StaffKey key;

    EntrySeals(StaffKey key) {
        this.key = key;
    }

    /** The entry, saying by what it was written if it does not say so yet. */
    Person traced(Person person, Through through, String by) {
        return person.trace() == null
                ? person.written(new Trace(through.name(), by, key.seal(text(person, through.name(), by))))
                : person;
    }

    /** By what an entry was written last, if it stands as it was written. */
    Optional<Trace> traceOf(Person person) {
        return Optional.ofNullable(person.trace())
                .filter(trace -> StaffKey.same(trace.seal(), key.seal(text(person, trace.through(), trace.by()))));
    }

    private static String text(Person person, String through, String by) {
        return person.text() + "\n" + through + "\n" + by;
    }

    /** Somebody as the journal has them. */
    StaffEntry entryOf(Person person) {
        String pin = person.pin();
        return new StaffEntry(
                person.name(),
                person.role(),
                person.number(),
                person.badge(),
                person.disabled(),
                pin == null ? "" : key.pinMark(pin));
    }
}
