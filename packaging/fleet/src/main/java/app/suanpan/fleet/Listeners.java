package app.suanpan.fleet;

import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Connections that do nothing but hear one topic: how long a broker needs to tell so many. */
public final class Listeners implements AutoCloseable {
    private final List<MqttLine> lines = new ArrayList<>();
    private volatile CountDownLatch unheard = new CountDownLatch(0);

    /**
     * Connects.
     *
     * @param count how many
     * @param tenant whose boxes they pass for
     * @param topic what they hear
     */
    public Listeners(URI broker, int count, String tenant, String topic) throws IOException {
        var will = BoxState.gone("none", "fleet").toBytes().toArray();
        for (var i = 0; i < count; i++) {
            var box = new Box(tenant, "listener", "box-" + i);
            lines.add(MqttLine.open(
                    broker, box.path(), new Topic(box, Channel.STATE).name(), will, topic, new MqttLine.Listener() {
                        @Override
                        public void received(String heard, byte[] payload) {
                            unheard.countDown();
                        }

                        @Override
                        public void lost() {
                            // Whoever waits for what it should hear finds out.
                        }
                    }));
        }
    }

    /** Returns how long it takes from the beginning of {@code publish}, which publishes once, until all have heard it. */
    public Duration hear(Runnable publish, Duration patience) throws InterruptedException, TimeoutException {
        unheard = new CountDownLatch(lines.size());
        var began = System.nanoTime();
        publish.run();
        if (!unheard.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TimeoutException(unheard.getCount() + " have not heard it after " + patience);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        lines.forEach(MqttLine::close);
    }
}
