package app.suanpan.device.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A cable between two ends, laid by socat: pseudo terminals and sockets that a driver cannot tell from hardware. */
public final class Socat implements AutoCloseable {
    private final Process process;

    private Socat(Process process) {
        this.process = process;
    }

    /**
     * Lays a cable between two of socat's addresses and returns when it carries.
     *
     * @throws IOException if socat is missing, or an end cannot be had
     */
    public static Socat lay(String oneEnd, String otherEnd) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder("socat", "-d", "-d", oneEnd, otherEnd)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            throw new IOException("this test needs socat: apt install socat", missing);
        }
        List<String> said = new ArrayList<>();
        BufferedReader says = process.inputReader();
        String line;
        while ((line = says.readLine()) != null) {
            said.add(line);
            if (line.contains("starting data transfer loop")) {
                return new Socat(process);
            }
        }
        throw new IOException("socat could not lay the cable: " + said);
    }

    /** Both ends vanish, as when a plug is pulled. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
