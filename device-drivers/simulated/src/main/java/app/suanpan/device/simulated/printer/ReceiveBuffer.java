package app.suanpan.device.simulated.printer;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Holds what has been received and not yet carried out. When it is full the printer stops reading, so that a socket's write says
 * nothing about paper. A power cut empties it and shuts out whoever was still putting something in.
 */
final class ReceiveBuffer {
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Command> commands = new ArrayDeque<>();
    private int bytes;
    private int inHand;
    private int powerCuts;

    /** Room for about this many bytes; a single command that is larger still fits when it is alone. */
    ReceiveBuffer(int capacity) {
        this.capacity = capacity;
    }

    /** Names the present life of the printer, for {@link #put}. */
    int life() {
        lock.lock();
        try {
            return powerCuts;
        } finally {
            lock.unlock();
        }
    }

    /** Puts a command in as soon as there is room; does nothing if the power has been cut since that life. */
    void put(Command command, int life) {
        lock.lock();
        try {
            while (life == powerCuts && bytes + inHand > 0 && bytes + inHand + command.size() > capacity) {
                changed.awaitUninterruptibly();
            }
            if (life == powerCuts) {
                commands.add(command);
                bytes += command.size();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes the oldest command in hand; it goes on taking room until {@link #done()}, when it is on paper. */
    Command next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (commands.isEmpty()) {
                changed.await();
            }
            Command oldest = commands.removeFirst();
            inHand = oldest.size();
            bytes -= inHand;
            return oldest;
        } finally {
            lock.unlock();
        }
    }

    void done() {
        lock.lock();
        try {
            inHand = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The host has had the buffer cleared. */
    void clear() {
        lock.lock();
        try {
            commands.clear();
            bytes = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void cutPower() {
        lock.lock();
        try {
            powerCuts++;
            commands.clear();
            bytes = 0;
            inHand = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
