package app.suanpan.device.escpos;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A link whose blocking reads and writes are done by two helper threads, so that its owner keeps its deadlines. */
final class PumpedLink implements PrinterLink {
    private static final int READ_BYTES = 512;

    private final Wire wire;
    private final LinkedBlockingQueue<Event> inbox = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<byte[]> outbox = new LinkedBlockingQueue<>();
    private final AtomicInteger unwritten = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread reader;
    private final Thread writer;

    /** The blocking ends of a connection. */
    interface Wire {
        /**
         * Reads what is there, waiting for it.
         *
         * @return how many bytes; less than zero when the other side has ended
         */
        int read(byte[] bytes) throws IOException, InterruptedException;

        /** Writes all of it, however long that takes. */
        void write(byte[] bytes) throws IOException;

        /** Ends both, also in the middle of a read or write. */
        void close() throws IOException;
    }

    private sealed interface Event {
        record Received(byte[] bytes) implements Event {}

        record Broken(IOException why) implements Event {}

        record Woken() implements Event {}
    }

    PumpedLink(String name, Wire wire, boolean readable) {
        this.wire = wire;
        this.reader = Thread.ofPlatform().name(name + " reader").daemon().unstarted(this::readOn);
        this.writer = Thread.ofPlatform().name(name + " writer").daemon().unstarted(this::writeOn);
        if (readable) {
            reader.start();
        }
        writer.start();
    }

    private void readOn() {
        byte[] bytes = new byte[READ_BYTES];
        try {
            int length;
            while ((length = wire.read(bytes)) >= 0) {
                if (length > 0) {
                    inbox.add(new Event.Received(Arrays.copyOf(bytes, length)));
                }
            }
            inbox.add(new Event.Broken(new IOException("the printer ended the connection")));
        } catch (IOException broken) {
            inbox.add(new Event.Broken(broken));
        } catch (InterruptedException closing) {
            // close() ends the thread.
        }
    }

    private void writeOn() {
        try {
            while (!closed.get()) {
                wire.write(outbox.take());
                unwritten.decrementAndGet();
            }
        } catch (IOException broken) {
            inbox.add(new Event.Broken(broken));
        } catch (InterruptedException closing) {
            // close() ends the thread.
        }
    }

    @Override
    public void send(byte[] bytes) {
        unwritten.incrementAndGet();
        outbox.add(bytes);
    }

    @Override
    public byte @Nullable [] receive(long millis) throws IOException, InterruptedException {
        Event event = inbox.poll(Math.max(0, millis), TimeUnit.MILLISECONDS);
        return switch (event) {
            case Event.Received received -> received.bytes();
            case Event.Broken broken -> throw broken.why();
            case Event.Woken _ -> null;
            case null -> null;
        };
    }

    @Override
    public void wake() {
        inbox.add(new Event.Woken());
    }

    @Override
    public boolean isWriting() {
        return unwritten.get() > 0;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                wire.close();
            } catch (IOException alreadyGone) {
                // As was wished.
            }
            reader.interrupt();
            writer.interrupt();
            inbox.add(new Event.Broken(new IOException("closed")));
        }
    }
}
