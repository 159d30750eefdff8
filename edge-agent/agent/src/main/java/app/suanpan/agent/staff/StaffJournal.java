package app.suanpan.agent.staff;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.RoleChanged;
import app.suanpan.domain.journal.SigningKeyAnnounced;
import app.suanpan.domain.journal.StaffChanged;
import app.suanpan.domain.journal.StaffEntry;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the journal has to know of a store's people before it holds at a checkout: who they are and what their roles grant, however that
 * was changed and also while the store was not running; and the key that all this and approvals are signed with, announced before
 * anything is signed with it and vouched for by the one before.
 */
public final class StaffJournal implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StaffJournal.class);
    private static final int LOOKED_AT_EVERY_MILLIS = 1_000;

    private final StaffBook book;
    private final Ledger ledger;
    private final AgentConfig config;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final StaffChanges changes;
    private final ScheduledExecutorService watch;
    private String trouble = "";

    private StaffJournal(StaffBook book, Ledger ledger, AgentConfig config, Clock clock, Supplier<UUID> ids) {
        this.book = book;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
        this.changes = new StaffChanges(book.seals(), this::header);
        this.watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("staff").factory());
    }

    /**
     * Brings the journal up to date before anybody can sign on, and looks every second from then on.
     *
     * @throws LedgerException if it cannot be written
     * @throws ConfigException if the keys are not right, or {@code staff.json} names nobody any more
     */
    public static StaffJournal open(
            StaffBook book, Ledger ledger, AgentConfig config, Clock clock, Supplier<UUID> ids) {
        StaffJournal journal = new StaffJournal(book, ledger, config, clock, ids);
        journal.lookAtAll();
        book.governedBy(journal::lookOrWarn);
        journal.watch.scheduleWithFixedDelay(
                journal::lookOrWarn, LOOKED_AT_EVERY_MILLIS, LOOKED_AT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return journal;
    }

    /** What could not be read or written is tried again a second later; until then the store goes on as it was. */
    private synchronized void lookOrWarn() {
        try {
            look();
            trouble = "";
        } catch (ConfigException | LedgerException e) {
            String now = String.valueOf(e.getMessage());
            if (!now.equals(trouble)) {
                log.warn("the store goes on with the people and the key it had: {}", now);
            }
            trouble = now;
        }
    }

    /** Looks once: writes down what has changed, and only then lets it hold. */
    synchronized void look() {
        if (book.hasChanged()) {
            lookAtAll();
        } else if (book.signer().hasChanged()) {
            announceKey();
        }
    }

    private void lookAtAll() {
        StaffList listed = book.listed();
        Map<String, StaffEntry> people = ledger.staff();
        if (!listed.asked() && people.values().stream().anyMatch(StaffJournal::proves)) {
            // Whoever lost the file, or took it away, would have made everybody a manager who is asked for nothing.
            throw new ConfigException(
                    StaffFile.NAME + " names nobody, and the journal knows who signs on here with a PIN or a badge."
                            + " Bring the file back from the backup, or set the people up anew with `suanpan operator`.");
        }
        // A store that nobody has set up has nobody who could be asked, and nothing to write down.
        if (listed.asked() || book.hasOwnRoles() || !people.isEmpty()) {
            announceKey();
            List<StaffChanged> changed = changes.ofPeople(people, listed.people());
            List<RoleChanged> roles =
                    changes.ofRoles(ledger.roles(), book.roles(), book.hasOwnRoles() ? RoleFile.NAME : "shipped");
            if (!changed.isEmpty() || !roles.isEmpty()) {
                commit(changed, roles, listed);
            }
        }
        book.adopt(listed);
    }

    /** Whether somebody is let in by what they know or carry. */
    private static boolean proves(StaffEntry entry) {
        return !entry.pinMark().isEmpty() || entry.badge() > 0;
    }

    /** Under the ledger's lock: nobody approves anything as of before behind the event that says otherwise. */
    private void commit(List<StaffChanged> changed, List<RoleChanged> roles, StaffList listed) {
        StaffList until = book.current();
        try {
            ledger.transact(writer -> {
                roles.forEach(event -> writer.append(event.sealed(book.seal(event.signedText()))));
                changed.forEach(event -> writer.append(event.sealed(book.seal(event.signedText()))));
                book.adopt(listed);
                return null;
            });
        } catch (RuntimeException e) {
            book.adopt(until);
            throw e;
        }
        changed.forEach(event -> log.info(
                "people changed: change={} person={} through={}", event.change(), event.person(), event.through()));
        roles.forEach(event -> log.info("role changed: role={} source={}", event.role(), event.source()));
    }

    private void announceKey() {
        List<SigningKey> atHand = book.signer().atHand();
        List<String> announced = ledger.signingKeys();
        SigningKey newest = atHand.getLast();
        boolean inForce = !announced.isEmpty() && announced.getLast().equals(newest.name());
        if (!inForce) {
            // A key that has ended, such as one of an old backup, does not come back.
            announce(announced.contains(newest.name()) ? another() : newest, atHand, announced);
        } else if (!book.signer().signing().name().equals(newest.name())) {
            book.signer().signWith(newest);
        }
        forgetBefore(inForce ? newest : book.signer().signing());
    }

    private SigningKey another() {
        try {
            return book.signer().make();
        } catch (IOException e) {
            throw new ConfigException("No key to sign approvals with could be made: " + e.getMessage());
        }
    }

    private void announce(SigningKey key, List<SigningKey> atHand, List<String> announced) {
        Optional<SigningKey> before = announced.isEmpty()
                ? Optional.empty()
                : atHand.stream()
                        .filter(candidate -> candidate.name().equals(announced.getLast()))
                        .findFirst();
        SigningKeyAnnounced unsigned = new SigningKeyAnnounced(
                header(), key.name(), key.publicText(), announced.isEmpty() ? null : announced.getLast(), null, "");
        String text = unsigned.signedText();
        SigningKeyAnnounced event =
                unsigned.signed(before.map(old -> old.sign(text)).orElse(null), key.sign(text));
        SigningKey until = book.signer().signing();
        try {
            // Under the ledger's lock: nothing can be signed with the old key behind the announcement of the new one.
            ledger.transact(writer -> {
                book.signer().signWith(key);
                return writer.append(event);
            });
        } catch (RuntimeException e) {
            book.signer().signWith(until);
            throw e;
        }
        log.info("approvals are signed with a new key: key={} vouched={}", key.name(), before.isPresent());
    }

    /** A key that cannot be forgotten yet does no harm: it has ended. */
    private void forgetBefore(SigningKey inForce) {
        if (book.signer().atHand().getFirst().name().equals(inForce.name())) {
            return;
        }
        try {
            book.signer().forgetBefore(inForce);
        } catch (IOException e) {
            log.warn("a key that has ended could not be taken out of its file yet", e);
        }
    }

    private EventHeader header() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new EventHeader(
                ids.get(),
                config.store().id(),
                config.box(),
                "",
                LocalDate.ofInstant(now, config.store().zone()),
                now);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
