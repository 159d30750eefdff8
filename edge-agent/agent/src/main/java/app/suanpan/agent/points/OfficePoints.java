package app.suanpan.agent.points;

import app.suanpan.agent.uplink.Passenger;
import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.points.PointsOffice;
import app.suanpan.domain.points.Reserving;
import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Why;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.points.PointsAnswer;
import app.suanpan.protocol.points.PointsRequest;
import app.suanpan.protocol.points.SignedPoints;
import app.suanpan.protocol.signature.VerifyingKey;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks head office about members' points, while they are before a till. What was answered is kept in memory alone, of those who came last; with
 * the network gone it goes on being known, with what this box does itself. An answer that head office has not signed is none.
 */
public final class OfficePoints implements PointsElsewhere, PointsOffice, Passenger, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OfficePoints.class);
    /** Whoever wants to pay with points waits at most so long to hear that it cannot be done. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration TELL_AGAIN = Duration.ofSeconds(5);
    /** Those of days without a line. What is forgotten is free by itself once its days are over. */
    private static final int MOST_GIVEN_UP = 200;

    /** Somebody who waits to hear whether points are kept for them. */
    private record Wish(PointsRequest.Reserve request, Set<UUID> ids, CompletableFuture<Reserving> answer) {}

    private final String topic;
    private final Duration patience;
    private final Supplier<Optional<VerifyingKey>> key;
    private final Runnable changed;
    private final AskedMembers members;
    private final Map<UUID, Wish> reserving = new HashMap<>();
    /** Reservations that head office is to give up, and has not said that it did. */
    private final Map<UUID, UUID> givenUp = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > MOST_GIVEN_UP;
        }
    };

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("office-points").daemon().factory());
    private @Nullable Seat seat;
    /** A box that was just switched on is about to be connected: what it was asked before is worth waiting for. */
    private boolean everConnected;

    /**
     * @param patience how long whoever wants to pay with points waits at most
     * @param tellAgain after how long head office is told again what it has not confirmed
     */
    OfficePoints(
            Box box,
            Supplier<Optional<VerifyingKey>> key,
            LongSupplier nanos,
            Runnable changed,
            Duration patience,
            Duration tellAgain) {
        this.topic = new Topic(box, Channel.REQ).name();
        this.key = key;
        this.changed = changed;
        this.patience = patience;
        this.members = new AskedMembers(nanos);
        thread.scheduleWithFixedDelay(
                this::tellAgain, tellAgain.toMillis(), tellAgain.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Begins to ask for a box; nothing happens before a connection stands.
     *
     * @param key by which head office's answers are told; empty while none is known
     * @param nanos a clock that only goes forward
     * @param changed hears, on a thread of its own, that more is known of somebody
     */
    public static OfficePoints start(
            Box box, Supplier<Optional<VerifyingKey>> key, LongSupplier nanos, Runnable changed) {
        return new OfficePoints(box, key, nanos, changed, PATIENCE, TELL_AGAIN);
    }

    @Override
    public synchronized PointsAccount of(UUID member) {
        Seat open = seat;
        if (open != null) {
            members.toAsk(member).ifPresent(question -> send(open, question));
        }
        return members.account(member);
    }

    @Override
    public synchronized boolean isHeard(UUID member) {
        return members.isHeard(member);
    }

    @Override
    public CompletionStage<Reserving> reserve(
            UUID reservation, Set<UUID> ids, long points, LocalDate day, LocalDate until) {
        Wish wish = new Wish(
                new PointsRequest.Reserve(reservation, Collections.min(ids), points, day, until),
                Set.copyOf(ids),
                new CompletableFuture<>());
        synchronized (this) {
            Seat open = seat;
            if (open == null && everConnected) {
                return CompletableFuture.completedStage(new Denied(Why.OFFLINE));
            }
            reserving.put(reservation, wish);
            if (open != null) {
                send(open, wish.request());
            }
        }
        thread.schedule(() -> giveUp(wish), patience.toMillis(), TimeUnit.MILLISECONDS);
        return wish.answer();
    }

    /** Nobody knows whether they are kept: whoever waited goes on without, and head office is told to let go of them. */
    private void giveUp(Wish wish) {
        UUID reservation = wish.request().question();
        synchronized (this) {
            // Who asked again waits anew.
            if (reserving.get(reservation) != wish) {
                return;
            }
        }
        if (answered(reservation, new Denied(Why.OFFLINE))) {
            release(reservation, wish.ids());
        }
    }

    /** Returns whether anybody still waited for it. */
    private boolean answered(UUID reservation, Reserving answer) {
        Wish waiting;
        synchronized (this) {
            waiting = reserving.remove(reservation);
            if (waiting != null) {
                waiting.ids().forEach(members::happened);
            }
        }
        return waiting != null && waiting.answer().complete(answer);
    }

    @Override
    public synchronized void release(UUID reservation, Set<UUID> ids) {
        UUID member = Collections.min(ids);
        givenUp.put(reservation, member);
        Seat open = seat;
        if (open != null) {
            send(open, new PointsRequest.Release(reservation, member));
        }
    }

    private synchronized void tellAgain() {
        Seat open = seat;
        if (open != null) {
            givenUp.forEach((reservation, member) -> send(open, new PointsRequest.Release(reservation, member)));
        }
    }

    private void send(Seat open, PointsRequest request) {
        open.send(topic, request.toBytes());
    }

    @Override
    public synchronized void connected(Seat taken) {
        seat = taken;
        everConnected = true;
        tellAgain();
        reserving.values().forEach(wish -> send(taken, wish.request()));
    }

    @Override
    public synchronized void disconnected() {
        seat = null;
    }

    /** Whether a message is one for us. */
    public static boolean isOurs(Bytes payload) {
        try {
            return SignedPoints.parse(payload).isPresent();
        } catch (MalformedMessageException e) {
            return false;
        }
    }

    @Override
    public void received(String from, Bytes payload) {
        thread.execute(() -> {
            try {
                SignedPoints.parse(payload).filter(this::isBelieved).ifPresent(signed -> take(signed.read()));
            } catch (MalformedMessageException e) {
                log.warn("not understood: topic={} reason={}", from, e.getMessage());
            } catch (RuntimeException e) {
                // The next answer is taken all the same.
                log.error("an answer about points was not taken", e);
            }
        });
    }

    private boolean isBelieved(SignedPoints signed) {
        boolean believed = key.get().filter(signed::isSignedWith).isPresent();
        if (!believed) {
            log.warn("an answer about points is not signed with head office's key");
        }
        return believed;
    }

    private void take(PointsAnswer answer) {
        switch (answer) {
            case PointsAnswer.Facts it -> take(it);
            case PointsAnswer.Answered it -> answered(it.question(), it.reserving());
            case PointsAnswer.Released it -> {
                released(it.question());
                changed.run();
            }
        }
    }

    private synchronized void released(UUID reservation) {
        UUID member = givenUp.remove(reservation);
        if (member != null) {
            members.happened(member);
        }
    }

    private void take(PointsAnswer.Facts facts) {
        boolean news;
        synchronized (this) {
            Seat open = seat;
            members.next(facts).ifPresent(question -> {
                if (open != null) {
                    send(open, question);
                }
            });
            news = members.take(facts);
        }
        if (news) {
            changed.run();
        }
    }

    @Override
    public List<BoxState.Feed> feeds() {
        return List.of();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
