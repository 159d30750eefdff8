package app.suanpan.e2e.chaos;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** One connection over a {@link Road}: a pump to either side. */
final class RoadConnection {
    private static final int PIECE = 8 * 1024;
    private static final int CRUMBS_PER_SECOND = 50;

    /** Copies go by numbers from here on; clients and brokers count from 1 and have few messages under way. */
    private static final int FIRST_COPY = 60_000;

    private final Road road;
    private final Socket near;
    private final Socket far;
    private final OldMessages oldDown = new OldMessages();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean cut;
    private volatile boolean forgotten;

    RoadConnection(Road road, Socket near, Socket far) {
        this.road = road;
        this.near = near;
        this.far = far;
    }

    void start() {
        Lane up = new Lane(near, far, road.old(), _ -> {});
        Lane down = new Lane(far, near, oldDown, road.answers());
        Thread.ofVirtual().name("road-up").start(() -> pump(up));
        Thread.ofVirtual().name("road-down").start(() -> pump(down));
    }

    /** Ends in the middle of what is being sent. */
    void cut() {
        cut = true;
        wake();
        slam(near);
        slam(far);
    }

    /** From now on nothing arrives, and nobody is told. */
    void forget() {
        forgotten = true;
        wake();
    }

    /** The weather has changed. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Closes without a farewell (RST). */
    static void slam(Socket socket) {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }

    /** One direction. */
    private static final class Lane {
        private final Socket from;
        private final Socket to;
        private final OldMessages old;
        private final Consumer<MqttPacket> heard;
        private final AtomicInteger copies = new AtomicInteger();

        Lane(Socket from, Socket to, OldMessages old, Consumer<MqttPacket> heard) {
            this.from = from;
            this.to = to;
            this.old = old;
            this.heard = heard;
        }
    }

    private void pump(Lane lane) {
        try {
            InputStream in = new BufferedInputStream(lane.from.getInputStream(), PIECE);
            OutputStream out = lane.to.getOutputStream();
            if (road.traffic() == Road.Traffic.MQTT) {
                pumpPackets(lane, in, out);
            } else {
                pumpBytes(in, out);
            }
        } catch (IOException ended) {
            // By one side, or by us.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // A connection that was forgotten ends at one side only; the other has to find out by itself.
            if (!forgotten) {
                cut();
                road.ended(this);
            } else {
                slam(lane.from);
                if (near.isClosed() && far.isClosed()) {
                    road.ended(this);
                }
            }
        }
    }

    private void pumpBytes(InputStream in, OutputStream out) throws IOException, InterruptedException {
        byte[] piece = new byte[PIECE];
        int length;
        while ((length = in.read(piece)) >= 0) {
            send(Arrays.copyOf(piece, length), out);
        }
    }

    private void pumpPackets(Lane lane, InputStream in, OutputStream out) throws IOException, InterruptedException {
        Optional<MqttPacket> next;
        while ((next = MqttPacket.read(in)).isPresent()) {
            MqttPacket packet = next.get();
            // The end that confirms a copy confirms what the other end never sent.
            if (packet.confirms().orElse(0) >= FIRST_COPY) {
                continue;
            }
            if (packet.isMessage()) {
                lane.heard.accept(packet);
            }
            boolean doubling = road.weather().doubling();
            send(packet.bytes(), out);
            if (packet.isMessage()) {
                Optional<MqttPacket> older = lane.old.exchange(packet);
                if (doubling) {
                    copy(lane, packet, out);
                    if (older.isPresent()) {
                        copy(lane, older.get(), out);
                    }
                }
            }
        }
    }

    private void copy(Lane lane, MqttPacket packet, OutputStream out) throws IOException, InterruptedException {
        int number = FIRST_COPY + lane.copies.getAndIncrement() % 5_000;
        send(packet.as(number).bytes(), out);
    }

    private void send(byte[] bytes, OutputStream out) throws IOException, InterruptedException {
        awaitMoving();
        Weather weather = road.weather();
        if (weather.delayMillis() > 0) {
            TimeUnit.MILLISECONDS.sleep(weather.delayMillis());
        }
        if (forgotten) {
            return;
        }
        if (weather.bytesPerSecond() > 0) {
            trickle(bytes, weather.bytesPerSecond(), out);
        } else if (cut) {
            out.write(bytes, 0, bytes.length / 2);
        } else {
            // In two halves, so that a cut may come between them.
            int half = bytes.length / 2;
            out.write(bytes, 0, half);
            out.write(bytes, half, bytes.length - half);
        }
    }

    private void trickle(byte[] bytes, int perSecond, OutputStream out) throws IOException, InterruptedException {
        int crumb = Math.max(1, perSecond / CRUMBS_PER_SECOND);
        int sent = 0;
        while (sent < bytes.length) {
            int length = Math.min(crumb, bytes.length - sent);
            out.write(bytes, sent, length);
            sent += length;
            // The rest goes at once when the road is wide again.
            crumb = road.weather().bytesPerSecond() > 0 ? crumb : bytes.length;
            if (sent < bytes.length) {
                TimeUnit.MILLISECONDS.sleep(1_000 / CRUMBS_PER_SECOND);
            }
        }
    }

    private void awaitMoving() throws InterruptedException {
        lock.lock();
        try {
            while (road.weather().still() && !cut && !forgotten) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
