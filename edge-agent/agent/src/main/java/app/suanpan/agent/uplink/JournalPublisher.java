package app.suanpan.agent.uplink;

import app.suanpan.agent.identity.EnrolmentException;
import app.suanpan.agent.identity.Refusals;
import app.suanpan.agent.identity.RoadIdentity;
import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.conversation.Action;
import app.suanpan.protocol.conversation.Backoff;
import app.suanpan.protocol.conversation.UplinkTerminal;
import app.suanpan.protocol.conversation.UplinkTerminal.Step;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.socket.NoDelaySockets;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.Outbox;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a box's journal to the collector, batch by batch, and records what the collector has acknowledged.
 *
 * <p>One thread does everything. A sale only leaves a note that there is something new, which costs it nothing; when the
 * collector is slow or away, the journal simply grows. What to send next is decided by {@link UplinkTerminal}; this class
 * carries it out.
 */
public final class JournalPublisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalPublisher.class);
    private static final long CLOSE_SECONDS = 5;
    private static final long LONGEST_WAIT_MILLIS = 1_000;
    /** Whoever plugs the cable in again does not want to wait half a minute to see that it helped. */
    private static final long LONGEST_RECONNECT_MILLIS = 8_000;

    private final Outbox outbox;
    private final UplinkConfig config;
    private final Clock clock;
    private final RandomGenerator random;
    private final MqttLink.Opener opener;
    private final Passenger passenger;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final AtomicBoolean appendNoted = new AtomicBoolean();
    private final StatusTeller teller;
    private volatile Consumer<Instant> collectorTime = _ -> {};
    private final Thread thread = Thread.ofPlatform().name("uplink").daemon().unstarted(this::run);

    // The rest belongs to the thread.
    private UplinkTerminal terminal;
    private @Nullable MqttLink link;
    private long linkNumber;
    private int failures;
    private long reconnectAt = millis();
    private final StateSign sign;

    private JournalPublisher(
            Outbox outbox,
            UplinkConfig config,
            Clock clock,
            RandomGenerator random,
            Passenger passenger,
            MqttLink.Opener opener) {
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
        this.random = random;
        this.opener = opener;
        this.passenger = passenger;
        this.terminal = UplinkTerminal.start(outbox.acknowledged());
        this.teller = new StatusTeller(outbox, terminal, millis());
        this.sign = new StateSign(config.version(), config.zone(), millis());
    }

    /**
     * Starts sending and returns at once, whether or not anybody can be reached.
     *
     * @param clock for what people read: when a batch was sent, when the collector was last heard
     * @param random spreads the boxes of a shop in time, and names connections
     */
    public static JournalPublisher start(Outbox outbox, UplinkConfig config, Clock clock, RandomGenerator random) {
        return start(outbox, config, clock, random, Passenger.NOBODY);
    }

    /**
     * The same with somebody who travels along.
     *
     * @param passenger hears of connections and messages on threads that must not be held up
     */
    public static JournalPublisher start(
            Outbox outbox, UplinkConfig config, Clock clock, RandomGenerator random, Passenger passenger) {
        MqttLink.Opener opener = (willTopic, will, listener) -> {
            var plain = new NoDelaySockets();
            var identity = config.identity();
            var sockets = identity == null ? plain : identity.connecting(config.broker(), plain);
            return PahoLink.open(config.broker(), config.box(), sockets, willTopic, will, listener);
        };
        var publisher = new JournalPublisher(outbox, config, clock, random, passenger, opener);
        if (config.identity() != null) {
            config.identity().onRenewed(() -> publisher.signals.add(new Signal.Renewed()));
        }
        publisher.thread.start();
        return publisher;
    }

    /** Returns how the road is. */
    public UplinkStatus status() {
        return teller.told();
    }

    /**
     * Calls {@code listener} with the present status, and then with each new one on the publisher's thread: never with an older
     * one after a newer, so that what was heard last is how the road is.
     */
    public void onStatus(Consumer<UplinkStatus> listener) {
        teller.add(listener);
    }

    /** Calls {@code listener} with the collector's clock whenever it answers and believes us, on the publisher's thread. */
    public void onCollectorTime(Consumer<Instant> listener) {
        collectorTime = listener;
    }

    /** Says how the devices of one of the box's workstations are, for the collector's console. */
    public void devices(String workstation, List<BoxState.Device> devices) {
        signals.add(new Signal.DevicesChanged(workstation, List.copyOf(devices)));
    }

    /** Hangs up, so that the broker publishes our last will, and stops. What is unsent stays in the journal. */
    @Override
    public void close() {
        signals.add(new Signal.Stop());
        try {
            if (!thread.join(Duration.ofSeconds(CLOSE_SECONDS))) {
                LOG.warn("uplink did not stop within {} s", CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (var _ = outbox.onAppended(this::noteAppend)) {
            LOG.info("uplink started: broker={} box={}", config.broker(), config.box());
            var running = true;
            while (running) {
                running = turn(signals.poll(waitMillis(), TimeUnit.MILLISECONDS));
            }
            Optional.ofNullable(link).ifPresent(MqttLink::dispose);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("uplink stopped: unsent={}", teller.told().unsent());
    }

    /** Returns whether to go on. */
    private boolean turn(@Nullable Signal signal) {
        if (signal instanceof Signal.Stop) {
            return false;
        }
        try {
            if (signal != null) {
                handle(signal);
            }
            keepTime();
            showStatus();
        } catch (RuntimeException | Error e) {
            // The journal could not be read, say, or there was no memory. Nobody else sends it: try again later.
            LOG.error("uplink interrupted, will connect again", e);
            startOver();
        }
        return true;
    }

    private void startOver() {
        try {
            lost("our own failure");
        } catch (RuntimeException | Error e) {
            LOG.error("the connection that failed was not ended in order", e);
        }
    }

    private void handle(Signal signal) {
        switch (signal) {
            case Signal.Opened it when it.link() == linkNumber -> live().subscribe(topic(Channel.ACK));
            case Signal.Subscribed it
            when it.link() == linkNumber -> {
                LOG.info("connected: broker={} unsent={}", config.broker(), teller.unsent(terminal));
                take(terminal.connected(outbox, millis(), random));
                passenger.connected(seat(it.link()));
            }
            case Signal.Listen it when it.link() == linkNumber -> live().listen(it.topics());
            case Signal.Send it when it.link() == linkNumber -> live().publish(it.topic(), it.payload(), false);
            case Signal.Received it when it.link() == linkNumber -> received(it.payload());
            case Signal.Lost it when it.link() == linkNumber -> lost(it.why());
            case Signal.Appended ignored -> {
                appendNoted.set(false);
                take(terminal.appended(outbox, millis(), random));
            }
            case Signal.Renewed ignored -> {
                lost("to connect with the renewed certificate");
                failures = 0;
                reconnectAt = millis();
            }
            case Signal.DevicesChanged it -> sign.devices(it.workstation(), it.devices());
            default -> LOG.debug("too late, of an earlier connection: {}", signal);
        }
    }

    private void received(Bytes payload) {
        try {
            var ack = Acknowledgement.parse(payload);
            teller.heardAt(clock.instant());
            failures = 0;
            believed(ack);
            take(terminal.acknowledged(ack, outbox, millis(), random));
        } catch (MalformedMessageException e) {
            LOG.warn("not an acknowledgement: {}", e.getMessage());
        }
    }

    private void believed(Acknowledgement ack) {
        var reason = ack.hint() == Hint.DISTRUSTED ? ack.distrust() : null;
        teller.refused(reason);
        if (reason != null) {
            LOG.warn("not believed: {} ({})", reason.sentence(), reason.code());
            return;
        }
        collectorTime.accept(ack.collectorTime());
        if (config.identity() != null) {
            config.identity().believed(ack.collectorTime());
        }
    }

    private void lost(String why) {
        Refusals.of(why).ifPresent(teller::refused);
        var gone = link;
        link = null;
        linkNumber++;
        sign.takenIn();
        var wait = Backoff.millis(failures++, LONGEST_RECONNECT_MILLIS, random);
        reconnectAt = millis() + wait;
        LOG.info("not connected: broker={} reason={} nextTryMillis={}", config.broker(), why, wait);
        terminal = terminal.disconnected().next();
        if (gone != null) {
            gone.dispose();
            passenger.disconnected();
        }
    }

    private void keepTime() {
        var now = millis();
        if (link == null && now >= reconnectAt) {
            connect();
        } else if (link != null && now >= terminal.deadline()) {
            take(terminal.elapsed(outbox, now, random));
        }
    }

    private void connect() {
        var number = ++linkNumber;
        var will = sign.will("%016x".formatted(random.nextLong()));
        try {
            link = opener.open(topic(Channel.STATE), will, listener(number));
        } catch (EnrolmentException e) {
            lost(e.code());
        }
    }

    private MqttLink.Listener listener(long number) {
        return new MqttLink.Listener() {
            @Override
            public void opened() {
                signals.add(new Signal.Opened(number));
            }

            @Override
            public void subscribed() {
                signals.add(new Signal.Subscribed(number));
            }

            @Override
            public void received(String topic, Bytes payload) {
                if (topic.equals(topic(Channel.ACK))) {
                    signals.add(new Signal.Received(number, payload));
                } else {
                    passenger.received(topic, payload);
                }
            }

            @Override
            public void lost(String why) {
                signals.add(new Signal.Lost(number, why));
            }
        };
    }

    /** What it sends waits its turn among our own signals, in front of which no envelope ever waits long. */
    private Passenger.Seat seat(long number) {
        return new Passenger.Seat() {
            @Override
            public void listen(List<String> topics) {
                signals.add(new Signal.Listen(number, topics));
            }

            @Override
            public void send(String topic, Bytes payload) {
                signals.add(new Signal.Send(number, topic, payload));
            }
        };
    }

    private void take(Step step) {
        terminal = step.next();
        for (var action : step.actions()) {
            switch (action) {
                // What could not be sent is lost like any message on the way: the conversation's timer sends it again.
                case Action.SendHello hello ->
                    live().publish(topic(Channel.HELLO), hello.hello().toBytes(), false);
                case Action.SendEvents events -> send(events);
                case Action.Acknowledge acknowledge -> outbox.acknowledge(acknowledge.through());
                case Action.BeginEpoch begin -> beginEpoch(begin);
            }
        }
    }

    private void send(Action.SendEvents action) {
        var end = action.life().sequence();
        var events = outbox.read(action.after(), Envelope.MAX_EVENTS, Envelope.MAX_BYTES).stream()
                .takeWhile(event -> event.sequence() <= end)
                .toList();
        var envelope = signed(
                Envelope.pack(config.box(), action.life(), outbox.hashAt(action.after()), events, clock.instant()));
        live().publish(topic(Channel.UP), EnvelopeCodec.encode(envelope), false);
        LOG.debug("sent: first={} count={}", envelope.header().first(), events.size());
    }

    private Envelope signed(Envelope envelope) {
        return Optional.ofNullable(config.identity())
                .flatMap(RoadIdentity::signer)
                .map(envelope::signed)
                .orElse(envelope);
    }

    private void beginEpoch(Action.BeginEpoch begin) {
        var head = outbox.beginEpoch(begin.base());
        LOG.warn(
                "the collector holds other events of this box after {}, up to {}: was an old image restored, or a card "
                        + "cloned? Our {} events after it go on under the new epoch {}",
                begin.base(),
                begin.collectorWatermark(),
                head.sequence() - begin.base(),
                head.epoch());
        take(terminal.epochBegun(outbox, millis(), random));
    }

    private void showStatus() {
        teller.tell(terminal, millis());
        if (link != null && terminal.phase() != UplinkTerminal.Phase.OFFLINE && sign.isDue(millis())) {
            var head = outbox.head().sequence();
            sign.show(live(), topic(Channel.STATE), head, teller.status(terminal), passenger.feeds(), millis());
        }
    }

    private long waitMillis() {
        var next = link == null ? reconnectAt : terminal.deadline();
        return Math.clamp(teller.next(terminal, next) - millis(), 0, LONGEST_WAIT_MILLIS);
    }

    private MqttLink live() {
        var open = link;
        if (open == null) {
            throw new IllegalStateException("nothing is sent without a connection");
        }
        return open;
    }

    private String topic(Channel channel) {
        return new Topic(config.box(), channel).name();
    }

    /** A clock that only goes forward; that of the wall may be set. */
    private static long millis() {
        return System.nanoTime() / 1_000_000;
    }

    /** On the thread of a sale: leaves a note, unless one is lying there already. */
    private void noteAppend() {
        if (appendNoted.compareAndSet(false, true)) {
            signals.add(new Signal.Appended());
        }
    }
}
