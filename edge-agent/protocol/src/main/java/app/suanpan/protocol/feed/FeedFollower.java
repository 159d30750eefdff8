package app.suanpan.protocol.feed;

import app.suanpan.protocol.conversation.Backoff;
import app.suanpan.protocol.signature.VerifyingKey;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Follows one layer of one feed: hears that there is something newer, waits a moment so that not all boxes come at once, asks how
 * to get there, fetches it piece by piece, and has it applied. Whatever goes wrong, what is here stays.
 *
 * <p>An immutable state; each thing that happens gives a {@link Step} with the next state and what is to be done. Times are
 * milliseconds of any clock that only goes forward.
 *
 * @param applied what is here; null if nothing of this layer ever was
 * @param offered what head office has; null while that is not known
 * @param phase what is being waited for
 * @param release what is being fetched or applied; null otherwise
 * @param next the piece that is being fetched
 * @param whole whether all that is said is asked for, and no change: the change did not do
 * @param attempt how often the present thing was tried in vain
 * @param deadline when to do something of one's own accord; {@link #NEVER} for not at all
 * @param trouble why what is here is not the newest, if there is something wrong
 */
public record FeedFollower(
        @Nullable FeedVersion applied,
        @Nullable FeedHead offered,
        Phase phase,
        @Nullable FeedRelease release,
        int next,
        boolean whole,
        int attempt,
        long deadline,
        @Nullable FeedTrouble trouble) {
    /** No deadline. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final long LONGEST_WAIT_MILLIS = 30_000;
    /** What cannot be used is looked at again so seldom that it costs nothing, unless something newer is heard of before. */
    private static final long REFUSED_MILLIS = 15 * 60_000;

    private static final int MOST_DAMAGED = 5;
    /** A thousand boxes that fetch one piece each come within so long; who fetches more waits for more. */
    private static final long SPREAD_MILLIS = 250;

    /** What is being waited for. */
    public enum Phase {
        /** Something newer. */
        RESTING,
        /** The moment to ask. */
        WAITING,
        /** The answer how to get on. */
        ASKING,
        /** A piece. */
        FETCHING,
        /** The word that it was applied. */
        APPLYING
    }

    /**
     * What follows from something that happened.
     *
     * @param next the state from now on
     * @param actions what to do, in this order
     */
    public record Step(FeedFollower next, List<FeedAction> actions) {
        /** Keeps a copy of the list. */
        public Step {
            actions = List.copyOf(actions);
        }
    }

    /**
     * By what a release is judged and resumed.
     *
     * @param tenant whose stores this box is one of
     * @param key head office's feed key; empty if it is not known yet, and then the first that fits is taken
     * @param kept how many pieces of a release are kept already, from the first on
     */
    public record Circumstances(String tenant, Optional<VerifyingKey> key, ToIntFunction<FeedRelease> kept) {}

    /** Returns the state at start, when nothing has been heard. */
    public static FeedFollower start(@Nullable FeedVersion applied) {
        return new FeedFollower(applied, null, Phase.RESTING, null, 0, false, 0, NEVER, null);
    }

    /** Head office has this. The same again changes nothing. */
    public Step heard(FeedHead head, long now, RandomGenerator random) {
        FeedVersion newest = head.newest();
        FeedHead known = offered;
        if (known != null && known.newest().equals(newest)) {
            return stay();
        }
        if (applied != null && applied.isSameLayer(newest) && newest.version() <= applied.version()) {
            FeedTrouble why = newest.version() < applied.version()
                    ? FeedTrouble.F1_HEAD_OFFICE_IS_BEHIND
                    : newest.hash().equals(applied.hash()) ? null : FeedTrouble.F2_SAME_VERSION_DIFFERS;
            return phase == Phase.APPLYING ? stay() : new Step(resting(head, why), List.of());
        }
        if (phase == Phase.RESTING
                || phase == Phase.WAITING
                || known == null
                || !known.newest().isSameLayer(newest)) {
            long wait = random.nextLong(spread(head) + 1);
            // What could not be used may have been the change: whoever was refused asks for all of it.
            boolean all = trouble == FeedTrouble.F5_NOT_USABLE || whole;
            return phase == Phase.APPLYING
                    ? new Step(with(head), List.of())
                    : new Step(
                            new FeedFollower(applied, head, Phase.WAITING, null, 0, all, 0, now + wait, trouble),
                            List.of());
        }
        return new Step(with(head), List.of());
    }

    /**
     * Head office has this, and what changed may have come along. Where that is not all that is missing here, or not head office's, it is
     * as if only the head had been heard: who can speak on that topic could otherwise keep a box from asking.
     */
    public Step noticed(FeedNotice notice, Circumstances here, long now, RandomGenerator random) {
        Step heard = heard(notice.head(), now, random);
        FeedFollower waiting = heard.next();
        if (notice.change().isEmpty() || waiting.phase != Phase.WAITING) {
            return heard;
        }
        FeedFollower asking = new FeedFollower(
                applied, waiting.offered, Phase.ASKING, null, 0, waiting.whole, 0, waiting.deadline, waiting.trouble);
        Step taken = asking.released(notice.change().get(), here, now, random);
        return taken.next().phase == Phase.APPLYING ? taken : heard;
    }

    /** Time has passed. */
    public Step elapsed(long now, RandomGenerator random) {
        FeedHead head = offered;
        if (now < deadline || head == null) {
            return stay();
        }
        FeedRelease fetched = release;
        return switch (phase) {
            case RESTING, WAITING -> ask(head, phase == Phase.WAITING ? attempt : 0, now, random);
            case ASKING -> ask(head, attempt + 1, now, random);
            case FETCHING -> fetch(List.of(), fetched, next, attempt + 1, now, random);
            case APPLYING -> stay();
        };
    }

    /** The connection is gone. What was fetched is kept; what is being applied goes on. */
    public Step disconnected() {
        return phase == Phase.APPLYING
                ? new Step(new FeedFollower(applied, null, phase, release, next, whole, 0, NEVER, trouble), List.of())
                : new Step(
                        new FeedFollower(applied, null, Phase.RESTING, null, 0, whole, 0, NEVER, trouble), List.of());
    }

    /** Head office says how to get on. An answer out of turn changes nothing. */
    public Step released(FeedAnswer.Release answer, Circumstances here, long now, RandomGenerator random) {
        if (phase != Phase.ASKING || answer.from() != from()) {
            return stay();
        }
        Optional<VerifyingKey> offeredKey = VerifyingKey.parse(answer.signed().key());
        Optional<VerifyingKey> key = here.key().or(() -> offeredKey);
        if (key.filter(answer.signed()::isSignedWith).isEmpty()) {
            return refuse(FeedTrouble.F3_NOT_SIGNED_BY_HEAD_OFFICE, now);
        }
        FeedRelease told;
        try {
            told = answer.signed().read();
        } catch (MalformedMessageException e) {
            return refuse(FeedTrouble.F5_NOT_USABLE, now);
        }
        if (told.from() > 0 && applied != null && !told.base().equals(applied.hash())) {
            return later(true, trouble, 0, now);
        }
        if (!follows(told, here.tenant())) {
            // Signed, and not what was asked for: an old one, or another's, that somebody kept.
            return refuse(FeedTrouble.F4_DAMAGED_ON_THE_WAY, now);
        }
        List<FeedAction> first = here.key().isEmpty()
                ? List.of(new FeedAction.Pin(answer.signed().key()))
                : List.of();
        int kept = here.kept().applyAsInt(told);
        if (kept == 0 && told.isChunk(0, answer.first())) {
            return fetch(join(first, new FeedAction.Keep(told, 0, answer.first())), told, 1, 0, now, random);
        }
        return fetch(first, told, kept, 0, now, random);
    }

    private boolean follows(FeedRelease told, String tenant) {
        FeedHead head = offered;
        FeedVersion mine = applied;
        return head != null
                && told.tenant().equals(tenant)
                && told.becomes().isSameLayer(head.newest())
                && (told.from() == 0 || told.from() == from())
                && (mine == null
                        || !mine.isSameLayer(told.becomes())
                        || told.becomes().version() > mine.version());
    }

    /** A piece has come. Another than the one that was asked for changes nothing. */
    public Step received(FeedAnswer.Chunk answer, long now, RandomGenerator random) {
        FeedRelease fetched = release;
        if (phase != Phase.FETCHING
                || fetched == null
                || answer.index() != next
                || answer.version() != fetched.becomes().version()
                || answer.from() != fetched.from()) {
            return stay();
        }
        if (!fetched.isChunk(next, answer.piece())) {
            if (attempt + 1 >= MOST_DAMAGED) {
                return giveUp(fetched, FeedTrouble.F4_DAMAGED_ON_THE_WAY, now, random);
            }
            // Asked for again when the time for an answer is over, not at once.
            return new Step(waitingFor(fetched, next, attempt + 1, now, random), List.of());
        }
        return fetch(List.of(new FeedAction.Keep(fetched, next, answer.piece())), fetched, next + 1, 0, now, random);
    }

    /** What was asked for is not there any more. */
    public Step gone(FeedAnswer.Gone answer, long now, RandomGenerator random) {
        FeedHead head = offered;
        FeedRelease fetched = release;
        if (head == null
                || phase != Phase.ASKING && phase != Phase.FETCHING
                || answer.from() != (fetched == null ? from() : fetched.from())) {
            return stay();
        }
        FeedFollower later = new FeedFollower(
                applied,
                head,
                Phase.WAITING,
                null,
                0,
                whole,
                attempt + 1,
                now + Backoff.millis(attempt, LONGEST_WAIT_MILLIS, random),
                trouble);
        return new Step(later, fetched == null ? List.of() : List.of(new FeedAction.Drop(fetched)));
    }

    /** What was to be applied is applied, and stays so over a power cut. */
    public Step done(FeedRelease what, long now, RandomGenerator random) {
        FeedFollower settled = new FeedFollower(what.becomes(), offered, Phase.RESTING, null, 0, false, 0, NEVER, null);
        FeedHead head = offered;
        List<FeedAction> drop = List.of(new FeedAction.Drop(what));
        return head != null && isNewer(head.newest(), what.becomes())
                ? before(drop, settled.ask(head, 0, now, random))
                : new Step(settled, drop);
    }

    /** What was to be applied cannot be used. */
    public Step unusable(FeedRelease what, long now, RandomGenerator random) {
        return giveUp(what, FeedTrouble.F5_NOT_USABLE, now, random);
    }

    /** What is here stays. If something newer was heard of meanwhile, which may be the remedy, it is asked for at once. */
    private Step giveUp(FeedRelease what, FeedTrouble why, long now, RandomGenerator random) {
        FeedFollower refused = refuse(why, now).next();
        FeedHead head = offered;
        List<FeedAction> drop = List.of(new FeedAction.Drop(what));
        return head != null && isNewer(head.newest(), what.becomes())
                ? before(drop, refused.ask(head, 0, now, random))
                : new Step(refused, drop);
    }

    /** What was here of this layer is taken out: the box is in another zone now, or in none. */
    public Step left(FeedVersion what) {
        FeedHead head = offered;
        if (!what.equals(applied)) {
            return stay();
        }
        return head == null || head.newest().isSameLayer(what)
                ? new Step(start(null), List.of())
                : new Step(
                        new FeedFollower(null, head, phase, release, next, whole, attempt, deadline, trouble),
                        List.of());
    }

    /** The change does not follow what is here, whatever was thought: all of it is asked for. */
    public Step outOfStep(FeedRelease what, long now, RandomGenerator random) {
        return before(
                List.of(new FeedAction.Drop(what)),
                later(true, null, Backoff.millis(attempt, LONGEST_WAIT_MILLIS, random), now));
    }

    /** It could not be written. It is tried again for as long as it takes. */
    public Step notWritten(long now, RandomGenerator random) {
        return later(
                whole,
                FeedTrouble.F6_NOT_WRITTEN,
                Backoff.millis(Math.min(7, attempt + 4), LONGEST_WAIT_MILLIS, random),
                now);
    }

    private Step later(boolean all, @Nullable FeedTrouble why, long wait, long now) {
        FeedHead head = offered;
        FeedFollower waiting = head == null
                ? new FeedFollower(applied, null, Phase.RESTING, null, 0, all, 0, NEVER, why)
                : new FeedFollower(applied, head, Phase.WAITING, null, 0, all, attempt + 1, now + wait, why);
        return new Step(waiting, List.of());
    }

    /** What is here stays; head office is asked again after a long while, or when it has something newer. */
    private Step refuse(FeedTrouble why, long now) {
        boolean all = whole || why == FeedTrouble.F5_NOT_USABLE;
        return new Step(
                new FeedFollower(applied, offered, Phase.RESTING, null, 0, all, 0, now + REFUSED_MILLIS, why),
                List.of());
    }

    private Step ask(FeedHead head, int tries, long now, RandomGenerator random) {
        FeedVersion newest = head.newest();
        FeedFollower asking = new FeedFollower(
                applied, head, Phase.ASKING, null, 0, whole, tries, now + patience(tries, random), trouble);
        return new Step(
                asking, List.of(new FeedAction.Ask(new FeedRequest.Release(newest.feed(), newest.scope(), from()))));
    }

    private Step fetch(
            List<FeedAction> first,
            @Nullable FeedRelease fetched,
            int index,
            int tries,
            long now,
            RandomGenerator random) {
        if (fetched == null) {
            return stay();
        }
        if (index >= fetched.chunks().size()) {
            FeedFollower applying =
                    new FeedFollower(applied, offered, Phase.APPLYING, fetched, index, whole, 0, NEVER, trouble);
            return new Step(applying, join(first, new FeedAction.Apply(fetched)));
        }
        FeedVersion becomes = fetched.becomes();
        return new Step(
                waitingFor(fetched, index, tries, now, random),
                join(
                        first,
                        new FeedAction.Ask(new FeedRequest.Chunk(
                                becomes.feed(), becomes.scope(), becomes.version(), fetched.from(), index))));
    }

    private FeedFollower waitingFor(FeedRelease fetched, int index, int tries, long now, RandomGenerator random) {
        return new FeedFollower(
                applied, offered, Phase.FETCHING, fetched, index, whole, tries, now + patience(tries, random), trouble);
    }

    /** An answer may be a long piece on a thin line: twice as long as the uplink waits for its short one, and then longer. */
    private static long patience(int tries, RandomGenerator random) {
        return 2 * Backoff.millis(tries + 2, LONGEST_WAIT_MILLIS, random);
    }

    /** From which version on: none, if what is here is another zone's, or if a change did not do. */
    private long from() {
        FeedVersion mine = applied;
        FeedHead head = offered;
        return whole || mine == null || head == null || !mine.isSameLayer(head.newest()) ? 0 : mine.version();
    }

    private static boolean isNewer(FeedVersion one, FeedVersion other) {
        return !one.isSameLayer(other) || one.version() > other.version();
    }

    private long spread(FeedHead head) {
        FeedVersion mine = applied;
        boolean change =
                mine != null && mine.isSameLayer(head.newest()) && mine.version() == head.deltaFrom() && !whole;
        return SPREAD_MILLIS * (1 + (change ? head.deltaBytes() : head.bytes()) / FeedRelease.CHUNK_BYTES);
    }

    private FeedFollower resting(FeedHead head, @Nullable FeedTrouble why) {
        return new FeedFollower(applied, head, Phase.RESTING, null, 0, false, 0, NEVER, why);
    }

    private FeedFollower with(FeedHead head) {
        return new FeedFollower(applied, head, phase, release, next, whole, attempt, deadline, trouble);
    }

    private Step stay() {
        return new Step(this, List.of());
    }

    private static Step before(List<FeedAction> actions, Step step) {
        return new Step(step.next(), FeedActions.join(actions, step.actions()));
    }

    private static List<FeedAction> join(List<FeedAction> actions, FeedAction last) {
        return FeedActions.join(actions, List.of(last));
    }
}
