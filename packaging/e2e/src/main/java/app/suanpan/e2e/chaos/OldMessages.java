package app.suanpan.e2e.chaos;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Messages that went over a road some time ago, to come again when nobody expects them any more. */
final class OldMessages {
    private static final int MOST = 8;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<MqttPacket> kept = new ArrayDeque<>();

    /** Keeps one, and gives back one that is older by several, if there is one. */
    Optional<MqttPacket> exchange(MqttPacket message) {
        lock.lock();
        try {
            kept.addLast(message);
            return kept.size() > MOST ? Optional.of(kept.removeFirst()) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
