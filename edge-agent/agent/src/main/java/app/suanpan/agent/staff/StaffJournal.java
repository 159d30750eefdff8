package app.suanpan.agent.staff;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.ConfigException;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.SigningKeyAnnounced;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.protocol.signature.SigningKey;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the journal has to know of a store's people before it holds at a checkout: the key that approvals are signed with is announced
 * before anything is signed with it, vouched for by the one before.
 */
public final class StaffJournal implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StaffJournal.class);
    private static final int LOOKED_AT_EVERY_MILLIS = 1_000;

    private final StaffBook book;
    private final Ledger ledger;
    private final AgentConfig config;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final ScheduledExecutorService watch;

    private StaffJournal(StaffBook book, Ledger ledger, AgentConfig config, Clock clock, Supplier<UUID> ids) {
        this.book = book;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
        this.watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("staff").factory());
    }

    /**
     * Brings the journal up to date before anybody can sign on, and looks every second from then on.
     *
     * @throws LedgerException if it cannot be written
     * @throws ConfigException if the keys are not right
     */
    public static StaffJournal open(
            StaffBook book, Ledger ledger, AgentConfig config, Clock clock, Supplier<UUID> ids) {
        StaffJournal journal = new StaffJournal(book, ledger, config, clock, ids);
        journal.look();
        journal.watch.scheduleWithFixedDelay(
                journal::lookOrWarn, LOOKED_AT_EVERY_MILLIS, LOOKED_AT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return journal;
    }

    /** What could not be read or written is tried again a second later; until then the store goes on as it was. */
    private void lookOrWarn() {
        try {
            look();
        } catch (ConfigException | LedgerException e) {
            log.warn("the store goes on with the people and the key it had: {}", e.getMessage());
        }
    }

    /** Looks once: writes down what has changed, and lets it hold. */
    synchronized void look() {
        if (book.isSetUp()) {
            announceKey();
        }
    }

    private void announceKey() {
        List<SigningKey> atHand = book.approvalKeys();
        List<String> announced = ledger.signingKeys();
        SigningKey newest = atHand.getLast();
        boolean inForce = !announced.isEmpty() && announced.getLast().equals(newest.name());
        if (!inForce) {
            // A key that has ended, such as one of an old backup, does not come back.
            announce(announced.contains(newest.name()) ? another() : newest, atHand, announced);
        } else if (!book.signing().name().equals(newest.name())) {
            book.signWith(newest);
        }
        forgetBefore(inForce ? newest : book.signing());
    }

    private SigningKey another() {
        try {
            String made = book.makeApprovalKey();
            return book.approvalKeys().stream()
                    .filter(key -> key.name().equals(made))
                    .findFirst()
                    .orElseThrow();
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
                header(), key.name(), key.open().text(), announced.isEmpty() ? null : announced.getLast(), null, "");
        String text = unsigned.signedText();
        SigningKeyAnnounced event =
                unsigned.signed(before.map(old -> old.sign(text)).orElse(null), key.sign(text));
        SigningKey until = book.signing();
        try {
            // Under the ledger's lock: nothing can be signed with the old key behind the announcement of the new one.
            ledger.transact(writer -> {
                book.signWith(key);
                return writer.append(event);
            });
        } catch (RuntimeException e) {
            book.signWith(until);
            throw e;
        }
        log.info("approvals are signed with a new key: key={} vouched={}", key.name(), before.isPresent());
    }

    /** A key that cannot be forgotten yet does no harm: it has ended. */
    private void forgetBefore(SigningKey inForce) {
        if (book.approvalKeys().getFirst().name().equals(inForce.name())) {
            return;
        }
        try {
            book.forgetKeysBefore(inForce);
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
