package app.suanpan.protocol.conversation;

import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.conversation.SimulatedDatabase.Journal;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.topic.Box;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One of the workers over the database: a transaction for each message, which takes its time, may fail, and may be survived by nobody. */
final class SimulatedCollector {
    private final SimulatedWorld world;
    private final SimulatedDatabase database;
    private final Map<Journal, Envelope> highest = new HashMap<>();
    private final Map<Box, Instant> newest = new HashMap<>();
    private int life;

    SimulatedCollector(SimulatedWorld world, SimulatedDatabase database) {
        this.world = world;
        this.database = database;
    }

    /** Killed, and started again: what it was at is rolled back, and never answered. */
    void crash() {
        life++;
    }

    void receive(Box box, Hello hello, Consumer<Acknowledgement> answer) {
        var journal = new Journal(box, hello.head().epoch());
        transaction(journal, () -> CollectorCursor.greet(database.cursor(journal), hello, held(journal)), answer);
    }

    void receive(Envelope envelope, Consumer<Acknowledgement> answer) {
        var journal = new Journal(envelope.header().box(), envelope.header().epoch());
        highest.merge(
                journal, envelope, (a, b) -> a.header().last() < b.header().last() ? b : a);
        transaction(
                journal,
                () -> mutate(CollectorCursor.receive(database.cursor(journal), envelope, held(journal)), envelope),
                answer);
    }

    private HeldEvents held(Journal journal) {
        return database.held(journal, world.mutant() == Mutant.ADOPT_ORPHANS);
    }

    private interface Deciding {
        Decision decide();
    }

    /** Decides with the box's rows locked, commits a while later, and only then answers. */
    private void transaction(Journal journal, Deciding deciding, Consumer<Acknowledgement> answer) {
        Object lock = switch (world.mutant()) {
            case NO_LOCK -> new Object();
            case LOCK_THE_EPOCH_ONLY -> journal;
            default -> journal.box();
        };
        var bornIn = life;
        database.acquire(lock, () -> {
            var begunIn = database.life();
            var decision = deciding.decide();
            if (world.mutant() == Mutant.ANSWER_BEFORE_COMMIT) {
                answer(journal, decision, answer);
            }
            world.in(world.isFaulty() ? 1 + world.random().nextInt(60) : 1, () -> {
                if (database.life() != begunIn) {
                    return;
                }
                var fails = life != bornIn || world.happens(20);
                if (!fails) {
                    commit(journal, decision);
                }
                database.release(lock);
                // Committed, and nobody there to say so: now and then.
                if (!fails && !world.happens(20) && world.mutant() != Mutant.ANSWER_BEFORE_COMMIT) {
                    answer(journal, decision, answer);
                }
            });
        });
    }

    private void commit(Journal journal, Decision decision) {
        if (!decision.quarantine().isEmpty()) {
            world.alarm(journal.box());
        }
        if (!decision.append().isEmpty()) {
            world.trace(() -> "stored through " + decision.after().watermark() + " of " + name(journal));
            database.append(journal, decision);
            world.stored(journal, decision);
        }
    }

    private void answer(Journal journal, Decision decision, Consumer<Acknowledgement> answer) {
        var ack = decision.answer(world.someTime(), "sim");
        var most = highest.get(journal);
        if (world.mutant() == Mutant.WATERMARK_IS_THE_HIGHEST
                && most != null
                && most.header().last() > ack.watermark()) {
            ack = new Acknowledgement(
                    ack.epoch(),
                    most.header().last(),
                    most.header().headHash(),
                    most.header().last(),
                    most.header().headHash(),
                    Hint.NONE,
                    ack.collectorTime(),
                    ack.incarnation());
        }
        var durable = database.cursor(journal)
                .map(CollectorCursor::watermark)
                .orElse(decision.before().base());
        if (ack.watermark() > durable) {
            throw new AssertionError(
                    "I5: " + ack.watermark() + " is acknowledged and " + durable + " is stored of " + name(journal));
        }
        var told = ack;
        world.trace(() -> "answers " + told.hint() + " watermark " + told.watermark() + " agreed " + told.agreed()
                + " of " + name(journal));
        answer.accept(ack);
    }

    static String name(Journal journal) {
        return journal.box().workstation() + " " + journal.epoch().hex().substring(0, 4);
    }

    private Decision mutate(Decision decision, Envelope envelope) {
        var before = decision.before();
        return switch (world.mutant()) {
            case NO_DEDUPLICATION -> store(before, envelope, 0);
            case FORGET_OTHER_EPOCHS ->
                decision.hint() == Hint.REBASE ? store(before, envelope, before.watermark()) : decision;
            case ACCEPT_GAP -> decision.hint() == Hint.REWIND ? store(before, envelope, 0) : decision;
            case NO_HASH_CHECK ->
                decision.hint() == Hint.FORK || decision.hint() == Hint.EARLIER
                        ? store(before, envelope, before.watermark())
                        : decision;
            case TRUST_THE_CLOCK -> {
                var sent = envelope.header().sentAt();
                var isOld = newest.merge(envelope.header().box(), sent, (a, b) -> a.isBefore(b) ? b : a)
                        .isAfter(sent);
                yield isOld
                        ? new Decision(
                                before, before, Hint.NONE, before.base(), before.baseHash(), List.of(), List.of(), "")
                        : decision;
            }
            default -> decision;
        };
    }

    private static Decision store(CollectorCursor before, Envelope envelope, long after) {
        var header = envelope.header();
        var fresh = envelope.events().stream()
                .filter(event -> event.sequence() > after)
                .toList();
        var last = Math.max(header.last(), after);
        var hash = fresh.isEmpty() ? before.headHash() : header.headHash();
        var moved = new CollectorCursor(before.epoch(), before.base(), before.baseHash(), last, hash);
        return new Decision(before, moved, Hint.NONE, header.last(), header.headHash(), fresh, List.of(), "");
    }
}
