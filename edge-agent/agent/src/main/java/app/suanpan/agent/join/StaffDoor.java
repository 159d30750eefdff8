package app.suanpan.agent.join;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.LockOut;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.join.StaffContext;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.workstation.Store;
import app.suanpan.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The people of the store, for its kiosks: proves who stands there, and writes down who was let in and who was not. */
final class StaffDoor {
    private static final Logger log = LoggerFactory.getLogger(StaffDoor.class);

    private final Ledger ledger;
    private final Store store;
    private final Supplier<UUID> ids;
    private volatile Staff staff = Staff.ofEqual(List.of());

    StaffDoor(Ledger ledger, Store store, Supplier<UUID> ids) {
        this.ledger = ledger;
        this.store = store;
        this.ids = ids;
    }

    /** From now on these are the people. */
    void trust(Staff people) {
        staff = people;
    }

    Staff staff() {
        return staff;
    }

    /** Tries a PIN or a badge; takes some tenths of a second, so it is done before a kiosk's lock is taken. */
    Proof prove(Credential credential) {
        return staff.prove(credential);
    }

    StaffContext context(String workstation, Optional<Proof> proof, Instant now) {
        return new StaffContext(staff, proof, this::standing, operator -> header(workstation, operator, now), now);
    }

    private LockOut standing(String operator) {
        return ledger.lockOutOf(operator);
    }

    private EventHeader header(String workstation, String operator, Instant now) {
        return new EventHeader(
                ids.get(),
                store.id(),
                workstation,
                operator,
                LocalDate.ofInstant(now, store.zone()),
                now.truncatedTo(ChronoUnit.MILLIS));
    }

    /** @throws app.suanpan.ledger.LedgerException if they could not be written; then none of them was */
    void commit(List<AccessRecorded> events) {
        if (events.isEmpty()) {
            return;
        }
        ledger.transact(writer -> {
            events.forEach(writer::append);
            return events.size();
        });
        events.forEach(event -> log.info(
                "staff at the kiosk: {} operator={} workstation={} {}",
                event.kind(),
                event.person(),
                event.header().workstation(),
                event.detail()));
    }
}
