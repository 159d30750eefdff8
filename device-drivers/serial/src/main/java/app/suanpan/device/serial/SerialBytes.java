package app.suanpan.device.serial;

import app.suanpan.device.driver.ByteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import jssc.SerialPort;
import jssc.SerialPortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A serial port read in the one way that is safe with jSSC: ask every 10 ms how many bytes are there and read exactly so many. (Its
 * event listener burns a quarter of a core, and a blocking read spins for ever after an unplugging.)
 */
final class SerialBytes implements ByteSource {
    private static final Logger log = LoggerFactory.getLogger(SerialBytes.class);
    private static final long POLL_MILLIS = 10;

    private final PortLock lock;
    private final SerialPort port;
    /** The only one that touches the port: a descriptor closed under a reader may already belong to somebody else. */
    private final Thread reader = Thread.currentThread();

    private volatile boolean closing;

    private SerialBytes(PortLock lock, SerialPort port) {
        this.lock = lock;
        this.port = port;
    }

    /**
     * Opens a port.
     *
     * @param path best a name under {@code /dev/serial/by-id}: after a replugging the kernel may give the device another number
     * @throws IOException if it is not there, or somebody else has it
     */
    static SerialBytes open(Path path, SerialSettings settings) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        PortLock lock = PortLock.of(path.toRealPath());
        SerialPort port = new SerialPort(path.toString());
        try {
            port.openPort();
            boolean applied =
                    port.setParams(settings.baud(), settings.dataBits(), settings.stopBits(), settings.parity());
            if (!applied) {
                // Says so of pseudo terminals and of some USB adapters although the settings hold.
                log.debug("serial port did not confirm its settings: {}", path);
            }
            return new SerialBytes(lock, port);
        } catch (SerialPortException notThere) {
            closeQuietly(port);
            lock.close();
            throw new IOException(path + ": " + notThere.getExceptionType(), notThere);
        }
    }

    @Override
    public byte[] poll() throws IOException, InterruptedException {
        if (closing) {
            throw new IOException("closed");
        }
        int waiting = port.getInputBufferBytesCount();
        if (waiting < 0) {
            throw new IOException("it was unplugged");
        }
        if (waiting == 0) {
            Thread.sleep(POLL_MILLIS);
            return new byte[0];
        }
        byte[] bytes = port.readBytes(waiting);
        if (bytes == null) {
            throw new IOException("it was unplugged while it was being read");
        }
        return bytes;
    }

    @Override
    public void close() {
        if (Thread.currentThread() != reader) {
            closing = true;
            return;
        }
        // At once: as long as the old descriptor is open, a replugged device gets another number.
        closeQuietly(port);
        lock.close();
    }

    private static void closeQuietly(SerialPort port) {
        try {
            if (port.isOpened()) {
                port.closePort();
            }
        } catch (SerialPortException alreadyGone) {
            log.debug("serial port was gone before it was closed: {}", port.getPortName());
        }
    }
}
