package app.suanpan.agent.feed;

import app.suanpan.agent.uplink.Passenger;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.feed.FeedAction;
import app.suanpan.protocol.feed.FeedAnswer;
import app.suanpan.protocol.feed.FeedFollower;
import app.suanpan.protocol.feed.FeedFollower.Step;
import app.suanpan.protocol.feed.FeedHead;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedNotice;
import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedRelease;
import app.suanpan.protocol.feed.FeedRequest;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.FeedTrouble;
import app.suanpan.protocol.feed.FeedVersion;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows all feeds of a box: one thread that talks, and some that put to use, so that a badge that was lost need not wait for a million
 * items. What to do when is decided by a {@link FeedFollower} for each layer of each feed; this class carries it out.
 */
public final class FeedRoad implements Passenger, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedRoad.class);
    /** Notices may get lost with a connection that nobody knows to be dead; whoever asks now and then hears all the same. */
    private static final long ASK_EVERY_MILLIS = Duration.ofMinutes(5).toMillis();

    private static final long ASK_AGAIN_MILLIS = 5_000;
    private static final long SPREAD_MILLIS = 500;
    private static final long LONGEST_TURN_MILLIS = 1_000;

    private record Place(FeedName feed, FeedScope.Layer layer) {}

    private final Box box;
    private final FeedKey key;
    private final FeedSpool spool;
    private final Map<FeedName, FeedSink> sinks;
    private final RandomGenerator random;
    private final BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().name("feeds").daemon().unstarted(this::run);
    private final FeedWorkers workers = new FeedWorkers();
    private volatile List<BoxState.Feed> told = List.of();
    private volatile boolean stopping;

    // The rest belongs to the thread.
    private final Map<Place, FeedFollower> followers = new LinkedHashMap<>();
    private @Nullable Seat seat;
    private long askAt = FeedFollower.NEVER;
    private Optional<String> zone = Optional.empty();

    private FeedRoad(Box box, FeedKey key, FeedSpool spool, Map<FeedName, FeedSink> sinks, RandomGenerator random) {
        this.box = box;
        this.key = key;
        this.spool = spool;
        this.sinks = Map.copyOf(sinks);
        this.random = random;
        for (FeedName feed : FeedName.values()) {
            for (FeedScope.Layer layer : FeedScope.Layer.values()) {
                FeedSink sink = sinks.get(feed);
                if (sink != null) {
                    followers.put(
                            new Place(feed, layer),
                            FeedFollower.start(sink.inUse(layer).orElse(null)));
                }
            }
        }
        tell();
    }

    /** Begins to follow; nothing happens before a connection stands. */
    static FeedRoad start(
            Box box, FeedKey key, FeedSpool spool, Map<FeedName, FeedSink> sinks, RandomGenerator random) {
        FeedRoad road = new FeedRoad(box, key, spool, sinks, random);
        road.thread.start();
        return road;
    }

    @Override
    public void connected(Seat taken) {
        turns.add(() -> {
            seat = taken;
            taken.listen(List.of(
                    new Topic(box, Channel.RSP).name(),
                    FeedScope.ALL.headTopics(box.tenant()),
                    FeedScope.store(box.store()).headTopics(box.tenant())));
            zone = Optional.empty();
            askAt = millis() + random.nextLong(SPREAD_MILLIS);
        });
    }

    @Override
    public void disconnected() {
        turns.add(() -> {
            seat = null;
            askAt = FeedFollower.NEVER;
            followers.replaceAll((place, follower) -> follower.disconnected().next());
        });
    }

    @Override
    public void received(String topic, Bytes payload) {
        turns.add(() -> {
            try {
                if (topic.equals(new Topic(box, Channel.RSP).name())) {
                    answered(FeedAnswer.parse(payload));
                } else {
                    heard(FeedNotice.parse(payload));
                }
            } catch (MalformedMessageException e) {
                log.warn("not understood: topic={} reason={}", topic, e.getMessage());
            }
        });
    }

    @Override
    public List<BoxState.Feed> feeds() {
        return told;
    }

    private void run() {
        while (!stopping) {
            try {
                Runnable turn = turns.poll(waitMillis(), TimeUnit.MILLISECONDS);
                if (turn != null) {
                    turn.run();
                }
                keepTime();
                tell();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // Nothing of it may end the road: what is in use stays, and what was asked for is asked for again.
                log.error("a feed was not followed; it is tried again", e);
            }
        }
    }

    private void keepTime() {
        long now = millis();
        Seat open = seat;
        if (open == null) {
            return;
        }
        if (now >= askAt) {
            askAt = now + ASK_AGAIN_MILLIS;
            open.send(topic(), new FeedRequest.Heads().toBytes());
        }
        for (Place place : List.copyOf(followers.keySet())) {
            FeedFollower follower = follower(place);
            if (now >= follower.deadline()) {
                take(place, follower.elapsed(now, random));
            }
        }
    }

    private long waitMillis() {
        long next = followers.values().stream()
                .mapToLong(FeedFollower::deadline)
                .min()
                .orElse(FeedFollower.NEVER);
        return seat == null
                ? LONGEST_TURN_MILLIS
                : Math.clamp(Math.min(next, askAt) - millis(), 0, LONGEST_TURN_MILLIS);
    }

    private void answered(FeedAnswer answer) {
        long now = millis();
        switch (answer) {
            case FeedAnswer.Heads it -> {
                askAt = now + ASK_EVERY_MILLIS / 2 + random.nextLong(ASK_EVERY_MILLIS);
                enter(it.zone());
                it.heads().forEach(head -> heard(FeedNotice.of(head)));
                leaveOtherZones(it.heads());
            }
            case FeedAnswer.Release it -> {
                Place place = new Place(it.feed(), it.scope().layer());
                take(place, follower(place).released(it, circumstances(), now, random));
            }
            case FeedAnswer.Chunk it -> {
                Place place = new Place(it.feed(), it.scope().layer());
                take(place, follower(place).received(it, now, random));
            }
            case FeedAnswer.Gone it -> {
                Place place = new Place(it.feed(), it.scope().layer());
                take(place, follower(place).gone(it, now, random));
            }
        }
    }

    private void enter(Optional<String> now) {
        Seat open = seat;
        if (!now.equals(zone) && open != null) {
            zone = now;
            now.ifPresent(name -> open.listen(List.of(FeedScope.zone(name).headTopics(box.tenant()))));
        }
    }

    /** A notice of another zone or store is none of ours, whoever sent it. */
    private void heard(FeedNotice notice) {
        FeedHead head = notice.head();
        FeedScope scope = head.newest().scope();
        boolean ours = switch (scope.layer()) {
            case ALL -> true;
            case ZONE -> zone.filter(scope.name()::equals).isPresent();
            case STORE -> scope.name().equals(box.store());
        };
        Place place = new Place(head.newest().feed(), scope.layer());
        if (ours && followers.containsKey(place)) {
            take(place, follower(place).noticed(notice, circumstances(), millis(), random));
        }
    }

    private FeedFollower.Circumstances circumstances() {
        return new FeedFollower.Circumstances(box.tenant(), key.known(), spool::kept);
    }

    /** What a zone says holds for its stores only. Where the zone of now says something of a feed, that takes the place of it by itself. */
    private void leaveOtherZones(List<FeedHead> heads) {
        for (Place place : List.copyOf(followers.keySet())) {
            FeedFollower follower = follower(place);
            boolean replaced = heads.stream()
                    .anyMatch(it -> it.newest().feed() == place.feed()
                            && it.newest().scope().layer() == place.layer());
            if (isOfAnotherZone(follower.applied()) && !replaced && follower.phase() != FeedFollower.Phase.APPLYING) {
                leave(place, follower.applied());
            }
        }
    }

    private boolean isOfAnotherZone(@Nullable FeedVersion applied) {
        return applied != null
                && applied.scope().layer() == FeedScope.Layer.ZONE
                && zone.filter(applied.scope().name()::equals).isEmpty();
    }

    private void leave(Place place, @Nullable FeedVersion left) {
        FeedSink sink = sinks.get(place.feed());
        if (sink == null || left == null) {
            return;
        }
        workers.execute(place.feed(), () -> {
            try {
                sink.leave(place.layer());
                log.info(
                        "no longer in use, for the store has left the zone: feed={} scope={}",
                        place.feed().word(),
                        left.scope());
                turns.add(() -> take(place, follower(place).left(left)));
            } catch (RuntimeException e) {
                log.error(
                        "{} of {} could not be taken out: {} ({})",
                        place.feed().word(),
                        left.scope(),
                        FeedTrouble.F6_NOT_WRITTEN.sentence(),
                        FeedTrouble.F6_NOT_WRITTEN.code(),
                        e);
                turns.add(() -> askAt = millis() + ASK_AGAIN_MILLIS);
            }
        });
    }

    private FeedFollower follower(Place place) {
        FeedFollower follower = followers.get(place);
        return follower == null ? FeedFollower.start(null) : follower;
    }

    private void take(Place place, Step step) {
        FeedTrouble before = follower(place).trouble();
        FeedTrouble now = step.next().trouble();
        if (now != null && now != before) {
            log.warn("{} {}: {} ({})", place.feed().word(), place.layer(), now.sentence(), now.code());
        }
        followers.put(place, step.next());
        for (FeedAction action : step.actions()) {
            carryOut(place, action);
        }
    }

    private void carryOut(Place place, FeedAction action) {
        try {
            switch (action) {
                case FeedAction.Ask it -> {
                    Seat open = seat;
                    if (open != null) {
                        open.send(topic(), it.request().toBytes());
                    }
                }
                case FeedAction.Keep it -> spool.keep(it.release(), it.index(), it.piece());
                case FeedAction.Apply it -> apply(place, it.release());
                case FeedAction.Drop it -> spool.drop(it.release());
                case FeedAction.Pin it -> key.pin(it.key());
            }
        } catch (IOException e) {
            log.warn("a piece of {} could not be written: {}", place.feed().word(), e.getMessage());
            take(place, follower(place).notWritten(millis(), random));
        }
    }

    private void apply(Place place, FeedRelease release) {
        FeedSink sink = sinks.get(place.feed());
        if (sink == null) {
            return;
        }
        workers.execute(place.feed(), () -> {
            long began = millis();
            try (FeedReader entries = spool.open(release)) {
                FeedSink.Outcome outcome = sink.use(release, entries);
                log.info(
                        "feed in use: feed={} scope={} version={} from={} millis={} outcome={}",
                        place.feed().word(),
                        release.becomes().scope(),
                        release.becomes().version(),
                        release.from(),
                        millis() - began,
                        outcome);
                turns.add(() -> used(place, release, outcome));
            } catch (FeedSink.UnusableException | MalformedMessageException e) {
                log.warn(
                        "{} version {}: {}",
                        place.feed().word(),
                        release.becomes().version(),
                        e.getMessage());
                turns.add(() -> take(place, follower(place).unusable(release, millis(), random)));
            } catch (IOException | RuntimeException e) {
                log.error(
                        "{} version {} was not put to use",
                        place.feed().word(),
                        release.becomes().version(),
                        e);
                turns.add(() -> take(place, follower(place).notWritten(millis(), random)));
            }
        });
    }

    private void used(Place place, FeedRelease release, FeedSink.Outcome outcome) {
        take(
                place,
                outcome == FeedSink.Outcome.IN_USE
                        ? follower(place).done(release, millis(), random)
                        : follower(place).outOfStep(release, millis(), random));
        if (isOfAnotherZone(follower(place).applied())) {
            // It was being put to use when the store left the zone.
            askAt = millis();
        }
    }

    private void tell() {
        told = followers.values().stream()
                .flatMap(it -> FeedTale.of(it).stream())
                .toList();
    }

    private String topic() {
        return new Topic(box, Channel.REQ).name();
    }

    /** A clock that only goes forward; that of the wall may be set. */
    private static long millis() {
        return System.nanoTime() / 1_000_000;
    }

    /** Stops. What is being put to use is finished, or is as it was. */
    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            // It gives work to the workers: they end after it.
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.close();
    }
}
