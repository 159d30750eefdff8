package app.suanpan.device.serial;

import app.suanpan.device.contract.Socat;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A serial cable between two pseudo terminals, laid by socat: one end for the driver, one for the pretended scanner. */
final class PtyCable implements AutoCloseable {
    private final Path driverEnd;
    private final Path scannerEnd;
    private Socat socat;

    PtyCable(Path folder) throws IOException {
        driverEnd = folder.resolve("driver-end");
        scannerEnd = folder.resolve("scanner-end");
        socat = lay();
    }

    private Socat lay() throws IOException {
        return Socat.lay("PTY,raw,echo=0,link=" + driverEnd, "PTY,raw,echo=0,link=" + scannerEnd);
    }

    Path driverEnd() {
        return driverEnd;
    }

    void send(byte[] bytes) {
        try (FileOutputStream out = new FileOutputStream(scannerEnd.toFile())) {
            out.write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Both ends vanish, as when a USB plug is pulled. */
    void unplug() {
        socat.close();
    }

    void plug() {
        try {
            socat = lay();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        unplug();
    }
}
