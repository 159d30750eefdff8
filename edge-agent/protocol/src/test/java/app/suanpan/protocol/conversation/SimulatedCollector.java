package app.suanpan.protocol.conversation;

import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A collector's database in memory: one box's cursors and events, committed all at once, with a backup to fall back to. */
final class SimulatedCollector {
    private final Mutant mutant;
    private Map<Epoch, CollectorCursor> cursors = new HashMap<>();
    private Map<Epoch, List<StoredEvent>> events = new HashMap<>();
    private Map<Epoch, CollectorCursor> savedCursors = Map.of();
    private Map<Epoch, List<StoredEvent>> savedEvents = Map.of();
    private int alarms;

    SimulatedCollector(Mutant mutant) {
        this.mutant = mutant;
    }

    Acknowledgement receive(Hello hello) {
        var epoch = hello.head().epoch();
        return CollectorCursor.greet(known(epoch), hello, held(epoch)).answer(Instant.EPOCH, "sim");
    }

    Acknowledgement receive(Envelope envelope) {
        var epoch = envelope.header().epoch();
        var decision = mutate(CollectorCursor.receive(known(epoch), envelope, held(epoch)), envelope);
        if (!decision.quarantine().isEmpty()) {
            alarms++;
        }
        if (!decision.append().isEmpty()) {
            cursors.put(epoch, decision.after());
            events.computeIfAbsent(epoch, ignored -> new ArrayList<>()).addAll(decision.append());
        }
        return decision.answer(Instant.EPOCH, "sim");
    }

    void backUp() {
        savedCursors = new HashMap<>(cursors);
        savedEvents = copy(events);
    }

    void restoreBackup() {
        cursors = new HashMap<>(savedCursors);
        events = copy(savedEvents);
    }

    int alarms() {
        return alarms;
    }

    List<String> facts() {
        return events.values().stream()
                .flatMap(List::stream)
                .map(event -> event.body().asUtf8())
                .toList();
    }

    private Decision mutate(Decision decision, Envelope envelope) {
        var before = decision.before();
        return switch (mutant) {
            case NO_DEDUPLICATION -> store(before, envelope, 0);
            case FORGET_OTHER_EPOCHS ->
                decision.hint() == Hint.REBASE ? store(before, envelope, before.watermark()) : decision;
            case ACCEPT_GAP -> decision.hint() == Hint.REWIND ? store(before, envelope, 0) : decision;
            case NO_HASH_CHECK ->
                decision.hint() == Hint.FORK || decision.hint() == Hint.EARLIER
                        ? store(before, envelope, before.watermark())
                        : decision;
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

    private Optional<CollectorCursor> known(Epoch epoch) {
        return Optional.ofNullable(cursors.get(epoch));
    }

    private HeldEvents held(Epoch epoch) {
        return new HeldEvents() {
            @Override
            public ChainHash hashAt(long sequence) {
                return events.get(epoch).stream()
                        .filter(event -> event.sequence() == sequence)
                        .findFirst()
                        .orElseThrow()
                        .hash();
            }

            @Override
            public boolean inAnyEpoch(long sequence, ChainHash hash) {
                return mutant == Mutant.ADOPT_ORPHANS
                        || events.values().stream()
                                .flatMap(List::stream)
                                .anyMatch(event -> event.sequence() == sequence
                                        && event.hash().equals(hash));
            }
        };
    }

    private static Map<Epoch, List<StoredEvent>> copy(Map<Epoch, List<StoredEvent>> events) {
        var copy = new HashMap<Epoch, List<StoredEvent>>();
        events.forEach((epoch, list) -> copy.put(epoch, new ArrayList<>(list)));
        return copy;
    }
}
