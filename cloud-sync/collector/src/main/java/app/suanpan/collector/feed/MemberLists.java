package app.suanpan.collector.feed;

import app.suanpan.collector.rounds.Rounds;
import app.suanpan.collector.rounds.Work;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.MemberChanges;
import app.suanpan.collector.store.MemberChanges.Change;
import app.suanpan.collector.store.MemberChanges.Said;
import app.suanpan.collector.store.StoreUnavailableException;
import app.suanpan.domain.join.MemberHistory;
import app.suanpan.domain.join.MemberHistory.Fact;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.MemberEntry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the boxes of a store who its members are, as far as everybody there may know: state that follows from the facts that boxes sent up,
 * published like what people publish. A change is taken off the list of what is to be told once it is published, so that whoever stops in
 * between tells it twice, which says nothing new. Several collectors may do so at once: whoever finds that another one has published a store's
 * members meanwhile reads the facts again.
 */
public final class MemberLists implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MemberLists.class);
    private static final int CHANGES_AT_ONCE = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** Of the time there is it takes at most a quarter: who joins meanwhile is told together. */
    private static final int PAUSES_FOR_WORK = 3;

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    /** A database that was put back to a backup is found out by what boxes say when they connect. */
    private static final Duration OVERTAKEN_LOOKED_FOR_EVERY = Duration.ofMinutes(10);

    private record Home(String tenant, String store) {}

    private final FeedStore feeds;
    private final MemberChanges changes;
    private final FeedPublisher publisher;
    private final Clock clock;
    private final Rounds rounds;
    private Instant lookAt = Instant.MIN;

    /** @param random makes the feed key, if nothing was ever published */
    MemberLists(FeedStore feeds, MemberChanges changes, Clock clock, SecureRandom random) {
        this.feeds = feeds;
        this.changes = changes;
        this.publisher = new FeedPublisher(feeds, clock, random);
        this.clock = clock;
        this.rounds = new Rounds("member-lists", new Work(this::round, this::trouble, () -> {}));
    }

    /** Begins to tell, now and whenever somebody joins or is bound. */
    public static MemberLists start(FeedStore feeds, MemberChanges changes, Clock clock, SecureRandom random) {
        MemberLists lists = new MemberLists(feeds, changes, clock, random);
        lists.rounds.start(PAUSE);
        return lists;
    }

    private Optional<Duration> round() {
        long began = System.nanoTime();
        Instant now = clock.instant();
        if (!now.isBefore(lookAt)) {
            catchUp();
            lookAt = now.plus(OVERTAKEN_LOOKED_FOR_EVERY);
        }
        tell();
        Duration wait = Duration.ofNanos(System.nanoTime() - began).multipliedBy(PAUSES_FOR_WORK);
        return Optional.of(
                wait.compareTo(PAUSE) < 0 ? PAUSE : wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait);
    }

    private Duration trouble(Throwable trouble) {
        StoreUnavailableException.warn(LOG, "the members' lists of stores are not up to date, trying again", trouble);
        return AFTER_TROUBLE;
    }

    /**
     * Publishes what is not told yet, store by store: one whose list cannot be published keeps no other waiting.
     *
     * @return how many changes were told
     * @throws RuntimeException if some store's list could not be published; it stays to be told
     */
    int tell() {
        List<Change> waiting = changes.waiting(CHANGES_AT_ONCE);
        Map<Home, Set<String>> byHome = byHome(waiting);
        Map<Home, RuntimeException> failed = new HashMap<>();
        byHome.forEach((home, members) -> {
            try {
                publish(home, members);
            } catch (RuntimeException e) {
                failed.put(home, e);
            }
        });
        List<Change> told = waiting.stream()
                .filter(change -> failed.keySet().stream()
                        .noneMatch(home -> byHome.get(home).contains(change.member())))
                .toList();
        told.stream()
                .filter(change -> changes.isErased(change.tenant(), change.member()))
                .forEach(change -> changes.forget(change.tenant(), change.member()));
        changes.told(told);
        failed.values().stream().findAny().ifPresent(it -> {
            throw it;
        });
        return told.size();
    }

    private Map<Home, Set<String>> byHome(List<Change> waiting) {
        Map<Home, Set<String>> byHome = new HashMap<>();
        for (Change change : waiting) {
            for (String store : changes.homes(change.tenant(), change.member())) {
                byHome.computeIfAbsent(new Home(change.tenant(), store), home -> new TreeSet<>())
                        .add(change.member());
            }
        }
        return byHome;
    }

    private void publish(Home home, Set<String> members) {
        var published = publisher.amend(
                home.tenant(), FeedName.MEMBERS, FeedScope.store(home.store()), () -> entries(home, members));
        if (members.stream().anyMatch(member -> changes.isErased(home.tenant(), member))) {
            feeds.forgetBefore(published.version(), home.tenant());
        }
    }

    private Map<String, Optional<String>> entries(Home home, Set<String> members) {
        Map<String, Optional<String>> entries = new HashMap<>();
        members.forEach(member -> entries.put(member, entry(home, member)));
        return entries;
    }

    /**
     * Empty if what was sent says nothing sensible: then the boxes learn of no such member, and of all others they do. Whatever a box wrote, it
     * must not keep the lists of others from being made.
     */
    private Optional<String> entry(Home home, String member) {
        if (changes.isErased(home.tenant(), member)) {
            return Optional.of(MemberEntry.ERASED);
        }
        List<Said> said = changes.facts(home.tenant(), home.store(), member);
        try {
            return MemberHistory.of(facts(said)).map(MemberLists::readable);
        } catch (RuntimeException e) {
            LOG.warn("not told to its store: member={} store={} reason={}", member, home.store(), e.toString());
            return Optional.empty();
        }
    }

    private static List<Fact> facts(List<Said> said) {
        return said.stream()
                .flatMap(it ->
                        EventCodec.decode(it.body().toArray()).stream().map(event -> new Fact(event, it.received())))
                .toList();
    }

    /** What is told, once it is seen that a box can read it. */
    private static String readable(KnownMember member) {
        FeedEntry entry = MemberEntry.of(member);
        String value = Objects.requireNonNull(entry.value());
        MemberEntry.read(entry.key(), value);
        return value;
    }

    /** Publishes anew what boxes have in a newer version than this database: it was put back to a backup. */
    void catchUp() {
        for (String tenant : feeds.tenants()) {
            for (FeedScope scope : publisher.overtaken(tenant, FeedName.MEMBERS)) {
                publisher.amend(tenant, FeedName.MEMBERS, scope, Map::of);
            }
        }
    }

    @Override
    public void close() {
        rounds.close();
        changes.close();
    }
}
