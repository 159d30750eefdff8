package app.suanpan.collector.feed;

import app.suanpan.collector.rounds.Rounds;
import app.suanpan.collector.rounds.Work;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.MemberChanges;
import app.suanpan.collector.store.MemberChanges.Change;
import app.suanpan.collector.store.StoreUnavailableException;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the boxes of a store who its members are, as far as everybody there may know: state that follows from the facts that boxes sent up,
 * published like what people publish, each person once (see {@link KnownPeople}). A change is taken off the list of what is to be told once it is published, so that whoever stops in
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
    private final KnownPeople people;
    private final FeedPublisher publisher;
    private final Clock clock;
    private final Rounds rounds;
    private Instant lookAt = Instant.MIN;

    /** @param random makes the feed key, if nothing was ever published */
    MemberLists(FeedStore feeds, MemberChanges changes, Clock clock, SecureRandom random) {
        this.feeds = feeds;
        this.changes = changes;
        this.people = new KnownPeople(changes);
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
        Set<String> several = new TreeSet<>();
        var published = publisher.amend(
                home.tenant(), FeedName.MEMBERS, FeedScope.store(home.store()), () -> entries(home, members, several));
        // Where one of them has joined just now, the others' coupons are not known yet.
        changes.couponsOf(home.tenant(), several);
        if (members.stream().anyMatch(member -> changes.isErased(home.tenant(), member))) {
            feeds.forgetBefore(published.version(), home.tenant());
        }
    }

    /**
     * Of each member who is named and of all their twins: whoever survives may be another one now.
     *
     * @param several takes the ids of those who have more than one
     */
    private Map<String, Optional<String>> entries(Home home, Set<String> members, Set<String> several) {
        Map<String, Optional<String>> entries = new HashMap<>();
        for (String member : members) {
            if (entries.containsKey(member)) {
                continue;
            }
            List<String> twins = changes.twins(home.tenant(), member);
            if (twins.size() > 1) {
                several.addAll(twins);
            }
            boolean erased = changes.isErased(home.tenant(), member);
            entries.put(member, erased ? Optional.of(MemberEntry.ERASED) : Optional.empty());
            // Of one who was erased the others are told anew: another one may survive.
            (erased ? twins.stream().filter(twin -> !entries.containsKey(twin)) : Stream.of(member))
                    .filter(it -> !changes.isErased(home.tenant(), it))
                    .forEach(it -> people.ids(home.tenant(), home.store(), it, twins)
                            .forEach(id -> entries.put(id.id().toString(), Optional.of(KnownPeople.readable(id)))));
        }
        return entries;
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
