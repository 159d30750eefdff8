package app.suanpan.device.driver;

import java.io.IOException;

/** Where a scanner's bytes come from: a serial port, a socket. Opened by its driver, read by one thread. */
public interface ByteSource extends AutoCloseable {

    /**
     * Waits a moment for bytes.
     *
     * @return what has come, at least one byte; or nothing at all when the moment has passed
     * @throws IOException          if the device is gone
     * @throws InterruptedException if the owner is closing
     */
    byte[] poll() throws IOException, InterruptedException;

    /** Ends it, from any thread. Idempotent, and never throws. */
    @Override
    void close();

    /** Opens the source. */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens it within a deadline.
         *
         * @throws IOException if it is not there
         */
        ByteSource open() throws IOException;
    }
}
