package app.suanpan.command.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of bytes, whatever they are. Of a line that is longer than any code the beginning is kept. */
final class Lines {
    private static final int LONGEST = 64 * 1024;

    private final InputStream in;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end ({@code \n} or {@code \r\n}); nothing after the last. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        boolean returned = false;
        for (; read >= 0 && read != '\n'; read = in.read()) {
            // A return that no line feed follows belongs to the line.
            if (returned) {
                keep(line, '\r');
            }
            returned = read == '\r';
            if (!returned) {
                keep(line, read);
            }
        }
        if (returned && read < 0) {
            keep(line, '\r');
        }
        return Optional.of(line.toByteArray());
    }

    private static void keep(ByteArrayOutputStream line, int read) {
        if (line.size() < LONGEST) {
            line.write(read);
        }
    }
}
