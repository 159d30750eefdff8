package app.suanpan.fleet;

import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.conversation.Action;
import app.suanpan.protocol.conversation.Backoff;
import app.suanpan.protocol.conversation.UplinkTerminal;
import app.suanpan.protocol.conversation.UplinkTerminal.Step;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalHead;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One box of a fleet: the real {@link UplinkTerminal}, carried out as the store's publisher does, on one virtual thread. It
 * tells its state like a real box, and connects to the next address when one does not answer.
 */
final class LightBox {
    private static final long STATE_EVERY_MILLIS = 1_000;
    private static final long PING_MILLIS = MqttLine.KEEP_ALIVE_SECONDS * 700L;
    private static final long LONGEST_RECONNECT_MILLIS = 8_000;
    private static final long LONGEST_WAIT_MILLIS = 60_000;

    private sealed interface Signal {
        record Received(long line, byte[] payload) implements Signal {}

        record Lost(long line) implements Signal {}

        record Appended() implements Signal {}

        record Plugged(boolean in) implements Signal {}
    }

    private final Box box;
    private final List<URI> brokers;
    private final int doubledPerMille;
    private final RandomGenerator random;
    private final FleetFigures figures;
    private final LightJournal journal;
    private final SaleMaker sales;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final AtomicBoolean appendNoted = new AtomicBoolean();
    private final Thread thread;
    private volatile boolean answered;

    // The rest belongs to the thread.
    private UplinkTerminal terminal = UplinkTerminal.start(0);
    private @Nullable MqttLine line;
    private long lineNumber;
    private String connection = "";
    private boolean plugged;
    private int failures;
    private int broker;
    private long reconnectAt = millis();
    private long pingAt;
    private long showAt;
    private long greetedAt;
    private @Nullable BoxState shown;

    /**
     * @param brokers where it may connect, tried in turn from one chosen at random
     * @param doubledPerMille how many of a thousand messages it publishes twice, as a network may
     */
    LightBox(Box box, List<URI> brokers, int doubledPerMille, RandomGenerator random, FleetFigures figures) {
        this.box = box;
        this.brokers = brokers;
        this.doubledPerMille = doubledPerMille;
        this.random = random;
        this.figures = figures;
        this.broker = random.nextInt(brokers.size());
        this.journal = new LightJournal(new Epoch("%016x%016x".formatted(random.nextLong(), random.nextLong())));
        this.sales = new SaleMaker(box, random);
        this.thread = Thread.ofVirtual().name(box.path()).start(this::run);
    }

    Box box() {
        return box;
    }

    JournalHead head() {
        return journal.head();
    }

    int unsent() {
        return journal.unsent();
    }

    /** Returns whether the collector has answered on the present connection. */
    boolean answered() {
        return answered;
    }

    /** Plugs the network cable in or out. */
    void plug(boolean in) {
        signals.add(new Signal.Plugged(in));
    }

    /** Makes a sale and lets it go its way; on one thread at a time. */
    void sell() {
        var body = sales.next(Clock.systemUTC().instant());
        figures.sales().incrementAndGet();
        figures.saleBytes().addAndGet(body.length());
        journal.append(body, answered ? System.nanoTime() : LightJournal.UNTIMED);
        if (appendNoted.compareAndSet(false, true)) {
            signals.add(new Signal.Appended());
        }
    }

    /** Cuts the connection and ends. */
    void end() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                var signal = signals.poll(waitMillis(), TimeUnit.MILLISECONDS);
                try {
                    if (signal != null) {
                        handle(signal);
                    }
                    keepTime();
                } catch (IOException e) {
                    lost();
                }
                answered = line != null && terminal.answered();
            }
        } catch (InterruptedException e) {
            hangUp();
        }
    }

    private void handle(Signal signal) throws IOException {
        switch (signal) {
            case Signal.Received it when it.line() == lineNumber -> received(it.payload());
            case Signal.Lost it when it.line() == lineNumber -> lost();
            case Signal.Appended ignored -> {
                appendNoted.set(false);
                take(terminal.appended(journal, millis(), random));
            }
            case Signal.Plugged it -> {
                plugged = it.in();
                if (plugged) {
                    reconnectAt = millis();
                } else {
                    lost();
                }
            }
            default -> {
                // Of an earlier connection.
            }
        }
    }

    private void received(byte[] payload) throws IOException {
        failures = 0;
        if (terminal.phase() == UplinkTerminal.Phase.GREETING) {
            figures.greeted().add(System.nanoTime() - greetedAt);
        }
        take(terminal.acknowledged(Acknowledgement.parse(Bytes.of(payload)), journal, millis(), random));
    }

    private void lost() {
        hangUp();
        lineNumber++;
        shown = null;
        broker = (broker + 1) % brokers.size();
        reconnectAt = millis() + Backoff.millis(failures++, LONGEST_RECONNECT_MILLIS, random);
        terminal = terminal.disconnected().next();
    }

    private void hangUp() {
        var open = line;
        line = null;
        if (open != null) {
            open.close();
        }
    }

    private void keepTime() throws IOException {
        var now = millis();
        if (line == null) {
            if (plugged && now >= reconnectAt) {
                connect();
            }
            return;
        }
        if (now >= terminal.deadline()) {
            take(terminal.elapsed(journal, now, random));
        }
        if (now >= pingAt) {
            live().ping();
            pingAt = now + PING_MILLIS;
        }
        if (now >= showAt) {
            show(now);
        }
    }

    private void connect() throws IOException {
        var number = ++lineNumber;
        connection = "%016x".formatted(random.nextLong());
        var will = BoxState.gone(connection, "fleet").toBytes().toArray();
        line = MqttLine.open(
                brokers.get(broker),
                box.path(),
                topic(Channel.STATE),
                will,
                topic(Channel.ACK),
                new MqttLine.Listener() {
                    @Override
                    public void received(String topic, byte[] payload) {
                        signals.add(new Signal.Received(number, payload));
                    }

                    @Override
                    public void lost() {
                        signals.add(new Signal.Lost(number));
                    }
                });
        pingAt = millis() + PING_MILLIS;
        showAt = millis();
        take(terminal.connected(journal, millis(), random));
    }

    private void take(Step step) throws IOException {
        terminal = step.next();
        for (var action : step.actions()) {
            switch (action) {
                case Action.SendHello hello -> {
                    greetedAt = System.nanoTime();
                    publish(Channel.HELLO, hello.hello().toBytes().toArray(), false);
                }
                case Action.SendEvents events -> send(events);
                case Action.Acknowledge it ->
                    journal.acknowledge(
                            it.through(), age -> figures.acknowledged().add(age));
                case Action.BeginEpoch ignored ->
                    throw new IllegalStateException("a box that was never put back is told that it was: " + box);
            }
        }
    }

    private void send(Action.SendEvents action) throws IOException {
        var events = journal.read(action.after(), Envelope.MAX_EVENTS, Envelope.MAX_BYTES).stream()
                .takeWhile(event -> event.sequence() <= action.life().sequence())
                .toList();
        if (events.isEmpty()) {
            // Acknowledged meanwhile by a late answer: the timer finds that out.
            return;
        }
        var bytes = EnvelopeCodec.encode(Envelope.pack(
                        box,
                        action.life(),
                        journal.hashAt(action.after()),
                        events,
                        Clock.systemUTC().instant()))
                .toArray();
        figures.envelopes().incrementAndGet();
        figures.envelopeBytes().addAndGet(bytes.length);
        publish(Channel.UP, bytes, false);
    }

    private void show(long now) throws IOException {
        var state =
                new BoxState(connection, true, journal.head().sequence(), journal.unsent(), null, "fleet", List.of());
        if (!state.equals(shown)) {
            publish(Channel.STATE, state.toBytes().toArray(), true);
            shown = state;
        }
        showAt = now + STATE_EVERY_MILLIS;
    }

    private void publish(Channel channel, byte[] payload, boolean retained) throws IOException {
        live().publish(topic(channel), payload, retained, random.nextInt(1_000) < doubledPerMille);
    }

    private MqttLine live() throws IOException {
        var open = line;
        if (open == null) {
            throw new IOException("not connected");
        }
        return open;
    }

    private String topic(Channel channel) {
        return new Topic(box, channel).name();
    }

    /** Sleeps until something is due; a state that changed is told with the event that changed it, or a second later. */
    private long waitMillis() {
        if (line == null) {
            return plugged ? Math.max(0, reconnectAt - millis()) : LONGEST_WAIT_MILLIS;
        }
        var due = Math.min(terminal.deadline(), pingAt);
        if (shown == null || shown.head() != journal.head().sequence() || shown.unsent() != journal.unsent()) {
            due = Math.min(due, showAt);
        }
        return Math.clamp(due - millis(), 0, LONGEST_WAIT_MILLIS);
    }

    private static long millis() {
        return System.nanoTime() / 1_000_000;
    }
}
