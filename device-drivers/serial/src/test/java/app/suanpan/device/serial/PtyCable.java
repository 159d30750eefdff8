package app.suanpan.device.serial;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A serial cable between two pseudo terminals, laid by socat: one end for the driver, one for the pretended scanner. */
final class PtyCable implements AutoCloseable {
    private final Path driverEnd;
    private final Path scannerEnd;
    private Process socat;

    PtyCable(Path folder) throws IOException {
        driverEnd = folder.resolve("driver-end");
        scannerEnd = folder.resolve("scanner-end");
        socat = lay();
    }

    private Process lay() throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(
                            "socat",
                            "-d",
                            "-d",
                            "PTY,raw,echo=0,link=" + driverEnd,
                            "PTY,raw,echo=0,link=" + scannerEnd)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            throw new IOException("this test needs socat: apt install socat", missing);
        }
        BufferedReader says = process.inputReader();
        String line;
        while ((line = says.readLine()) != null) {
            if (line.contains("starting data transfer loop")) {
                return process;
            }
        }
        throw new IOException("socat could not lay the cable");
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
        socat.destroy();
        try {
            socat.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
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
