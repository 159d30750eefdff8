package app.suanpan.protocol.conversation;

import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.conversation.UplinkTerminal.Step;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.StoredEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;

/**
 * One box, one collector, and everything between them going wrong: messages lost, repeated and overtaken, connections cut,
 * both ends restarted, the collector put back to its backup, the box to an old image. One seed is one history.
 */
final class Simulation {
    private static final Box BOX = new Box("t", "s", "w");
    private static final long FAULTY_MILLIS = 90_000;
    /** Generous: the longest wait for an answer is 37 s, an idle box greets once a minute. */
    private static final long CALM_MILLIS = 240_000;
    /** Longer than any backup of the collector is old. */
    private static final long RETENTION_MILLIS = 30_000;

    private record Occurrence(long at, long order, Runnable happens) {}

    private final Random random;
    private final Mutant mutant;
    private final PriorityQueue<Occurrence> agenda = new PriorityQueue<>(
            (a, b) -> a.at() != b.at() ? Long.compare(a.at(), b.at()) : Long.compare(a.order(), b.order()));
    private final SimulatedCollector collector;
    private final TreeMap<Long, Long> acknowledgedAt = new TreeMap<>();
    private SimulatedJournal journal;
    private SimulatedJournal image;
    private UplinkTerminal terminal;
    private long now;
    private long order;
    private long connection;
    private int facts;
    private boolean restored;
    private boolean faulty = true;

    Simulation(long seed, Mutant mutant) {
        this.random = new Random(seed);
        this.mutant = mutant;
        this.collector = new SimulatedCollector(mutant);
        this.journal = new SimulatedJournal(random);
        this.image = journal.image();
        this.terminal = UplinkTerminal.start(0);
    }

    /** Lives through the history; an assertion error says what was lost, doubled, or never arrived. */
    void run() {
        connect();
        for (var at = 0L; at < FAULTY_MILLIS; at += 50 + random.nextInt(1_500)) {
            at(at, this::misfortune);
        }
        at(FAULTY_MILLIS, this::calm);
        while (!agenda.isEmpty() && agenda.peek().at() <= FAULTY_MILLIS + CALM_MILLIS) {
            var next = agenda.poll();
            now = next.at();
            next.happens().run();
            if (!faulty && settled()) {
                break;
            }
        }
        check();
    }

    private void misfortune() {
        switch (random.nextInt(24)) {
            case 0, 1 -> cut();
            case 2 -> restartTerminal();
            case 3 -> collector.backUp();
            case 4 -> {
                // The backup is never older than what the terminal still keeps, nor was it made before a restored
                // image.
                if (!restored && random.nextInt(3) == 0) {
                    collector.restoreBackup();
                    cut();
                } else {
                    collector.backUp();
                }
            }
            case 5 -> image = journal.image();
            case 6 -> {
                if (random.nextInt(4) == 0) {
                    restoreImage();
                }
            }
            default -> sell(1 + random.nextInt(40));
        }
        collectorBackupAges();
    }

    private long lastBackup;

    private void collectorBackupAges() {
        if (now - lastBackup > RETENTION_MILLIS / 2) {
            collector.backUp();
            lastBackup = now;
        }
    }

    private void sell(int sales) {
        for (var i = 0; i < sales; i++) {
            journal.commit("fact " + ++facts);
        }
        take(terminal.appended(journal, now, random));
    }

    private void calm() {
        faulty = false;
        cut();
        sell(1);
    }

    private void restartTerminal() {
        connection++;
        terminal = UplinkTerminal.start(journal.acknowledged());
        at(now + random.nextInt(2_000), this::connect);
    }

    private void restoreImage() {
        restored = true;
        journal = image.image();
        restartTerminal();
    }

    private void cut() {
        connection++;
        take(terminal.disconnected());
        at(now + random.nextInt(2_000), this::connect);
    }

    private void connect() {
        if (terminal.phase() == UplinkTerminal.Phase.OFFLINE) {
            connection++;
            take(terminal.connected(journal, now, random));
        }
    }

    private void take(Step step) {
        terminal = step.next();
        for (var action : step.actions()) {
            switch (action) {
                case Action.SendHello hello -> send(hello.hello());
                case Action.SendEvents events -> send(events);
                case Action.Acknowledge acknowledge -> acknowledge(acknowledge.through());
                case Action.BeginEpoch begin -> beginEpoch(begin);
            }
        }
        var deadline = terminal.deadline();
        if (deadline != UplinkTerminal.NEVER) {
            at(Math.max(deadline, now), () -> take(terminal.elapsed(journal, now, random)));
        }
    }

    private void beginEpoch(Action.BeginEpoch begin) {
        if (mutant == Mutant.KEEP_THE_EPOCH) {
            terminal = new UplinkTerminal(
                    UplinkTerminal.Phase.IDLE,
                    terminal.speaking(),
                    journal.head().sequence(),
                    0,
                    false,
                    1,
                    0,
                    now + 60_000);
            return;
        }
        journal.beginEpoch(begin.base(), random);
        take(terminal.epochBegun(journal, now, random));
    }

    private void acknowledge(long through) {
        // Written lazily: a restart may find an older value.
        if (random.nextInt(3) > 0) {
            journal.acknowledge(through);
        }
        acknowledgedAt.merge(now, through, Math::min);
        var keepSince = mutant == Mutant.FORGET_WITHOUT_RETENTION ? now + 1 : now - RETENTION_MILLIS;
        // Only what was acknowledged all that time: a late answer may have promised more than a restored collector
        // holds.
        var old = acknowledgedAt.floorEntry(keepSince);
        if (old != null) {
            var since = acknowledgedAt.tailMap(old.getKey(), true).values();
            journal.forgetThrough(
                    since.stream().mapToLong(Long::longValue).min().orElse(0));
        }
    }

    private void send(Hello hello) {
        transmit(() -> answer(collector.receive(hello)));
    }

    private void send(Action.SendEvents action) {
        var events = journal.read(action.after(), action.life().sequence(), 1 + random.nextInt(Envelope.MAX_EVENTS));
        var envelope = Envelope.pack(BOX, action.life(), journal.hashAt(action.after()), events, Instant.EPOCH);
        transmit(() -> answer(collector.receive(envelope)));
        if (mutant == Mutant.TRUST_THE_BROKER) {
            terminal = new UplinkTerminal(
                    UplinkTerminal.Phase.IDLE,
                    terminal.speaking(),
                    envelope.header().last(),
                    0,
                    false,
                    1,
                    0,
                    now + 60_000);
        }
    }

    private void answer(Acknowledgement ack) {
        // The collector committed and died before it answered, now and then.
        if (!faulty || random.nextInt(20) > 0) {
            transmit(() -> take(terminal.acknowledged(ack, journal, now, random)));
        }
    }

    private void transmit(Runnable arrival) {
        var sentOn = connection;
        var copies = !faulty ? 1 : random.nextInt(10) == 0 ? 0 : random.nextInt(8) == 0 ? 2 : 1;
        for (var i = 0; i < copies; i++) {
            var delay = 1 + (faulty ? random.nextInt(random.nextInt(6) == 0 ? 5_000 : 200) : random.nextInt(20));
            // What a broker still holds may outlive the connection it came by; mostly it does not.
            var outlives = random.nextInt(4) == 0;
            at(now + delay, () -> {
                if (outlives || sentOn == connection) {
                    arrival.run();
                }
            });
        }
    }

    private void at(long time, Runnable happens) {
        agenda.add(new Occurrence(time, order++, happens));
    }

    private boolean settled() {
        return terminal.phase() == UplinkTerminal.Phase.IDLE
                && terminal.watermark() == journal.head().sequence()
                && new HashSet<>(collector.facts()).containsAll(bodies(journal.events()));
    }

    private void check() {
        var held = collector.facts();
        if (new HashSet<>(held).size() != held.size()) {
            throw new AssertionError("doubled: " + held.size() + " rows of " + new HashSet<>(held).size() + " facts");
        }
        var missing = new HashSet<>(bodies(journal.events()));
        missing.removeAll(new HashSet<>(held));
        if (!missing.isEmpty()) {
            throw new AssertionError("lost: " + missing.size() + " of " + facts + " facts, terminal " + terminal);
        }
        if (!settled()) {
            throw new AssertionError("never settled: head " + journal.head().sequence() + ", terminal " + terminal);
        }
        if (!restored && (facts != held.size() || collector.alarms() > 0)) {
            throw new AssertionError("lost: " + (facts - held.size()) + ", alarms " + collector.alarms());
        }
    }

    private static List<String> bodies(List<StoredEvent> events) {
        return events.stream().map(event -> event.body().asUtf8()).toList();
    }
}
