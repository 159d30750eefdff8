package app.suanpan.agent.join;

import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.LetterKeysOffered;
import app.suanpan.domain.workstation.Store;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.member.LetterKeys;
import app.suanpan.protocol.letter.Letter;
import app.suanpan.protocol.letter.LetterEntry;
import app.suanpan.protocol.letter.LetterSeal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the letters of this store arrive: what customers filled in on head office's page, away from the shop. Offers keys for them while head
 * office wants any, opens those that are sealed for this box, and has each registered once. Letters are as bound to the hour's limit as the
 * shop's own pages, and counted apart from them: nobody shuts a shop's page from afar.
 */
final class LetterDesk {
    private static final Logger log = LoggerFactory.getLogger(LetterDesk.class);

    /** So many keys a box has out at most. */
    static final int MOST_KEYS = 50;

    /** With fewer than these it offers more. */
    static final int FEWEST_KEYS = 20;

    /** After so long it offers anew: head office takes no key that is older than {@link LetterKeysOffered#GOOD}. */
    static final Duration OFFERED_AGAIN = LetterKeysOffered.GOOD.dividedBy(2);

    /** After so long a key is destroyed for which no letter waits. */
    static final Duration KEPT = LetterKeysOffered.GOOD.plusDays(10);

    /** Within so long after head office was heard a box has heard of every letter that waits for it. */
    static final Duration HEARS_WITHIN = Duration.ofHours(1);

    /** So often it looks after its keys where nothing new is said. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final LetterKeys keys;
    private final MemberRegistrar registrar;
    private final JoinGate gate;
    private final BoxClock clock;
    private final Store store;
    private final String box;
    private final String country;
    private final Supplier<UUID> ids;
    private final SecureRandom random;
    private final Set<UUID> unreadable = new HashSet<>();
    private volatile SortedMap<String, String> said = new TreeMap<>();
    private SortedMap<String, String> looked = said;
    private @Nullable Instant lookedAt;
    private @Nullable Instant rightSince;
    private @Nullable Instant troubledAt;

    /** @param country whose phone numbers need no country code here */
    LetterDesk(
            Ledger ledger,
            LetterKeys keys,
            MemberRegistrar registrar,
            JoinGate gate,
            BoxClock clock,
            Store store,
            String box,
            String country,
            Supplier<UUID> ids,
            SecureRandom random) {
        this.ledger = ledger;
        this.keys = keys;
        this.registrar = registrar;
        this.gate = gate;
        this.clock = clock;
        this.store = store;
        this.box = box;
        this.country = country;
        this.ids = ids;
        this.random = random;
    }

    /** Head office says this of letters, and of nothing else. */
    void take(SortedMap<String, String> letters) {
        said = letters;
    }

    /** Called every second: does what there is to do, one letter at a time. Where nothing can be written it tries again later. */
    synchronized void tick(Instant now) {
        if (isWithin(LOOK, troubledAt, now)) {
            return;
        }
        try {
            work(now);
            troubledAt = null;
        } catch (LedgerException e) {
            if (troubledAt == null) {
                log.error("letters and keys for them cannot be written down, trying again every minute", e);
            }
            troubledAt = now;
        }
    }

    private void work(Instant now) {
        SortedMap<String, String> letters = said;
        if (letters != looked || !isWithin(LOOK, lookedAt, now)) {
            lookAtClock(now);
            destroyWhatIsOver(letters, now);
            if (LetterEntry.WANTED.equals(letters.get(LetterEntry.KEYS))) {
                offer(now);
            }
            looked = letters;
            lookedAt = now;
        }
        letters.entrySet().stream()
                .flatMap(entry -> sealed(entry).stream())
                .filter(letter -> !unreadable.contains(letter.id()))
                .findFirst()
                .ifPresent(letter -> open(letter, now));
    }

    /** A clock that was set, forwards or back, makes nothing wait. */
    private static boolean isWithin(Duration time, @Nullable Instant since, Instant now) {
        return since != null && Duration.between(since, now).abs().compareTo(time) < 0;
    }

    /** Head office says what time it is; what a clock has made that was ahead of it is dated back. */
    private void lookAtClock(Instant now) {
        boolean right = clock.ahead(now).isPresent() && !clock.isOff(now);
        if (!right) {
            rightSince = null;
            return;
        }
        if (rightSince == null) {
            rightSince = now;
        }
        if (keys.hasOfTheFuture(now)) {
            ledger.transact(writer -> {
                keys.dateBack(writer, now);
                return true;
            });
        }
    }

    /** A letter that this box can open. */
    private record Sealed(UUID id, LetterSeal.Pair key, byte[] seal) {}

    private Optional<Sealed> sealed(Map.Entry<String, String> entry) {
        return LetterEntry.letter(entry.getKey())
                .flatMap(id -> waiting(entry.getValue())
                        .flatMap(seals -> seals.entrySet().stream()
                                .flatMap(seal -> keys.pair(seal.getKey()).stream()
                                        .map(pair -> new Sealed(id, pair, seal.getValue())))
                                .findFirst()));
    }

    private static Optional<Map<String, byte[]>> waiting(String value) {
        return LetterEntry.read(value)
                .filter(LetterEntry.Waiting.class::isInstance)
                .map(it -> ((LetterEntry.Waiting) it).seals());
    }

    private void open(Sealed sealed, Instant now) {
        if (gate.lettersWait(now)) {
            return;
        }
        try {
            Letter letter = Letter.read(LetterSeal.open(sealed.key(), sealed.id(), sealed.seal()));
            registrar.register(letter, sealed.id(), sealed.key().open(), keys, box);
            gate.tookLetter(now);
            lookedAt = null;
        } catch (LedgerException e) {
            throw e;
        } catch (RuntimeException e) {
            // Anything at all may stand in what was sealed somewhere else; the next letter is somebody else's.
            unreadable.add(sealed.id());
            log.error("a letter cannot be read, and is left to the store's other boxes: letter={}", sealed.id(), e);
        }
    }

    private void destroyWhatIsOver(SortedMap<String, String> letters, Instant now) {
        List<String> over = Stream.concat(
                        letters.values().stream()
                                .flatMap(value -> LetterEntry.read(value).stream())
                                .filter(LetterEntry.Answered.class::isInstance)
                                .flatMap(it -> ((LetterEntry.Answered) it).keys().stream()),
                        tooOld(letters, now))
                .filter(keys::has)
                .toList();
        if (!over.isEmpty()) {
            ledger.transact(writer -> keys.destroy(writer, over));
            log.info("keys for letters destroyed that are not needed any more: {}", over.size());
        }
    }

    /**
     * A key is too old where no letter waits for it. Which ones do, a box that was off for long hears only after a while; and by a clock that may
     * be wrong nothing is destroyed that cannot be made again.
     */
    private Stream<String> tooOld(SortedMap<String, String> letters, Instant now) {
        if (rightSince == null || now.isBefore(rightSince.plus(HEARS_WITHIN))) {
            return Stream.empty();
        }
        Set<String> needed = letters.values().stream()
                .flatMap(value -> waiting(value).stream())
                .flatMap(seals -> seals.keySet().stream())
                .collect(Collectors.toSet());
        return keys.madeBefore(now.minus(KEPT)).stream().filter(key -> !needed.contains(key));
    }

    private void offer(Instant now) {
        LetterKeys.Stock stock = keys.stock(now);
        boolean enough = stock.count() >= FEWEST_KEYS
                && stock.ofThisLife()
                && stock.youngest()
                        .filter(at -> at.isAfter(now.minus(OFFERED_AGAIN)))
                        .isPresent();
        if (enough) {
            return;
        }
        long more = Math.max(MOST_KEYS - stock.count(), FEWEST_KEYS);
        List<LetterKeys.Fresh> fresh = keys.make(more, random);
        ledger.transact(writer -> writer.append(new LetterKeysOffered(
                new EventHeader(ids.get(), store.id(), box, "", LocalDate.ofInstant(now, store.zone()), now),
                keys.keep(writer, fresh, now),
                store.name(),
                country)));
        log.info("keys for letters offered: new={}", more);
    }
}
