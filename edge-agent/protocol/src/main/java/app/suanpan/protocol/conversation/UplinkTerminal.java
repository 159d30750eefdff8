package app.suanpan.protocol.conversation;

import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.conversation.Action.Acknowledge;
import app.suanpan.protocol.conversation.Action.BeginEpoch;
import app.suanpan.protocol.conversation.Action.SendEvents;
import app.suanpan.protocol.conversation.Action.SendHello;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.uplink.JournalView;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The terminal's half of the conversation: says hello, sends one envelope at a time, and believes nothing but the
 * collector's watermark.
 *
 * <p>An immutable state; each thing that happens gives a {@link Step} with the next state and what is to be done. Times are
 * milliseconds of any clock that only goes forward.
 *
 * @param phase what is being waited for
 * @param speaking the epoch that is being spoken of: the journal's present one, or an earlier one while the collector
 *     lacks its end; null before the first connection
 * @param watermark up to where the collector is believed to hold everything
 * @param sentAfter the sequence before the envelope in flight, in {@link Phase#SENDING}
 * @param probing whether the envelope in flight looks for the place where two journals part
 * @param stride how far back the next look goes
 * @param attempt how often the present message was sent without an answer, counted from 0
 * @param deadline when to send it again; {@link #NEVER} when nothing is awaited
 */
public record UplinkTerminal(
        Phase phase,
        @Nullable Epoch speaking,
        long watermark,
        long sentAfter,
        boolean probing,
        long stride,
        int attempt,
        long deadline) {
    /** No deadline. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final long FIRST_STRIDE = 500;
    /** An idle box greets now and then: a collector that came back from a backup behind a broker that stayed up is silent. */
    private static final long GREETING_MILLIS = 60_000;
    /** After so many messages without an answer the collector is taken to be away. */
    private static final int PATIENCE = 4;

    /** What is being waited for. */
    public enum Phase {
        /** A connection. */
        OFFLINE,
        /** The answer to a hello. */
        GREETING,
        /** The answer to an envelope. */
        SENDING,
        /** A new event: everything is acknowledged. */
        IDLE,
        /** The journal, which is to begin a new epoch. */
        REBASING
    }

    /**
     * What follows from something that happened.
     *
     * @param next the state from now on
     * @param actions what to do, in this order
     */
    public record Step(UplinkTerminal next, List<Action> actions) {
        /** Keeps a copy of the list. */
        public Step {
            actions = List.copyOf(actions);
        }
    }

    /** Returns the state at start; {@code acknowledged} is what the journal remembers, and may be out of date. */
    public static UplinkTerminal start(long acknowledged) {
        return new UplinkTerminal(Phase.OFFLINE, null, acknowledged, 0, false, FIRST_STRIDE, 0, NEVER);
    }

    /** Returns whether the collector has answered on this connection, and not been silent for long since. */
    public boolean answered() {
        return (phase == Phase.SENDING || phase == Phase.IDLE) && attempt < PATIENCE;
    }

    /** A connection stands. */
    public Step connected(JournalView journal, long now, RandomGenerator random) {
        return greet(journal.head(), 0, now, random);
    }

    /** The connection is gone. */
    public Step disconnected() {
        return new Step(start(watermark), List.of());
    }

    /** The journal has grown. */
    public Step appended(JournalView journal, long now, RandomGenerator random) {
        var head = journal.head();
        if (phase != Phase.IDLE || head.sequence() <= watermark) {
            return new Step(this, List.of());
        }
        return send(head, watermark, now, random);
    }

    /** The journal has begun a new epoch, as asked. */
    public Step epochBegun(JournalView journal, long now, RandomGenerator random) {
        return phase == Phase.REBASING ? greet(journal.head(), 0, now, random) : new Step(this, List.of());
    }

    /** Time has passed. */
    public Step elapsed(JournalView journal, long now, RandomGenerator random) {
        if (now < deadline) {
            return new Step(this, List.of());
        }
        var life = life(journal);
        if (phase == Phase.GREETING) {
            return greet(life, attempt + 1, now, random);
        }
        if (phase == Phase.IDLE) {
            var greeted = new UplinkTerminal(
                    phase, speaking, watermark, 0, false, FIRST_STRIDE, attempt + 1, now + GREETING_MILLIS);
            return new Step(greeted, List.of(new SendHello(new Hello(life, watermark))));
        }
        var again = new UplinkTerminal(
                phase, speaking, watermark, sentAfter, probing, stride, attempt + 1, later(attempt + 1, now, random));
        return new Step(again, List.of(new SendEvents(life, sentAfter)));
    }

    /** The collector has spoken. An answer about another epoch, or out of turn, changes nothing. */
    public Step acknowledged(Acknowledgement ack, JournalView journal, long now, RandomGenerator random) {
        var deaf = phase == Phase.OFFLINE || phase == Phase.REBASING;
        if (deaf || !ack.epoch().equals(speaking) || ack.hint() == Hint.REFUSED || ack.hint() == Hint.DISTRUSTED) {
            return new Step(this, List.of());
        }
        var life = life(journal);
        // An answer to another self: this journal was put back to an old image while it was under way.
        if (ack.watermark() < life.base()
                || ack.agreed() > life.sequence()
                || !ack.agreedHash().equals(journal.hashAt(ack.agreed()))) {
            return new Step(this, List.of());
        }
        return switch (isForATwin(ack, life, journal) ? Hint.NONE : ack.hint()) {
            case ORPHAN -> lifeBefore(life, journal, now, random);
            case FORK, REBASE -> part(life, ack, journal, now, random);
            case EARLIER -> lookEarlier(life, ack, journal, now, random);
            case NONE, REWIND, REFUSED, DISTRUSTED -> follow(life, ack, journal, now, random);
        };
    }

    /**
     * A second box with our name and epoch has asked, and differs from what is held. What is held is ours, up to its end: to part
     * from it would begin an epoch for nothing, and before events that may not be kept any more.
     */
    private static boolean isForATwin(Acknowledgement ack, JournalHead life, JournalView journal) {
        return (ack.hint() == Hint.FORK || ack.hint() == Hint.EARLIER)
                && ack.watermark() <= life.sequence()
                && ack.headHash().equals(journal.hashAt(ack.watermark()));
    }

    /** The plain case: go on after the watermark, if our journal has the same hash there. */
    private Step follow(JournalHead life, Acknowledgement ack, JournalView journal, long now, RandomGenerator random) {
        var theirs = ack.watermark();
        if (theirs > life.sequence()) {
            return ack.agreed() == life.sequence()
                    ? part(life, ack, journal, now, random)
                    : probe(life, probeStart(life, ack, journal), now, random);
        }
        if (!ack.headHash().equals(journal.hashAt(theirs))) {
            return probe(life, probeStart(life, ack, journal), now, random);
        }
        // A late answer from before: what it asks for was acknowledged since, so long ago that it is no longer kept.
        if (theirs < journal.forgotten()) {
            return new Step(this, List.of());
        }
        // The envelope in flight starts right there; its own answer is still to come, and the timer sees to it. To
        // answer every repeated acknowledgement with a repeated envelope would never end.
        if (phase == Phase.SENDING && !probing && theirs == sentAfter) {
            return new Step(this, List.of());
        }
        return settle(life, theirs, journal, now, random);
    }

    private Step settle(JournalHead life, long through, JournalView journal, long now, RandomGenerator random) {
        var settled =
                new UplinkTerminal(Phase.IDLE, speaking, through, 0, false, FIRST_STRIDE, 0, now + GREETING_MILLIS);
        Step onward;
        if (through < life.sequence()) {
            onward = settled.send(life, through, now, random);
        } else if (!life.epoch().equals(journal.head().epoch())) {
            onward = settled.greet(lifeAfter(life, journal), 0, now, random);
        } else {
            onward = new Step(settled, List.of());
        }
        return through == watermark ? onward : before(new Acknowledge(through), onward);
    }

    /** Both journals are the same up to {@code ack.agreed()} and differ, or only theirs goes on, after it. */
    private Step part(JournalHead life, Acknowledgement ack, JournalView journal, long now, RandomGenerator random) {
        var agreed = Math.max(life.base(), ack.agreed());
        // An earlier epoch ended where we parted then; what follows has its own epoch and is sent under that.
        if (agreed == life.sequence() && !life.epoch().equals(journal.head().epoch())) {
            return settle(life, agreed, journal, now, random);
        }
        var rebasing = new UplinkTerminal(Phase.REBASING, speaking, agreed, 0, false, FIRST_STRIDE, 0, NEVER);
        return new Step(rebasing, List.of(new BeginEpoch(agreed, ack.watermark())));
    }

    private Step lookEarlier(
            JournalHead life, Acknowledgement ack, JournalView journal, long now, RandomGenerator random) {
        // What is no longer kept cannot be looked at; it was acknowledged, with the same hash, longer ago than any
        // backup.
        var floor = Math.max(life.base(), journal.forgotten());
        var from = probing ? sentAfter : Math.min(life.sequence(), ack.watermark());
        return probe(life, Math.max(floor, from - stride), now, random);
    }

    private long probeStart(JournalHead life, Acknowledgement ack, JournalView journal) {
        var start = probing ? sentAfter : Math.min(watermark, ack.watermark());
        return Math.max(Math.max(ack.agreed(), journal.forgotten()), Math.clamp(start, life.base(), life.sequence()));
    }

    /** Sends what the collector may already have, so that it says from where on it differs. */
    private Step probe(JournalHead life, long after, long now, RandomGenerator random) {
        if (probing && after == sentAfter && phase == Phase.SENDING) {
            return new Step(this, List.of());
        }
        if (after >= life.sequence()) {
            return greet(life, 0, now, random);
        }
        var looking = new UplinkTerminal(
                Phase.SENDING, speaking, watermark, after, true, stride * 2, 0, later(0, now, random));
        return new Step(looking, List.of(new SendEvents(life, after)));
    }

    private Step lifeBefore(JournalHead life, JournalView journal, long now, RandomGenerator random) {
        var lives = journal.lives();
        for (var i = 1; i < lives.size(); i++) {
            if (lives.get(i).epoch().equals(life.epoch())) {
                return greet(lives.get(i - 1), 0, now, random);
            }
        }
        return new Step(this, List.of());
    }

    private static JournalHead lifeAfter(JournalHead life, JournalView journal) {
        var lives = journal.lives();
        for (var i = 0; i < lives.size() - 1; i++) {
            if (lives.get(i).epoch().equals(life.epoch())) {
                return lives.get(i + 1);
            }
        }
        return journal.head();
    }

    private JournalHead life(JournalView journal) {
        for (var life : journal.lives()) {
            if (life.epoch().equals(speaking)) {
                return life;
            }
        }
        return journal.head();
    }

    private Step greet(JournalHead life, int tries, long now, RandomGenerator random) {
        var greeting = new UplinkTerminal(
                Phase.GREETING, life.epoch(), watermark, 0, false, FIRST_STRIDE, tries, later(tries, now, random));
        return new Step(greeting, List.of(new SendHello(new Hello(life, watermark))));
    }

    private Step send(JournalHead life, long after, long now, RandomGenerator random) {
        var sending = new UplinkTerminal(
                Phase.SENDING, life.epoch(), watermark, after, false, FIRST_STRIDE, 0, later(0, now, random));
        return new Step(sending, List.of(new SendEvents(life, after)));
    }

    private static Step before(Action action, Step step) {
        var actions = new ArrayList<Action>();
        actions.add(action);
        actions.addAll(step.actions());
        return new Step(step.next(), actions);
    }

    private static long later(int attempt, long now, RandomGenerator random) {
        return now + Backoff.millis(attempt, random);
    }
}
