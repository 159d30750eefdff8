package app.suanpan.agent.register;

import app.suanpan.ledger.Ledger;
import app.suanpan.protocol.event.EventCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The day on which a shift is opened, by a clock that may be wrong. A box whose clock has lost its battery wakes up in 1970, and nobody
 * there to tell it better: then it is the last day of the journal. A clock that is wrong by less than that cannot be told from a right
 * one.
 */
final class BusinessDays {
    private final Ledger ledger;
    private final Instant begun;

    BusinessDays(Ledger ledger) {
        this.ledger = ledger;
        this.begun = ledger.begun();
    }

    /** Today, in a place, when the clock shows this. Never a day before the journal's last, if the clock shows a time before its first. */
    LocalDate today(Instant now, ZoneId zone) {
        LocalDate shown = LocalDate.ofInstant(now, zone);
        return now.isBefore(begun) ? last().filter(shown::isBefore).orElse(shown) : shown;
    }

    private Optional<LocalDate> last() {
        return ledger.outbox().read(Math.max(0, ledger.head().sequence() - 1), 1, Integer.MAX_VALUE).stream()
                .findFirst()
                .flatMap(stored -> EventCodec.decode(stored.body().toArray()))
                .map(event -> event.header().businessDay());
    }
}
