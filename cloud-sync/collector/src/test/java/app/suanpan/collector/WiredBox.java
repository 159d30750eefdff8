package app.suanpan.collector;

import app.suanpan.collector.broker.PahoTerminal;
import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.conversation.Action;
import app.suanpan.protocol.conversation.UplinkTerminal;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.uplink.JournalView;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;

/** A box that sells and speaks to a real broker as the protocol wants it; whoever tests lets it speak by {@link #speakUntil}. */
final class WiredBox implements AutoCloseable {
    private static final long TICK_MILLIS = 50;

    private final URI broker;
    private final BoxJournal journal;
    private final Random random = new Random(7);
    private final JournalView view = new JournalView() {
        @Override
        public JournalHead head() {
            return journal.head();
        }

        @Override
        public List<JournalHead> lives() {
            return List.of(journal.head());
        }

        @Override
        public ChainHash hashAt(long sequence) {
            return journal.hashAt(sequence);
        }
    };

    private UplinkTerminal terminal = UplinkTerminal.start(0);
    private @Nullable PahoTerminal line;

    WiredBox(URI broker, String workstation) {
        this.broker = broker;
        this.journal = new BoxJournal(workstation);
    }

    /** What is asked while it speaks. */
    @FunctionalInterface
    interface Question {
        boolean isSo() throws Exception;
    }

    BoxJournal journal() {
        return journal;
    }

    /** Up to where the collector has said that it holds everything. */
    long acknowledged() {
        return terminal.watermark();
    }

    boolean allAcknowledged() {
        return acknowledged() == journal.sequence();
    }

    /** Sends, hears, connects again and waits as a box does, until something is so. */
    void speakUntil(Question question) throws Exception {
        while (!question.isSo()) {
            try {
                speak();
            } catch (MqttException e) {
                hangUp();
            }
        }
    }

    private void speak() throws Exception {
        var open = line;
        if (open == null) {
            open = PahoTerminal.connect(broker, journal.box(), "");
            line = open;
            take(open, terminal.connected(view, millis(), random));
        }
        var heard = open.heard().poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
        if (heard == null) {
            take(open, terminal.appended(view, millis(), random));
            take(open, terminal.elapsed(view, millis(), random));
        } else if (heard.startsWith("message ")) {
            var ack = Acknowledgement.parse(Bytes.utf8(heard.substring("message ".length())));
            take(open, terminal.acknowledged(ack, view, millis(), random));
        } else if (heard.startsWith("disconnected ")) {
            hangUp();
        }
    }

    private void take(PahoTerminal open, UplinkTerminal.Step step) throws MqttException {
        terminal = step.next();
        for (var action : step.actions()) {
            switch (action) {
                case Action.SendHello it ->
                    open.publish(Channel.HELLO, it.hello().toBytes().toArray());
                case Action.SendEvents it ->
                    open.publish(
                            Channel.UP,
                            EnvelopeCodec.encode(journal.run(it.after(), journal.sequence()))
                                    .toArray());
                case Action.Acknowledge ignored -> {
                    // The terminal remembers it.
                }
                case Action.BeginEpoch it -> throw new IllegalStateException("no collector asks for this: " + it);
            }
        }
    }

    private void hangUp() {
        var open = line;
        line = null;
        terminal = terminal.disconnected().next();
        if (open != null) {
            try {
                open.close();
            } catch (MqttException e) {
                // It is gone anyway.
            }
        }
    }

    private static long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void close() {
        hangUp();
    }
}
