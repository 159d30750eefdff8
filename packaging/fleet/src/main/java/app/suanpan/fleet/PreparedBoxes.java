package app.suanpan.fleet;

import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.uplink.StoredEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Boxes whose envelopes were made and packed beforehand, so that what they are sent to is measured and not the making. Each box has one
 * envelope under way and sends the next one when that is answered.
 */
public final class PreparedBoxes {
    private static final Instant SOLD = Instant.parse("2026-11-21T02:30:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final List<Prepared> boxes = new ArrayList<>();
    private final long sales;

    /**
     * Prepares them.
     *
     * @param store by which these boxes are told from those of another measurement
     * @param envelopes of each box
     * @param salesEach in an envelope, with {@code lines} lines, one tender and one tax each
     */
    public PreparedBoxes(String store, int count, int envelopes, int salesEach, int lines, long seed) {
        for (var i = 0; i < count; i++) {
            boxes.add(new Prepared(new Box("fleet", store, "w" + (i + 1)), envelopes, salesEach, lines, seed + i));
        }
        sales = (long) count * envelopes * salesEach;
    }

    /** How many sales they have, all in all. */
    public long sales() {
        return sales;
    }

    /**
     * Connects all of them, then sends everything; returns how long it took from the first envelope to the last answer.
     *
     * @throws IOException if a connection was lost, or an answer was not the one that an envelope should have
     */
    public Duration send(URI broker) throws IOException, InterruptedException, TimeoutException {
        var done = new CountDownLatch(boxes.size());
        try {
            for (var box : boxes) {
                box.connect(broker, done);
            }
            var began = System.nanoTime();
            for (var box : boxes) {
                box.sendNext();
            }
            if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TimeoutException("not everything was answered within " + PATIENCE);
            }
            var took = Duration.ofNanos(System.nanoTime() - began);
            for (var box : boxes) {
                box.expectAllAnswered();
            }
            return took;
        } finally {
            boxes.forEach(Prepared::hangUp);
        }
    }

    /** What is packed, and after which sequence the collector then is. */
    private record Packed(byte[] envelope, long last) {}

    private static final class Prepared implements MqttLine.Listener {
        private final Box box;
        private final List<Packed> packed = new ArrayList<>();
        private @Nullable MqttLine line;
        private CountDownLatch done = new CountDownLatch(1);
        private int answered;
        private String trouble = "";

        Prepared(Box box, int envelopes, int salesEach, int lines, long seed) {
            this.box = box;
            var random = new Random(seed);
            var sales = new SaleMaker(box, random);
            var epoch = new Epoch("%016x%016x".formatted(random.nextLong(), random.nextLong()));
            var chain = new JournalChain();
            ChainHash before = JournalChain.GENESIS;
            var sequence = 0L;
            for (var envelope = 0; envelope < envelopes; envelope++) {
                var events = new ArrayList<StoredEvent>();
                var hash = before;
                for (var sale = 0; sale < salesEach; sale++) {
                    var body = sales.next(SOLD, lines);
                    hash = chain.next(hash, body);
                    events.add(new StoredEvent(++sequence, body, hash));
                }
                var life = new JournalHead(epoch, 0, JournalChain.GENESIS, sequence, hash);
                packed.add(new Packed(
                        EnvelopeCodec.encode(Envelope.pack(box, life, before, events, SOLD))
                                .toArray(),
                        sequence));
                before = hash;
            }
        }

        void connect(URI broker, CountDownLatch whenDone) throws IOException {
            done = whenDone;
            answered = 0;
            var will = BoxState.gone("prepared", "fleet").toBytes().toArray();
            line = MqttLine.open(broker, box.path(), topic(Channel.STATE), will, topic(Channel.ACK), this);
        }

        synchronized void sendNext() {
            var open = line;
            if (open == null) {
                throw new IllegalStateException("not connected");
            }
            try {
                open.publish(topic(Channel.UP), packed.get(answered).envelope(), false, false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public synchronized void received(String topic, byte[] payload) {
            var watermark = Acknowledgement.parse(Bytes.of(payload)).watermark();
            if (watermark != packed.get(answered).last()) {
                trouble = box + ": answered " + watermark + " instead of "
                        + packed.get(answered).last();
                done.countDown();
                return;
            }
            answered++;
            if (answered == packed.size()) {
                done.countDown();
            } else {
                sendNext();
            }
        }

        @Override
        public synchronized void lost() {
            if (answered < packed.size()) {
                trouble = trouble.isEmpty() ? box + ": the connection was lost" : trouble;
                done.countDown();
            }
        }

        synchronized void expectAllAnswered() throws IOException {
            if (!trouble.isEmpty()) {
                throw new IOException(trouble);
            }
        }

        void hangUp() {
            var open = line;
            if (open != null) {
                open.close();
            }
        }

        private String topic(Channel channel) {
            return new Topic(box, channel).name();
        }
    }
}
