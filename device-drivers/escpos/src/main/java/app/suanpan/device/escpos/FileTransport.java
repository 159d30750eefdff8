package app.suanpan.device.escpos;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A printer behind a device file: {@code /dev/usb/lp0}, or a serial port that has been set up outside. */
final class FileTransport implements PrinterLink.Transport {
    private final Path file;
    private final boolean readable;

    /** For a file that is also read, unless the printer is dumb. */
    FileTransport(Path file, boolean readable) {
        this.file = file;
        this.readable = readable;
    }

    @Override
    public PrinterLink open() throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.isRegularFile(file)) {
            // Receipts would pile up on the disk as if they had been printed.
            throw new IOException(file + " is a plain file and not a device");
        }
        return new PumpedLink("printer " + file, readable ? new BothWays(file) : new OneWay(file), readable);
    }

    /** One descriptor for both, because the kernel lets a printer be opened once. (A FileChannel would lock reads against writes.) */
    private static final class BothWays implements PumpedLink.Wire {
        private static final long IDLE_MILLIS = 20;

        private final RandomAccessFile device;
        private final FileInputStream in;
        private final FileOutputStream out;
        private final CountDownLatch closed = new CountDownLatch(1);

        private BothWays(Path file) throws IOException {
            device = new RandomAccessFile(file.toFile(), "rw");
            in = new FileInputStream(device.getFD());
            out = new FileOutputStream(device.getFD());
        }

        @Override
        public int read(byte[] bytes) throws IOException, InterruptedException {
            int length = in.read(bytes);
            if (length > 0) {
                return length;
            }
            // Drivers of USB printers report "nothing just now" as an end of file.
            return closed.await(IDLE_MILLIS, TimeUnit.MILLISECONDS) ? -1 : 0;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            out.write(bytes);
        }

        @Override
        public void close() throws IOException {
            closed.countDown();
            device.close();
        }
    }

    /** A device that only listens. */
    private static final class OneWay implements PumpedLink.Wire {
        private final FileOutputStream out;

        private OneWay(Path file) throws IOException {
            out = new FileOutputStream(file.toFile(), true);
        }

        @Override
        public int read(byte[] bytes) {
            return -1;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            out.write(bytes);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
