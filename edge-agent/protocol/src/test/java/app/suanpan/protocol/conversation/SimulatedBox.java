package app.suanpan.protocol.conversation;

import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.conversation.UplinkTerminal.Step;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.JournalChain;
import java.time.Instant;

/** A box: its journal, its half of the conversation, its clocks, which are wrong, and what may happen to it. */
final class SimulatedBox {
    private static final int FEW = 8;

    private final SimulatedWorld world;
    private final SimulatedBroker broker;
    private final JournalChain chain;
    private final Box name;
    private SimulatedJournal journal;
    private SimulatedJournal image;
    private UplinkTerminal terminal;
    private long connection;
    private long clock;
    private Instant wall;
    private long woken = UplinkTerminal.NEVER;

    SimulatedBox(SimulatedWorld world, SimulatedBroker broker, JournalChain chain, Box name, SimulatedJournal journal) {
        this.world = world;
        this.broker = broker;
        this.chain = chain;
        this.name = name;
        this.journal = journal;
        this.image = journal.image();
        this.wall = world.someTime();
        this.terminal = UplinkTerminal.start(journal.acknowledged());
        broker.add(this);
    }

    Box name() {
        return name;
    }

    long connection() {
        return connection;
    }

    SimulatedJournal journal() {
        return journal;
    }

    /** A second box with this one's name and journal. */
    SimulatedBox clone(SimulatedWorld in) {
        in.mayFork(name);
        return new SimulatedBox(world, broker, chain, name, journal.image());
    }

    void sell(String fact) {
        var synced = world.mutant() != Mutant.SEND_BEFORE_COMMIT;
        journal.commit(fact, synced);
        if (!synced) {
            var written = journal;
            world.in(200, written::sync);
        }
    }

    /** Tells the road that there is something new. */
    void sold() {
        take(terminal.appended(journal, now(), world.random()));
    }

    void cut() {
        connection++;
        take(terminal.disconnected());
        world.in(world.random().nextInt(2_000), this::connect);
    }

    void connect() {
        if (terminal.phase() == UplinkTerminal.Phase.OFFLINE) {
            connection++;
            broker.connected(this);
            take(terminal.connected(journal, now(), world.random()));
        }
    }

    /** The power goes and comes back: what was not synced is lost, and both clocks say anything. */
    void powerCut() {
        start(journal.image());
    }

    void takeImage() {
        image = journal.image();
    }

    /** An old image is put back; mostly the box notices by itself, from what stands beside the ledger. */
    void restoreImage(boolean notices) {
        world.mayFork(name);
        var old = image.image();
        if (notices && world.mutant() != Mutant.KEEP_THE_EPOCH) {
            old.beginEpoch(old.head().sequence(), world.random());
        }
        start(old);
    }

    /** The box burns, and another one gets its name. */
    void replace() {
        image = new SimulatedJournal(chain, world.random());
        start(image.image());
    }

    /** Whether all that it has is acknowledged, as far as it knows. */
    boolean mayBeEmptied() {
        return journal.acknowledged() == journal.head().sequence();
    }

    private void start(SimulatedJournal with) {
        journal = with;
        connection++;
        clock += world.random().nextLong(1_000_000);
        wall = world.someTime();
        terminal = UplinkTerminal.start(journal.acknowledged());
        woken = UplinkTerminal.NEVER;
        world.in(world.random().nextInt(2_000), this::connect);
    }

    /** The box's own clock, which only goes forward. */
    private long now() {
        return clock + world.now();
    }

    void hear(Acknowledgement ack) {
        take(terminal.acknowledged(ack, journal, now(), world.random()));
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
        if (deadline != UplinkTerminal.NEVER && deadline != woken) {
            woken = deadline;
            world.in(deadline - now(), () -> take(terminal.elapsed(journal, now(), world.random())));
        }
    }

    private void beginEpoch(Action.BeginEpoch begin) {
        world.trace(() -> this + " begins a new epoch after " + begin.base());
        if (world.mutant() == Mutant.KEEP_THE_EPOCH) {
            believe(journal.head().sequence());
            return;
        }
        journal.beginEpoch(begin.base(), world.random());
        take(terminal.epochBegun(journal, now(), world.random()));
    }

    private void acknowledge(long through) {
        journal.acknowledge(through);
        if (world.mutant() == Mutant.FORGET_WITHOUT_RETENTION) {
            journal.forgetThrough(through);
        }
    }

    private void send(Hello hello) {
        world.trace(() -> this + " says hello, head " + hello.head().sequence() + " of "
                + hello.head().epoch().hex().substring(0, 4) + " after "
                + hello.head().base());
        broker.up(this, collector -> collector.receive(name, hello, answer -> broker.down(name, answer)));
    }

    private void send(Action.SendEvents action) {
        var events = journal.read(
                action.after(), action.life().sequence(), 1 + world.random().nextInt(FEW));
        var envelope =
                Envelope.pack(name, action.life(), journal.hashAt(action.after()), events, wall.plusMillis(now()));
        var last = envelope.header().last();
        if (last > journal.synced() && world.mutant() != Mutant.SEND_BEFORE_COMMIT) {
            throw new AssertionError("I1: event " + last + " is sent and " + journal.synced() + " are synced");
        }
        world.trace(() -> this + " sends " + envelope.header().first() + " to " + last);
        broker.up(this, collector -> collector.receive(envelope, answer -> broker.down(name, answer)));
        if (world.mutant() == Mutant.TRUST_THE_BROKER) {
            believe(last);
        }
    }

    /** For mutants: everything up to here is taken to have arrived. */
    private void believe(long through) {
        terminal = new UplinkTerminal(
                UplinkTerminal.Phase.IDLE, terminal.speaking(), through, 0, false, 1, 0, now() + 60_000);
    }

    /** Whether the box believes that everything has arrived. */
    boolean isSettled() {
        var head = journal.head();
        return terminal.phase() == UplinkTerminal.Phase.IDLE
                && terminal.watermark() == head.sequence()
                && head.epoch().equals(terminal.speaking());
    }

    @Override
    public String toString() {
        return name.workstation() + "@" + journal.head().epoch().hex().substring(0, 4) + " (" + terminal.phase()
                + ", watermark " + terminal.watermark() + " of "
                + journal.head().sequence() + ")";
    }
}
