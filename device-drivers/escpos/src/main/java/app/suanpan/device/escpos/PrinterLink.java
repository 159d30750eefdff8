package app.suanpan.device.escpos;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a printer. Neither sending nor receiving ever blocks the owner for longer than it asks: helpers do the reading
 * and writing.
 */
interface PrinterLink extends AutoCloseable {

    /** Queues bytes to be written in order. */
    void send(byte[] bytes);

    /**
     * Waits for bytes from the printer, or for {@link #wake()}.
     *
     * @return what came; null when nothing came in time or the link was woken
     * @throws IOException          if the printer is gone
     * @throws InterruptedException if the owner is closing
     */
    byte @Nullable [] receive(long millis) throws IOException, InterruptedException;

    /** Ends a wait in {@link #receive}: there is work. From any thread. */
    void wake();

    /** True while something that was sent has not left this machine. */
    boolean isWriting();

    /** Ends it, from any thread. Idempotent, and never throws. */
    @Override
    void close();

    /** Opens links. */
    @FunctionalInterface
    interface Transport {
        /**
         * Connects within a deadline.
         *
         * @throws IOException if the printer is not there
         */
        PrinterLink open() throws IOException;
    }
}
