package app.suanpan.collector.feed;

import app.suanpan.collector.rounds.Rounds;
import app.suanpan.collector.rounds.Work;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.LetterStore;
import app.suanpan.collector.store.LetterStore.Change;
import app.suanpan.collector.store.LetterStore.Letter;
import app.suanpan.collector.store.StoreUnavailableException;
import app.suanpan.domain.journal.LetterAnswered;
import app.suanpan.domain.journal.LetterKeysOffered;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.json.UnreadableJsonException;
import app.suanpan.protocol.letter.LetterEntry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the boxes of a store which letters wait for them, one box after the other, and which were answered. Whose turn it is head office says
 * by its own clock: a box has no more of a letter than what it may open now.
 */
public final class LetterLists implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LetterLists.class);
    private static final int AT_ONCE = 500;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    /** How long a box has a letter for itself. */
    static final Duration TURN = Duration.ofMinutes(10);

    /** After so long without an answer people look. */
    static final Duration MISSED = Duration.ofDays(1);

    /** How long a phone can read the answer, and a box that was off hears that its key is over. */
    static final Duration KEPT = Duration.ofDays(7);

    /** After so long no box has the key any more. */
    static final Duration LOST = LetterKeysOffered.GOOD.plusDays(10);

    private static final Duration SWEEP = Duration.ofMinutes(1);
    /** So often it looks whether there are new stores. */
    private static final Duration ASK = Duration.ofSeconds(10);

    private record Home(String tenant, String store) {}

    private final FeedStore feeds;
    private final LetterStore letters;
    private final FeedPublisher publisher;
    private final Clock clock;
    private final Optional<String> page;
    private final Rounds rounds;
    private final Set<String> asked = new HashSet<>();
    private Instant sweepAt = Instant.MIN;
    private Instant askAt = Instant.MIN;

    LetterLists(FeedStore feeds, LetterStore letters, Optional<String> page, Clock clock, SecureRandom random) {
        this.feeds = feeds;
        this.letters = letters;
        this.page = page;
        this.publisher = new FeedPublisher(feeds, clock, random);
        this.clock = clock;
        this.rounds = new Rounds("letter-lists", new Work(this::round, this::trouble, () -> {}));
    }

    /**
     * Begins to tell.
     *
     * @param page the tenant whose join page is served here, and whose boxes are to offer keys, if one is
     */
    public static LetterLists start(
            FeedStore feeds, LetterStore letters, Optional<String> page, Clock clock, SecureRandom random) {
        LetterLists lists = new LetterLists(feeds, letters, page, clock, random);
        lists.rounds.start(PAUSE);
        return lists;
    }

    private Optional<Duration> round() {
        tell();
        return Optional.of(PAUSE);
    }

    private Duration trouble(Throwable trouble) {
        StoreUnavailableException.warn(LOG, "letters from the join page are not passed on, trying again", trouble);
        return AFTER_TROUBLE;
    }

    /** Does what there is to do, once. What is told twice says nothing new. */
    void tell() {
        Instant now = clock.instant();
        if (!now.isBefore(askAt)) {
            page.ifPresent(this::askForKeys);
            askAt = now.plus(ASK);
        }
        List<Change> changes = letters.changes(AT_ONCE);
        changes.forEach(change -> look(change, now));
        if (!changes.isEmpty()) {
            letters.seen(changes);
        }
        List<Letter> slow = letters.slow(TURN, now, AT_ONCE);
        if (!slow.isEmpty()) {
            letters.pass(slow);
        }
        byHome(letters.changed(AT_ONCE)).forEach(this::publish);
        byHome(letters.over(now.minus(KEPT), now.minus(LOST), AT_ONCE)).forEach(this::retire);
        if (!now.isBefore(sweepAt)) {
            letters.report(now.minus(MISSED), now);
            letters.forgetOldKeys(now.minus(LOST), now);
            sweepAt = now.plus(SWEEP);
        }
    }

    private void askForKeys(String tenant) {
        feeds.stores(tenant).stream().filter(store -> !asked.contains(store)).forEach(store -> {
            publisher.amend(
                    tenant,
                    FeedName.LETTERS,
                    FeedScope.store(store),
                    () -> Map.of(LetterEntry.KEYS, Optional.of(LetterEntry.WANTED)));
            asked.add(store);
        });
    }

    private void look(Change change, Instant now) {
        try {
            switch (EventCodec.decode(change.body().toArray()).orElse(null)) {
                case LetterKeysOffered offer -> letters.offered(change, offer, now);
                case LetterAnswered answer -> letters.answered(change, answer, now);
                case null, default -> LOG.warn("an event about letters that this version cannot read");
            }
        } catch (UnreadableJsonException e) {
            LOG.warn("an event about letters that cannot be read: box={}", change.box(), e);
        }
    }

    private static Map<Home, List<Letter>> byHome(List<Letter> some) {
        return some.stream().collect(Collectors.groupingBy(it -> new Home(it.tenant(), it.store())));
    }

    private void publish(Home home, List<Letter> some) {
        amend(home, () -> {
            Map<String, Optional<String>> said = new HashMap<>();
            some.forEach(it -> said.put(
                    it.id().toString(), letters.entry(it.tenant(), it.id()).map(LetterEntry::text)));
            return said;
        });
        some.forEach(letters::told);
    }

    private void retire(Home home, List<Letter> some) {
        amend(home, () -> some.stream().collect(Collectors.toMap(it -> it.id().toString(), _ -> Optional.empty())));
        some.forEach(letters::forget);
    }

    private void amend(Home home, Supplier<Map<String, Optional<String>>> said) {
        publisher.amend(home.tenant(), FeedName.LETTERS, FeedScope.store(home.store()), said);
    }

    @Override
    public void close() {
        rounds.close();
        letters.close();
    }
}
