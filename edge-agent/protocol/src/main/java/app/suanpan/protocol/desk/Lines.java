package app.suanpan.protocol.desk;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of bytes, none longer than a limit: whoever is at the other end cannot make this end run out of memory. */
final class Lines {
    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int from;
    private int to;

    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * The next line, without its end.
     *
     * @throws EOFException if the stream ends, also within a line
     * @throws IOException if the line is longer than {@code limit} bytes, or the stream breaks
     */
    byte[] next(int limit) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            if (from == to) {
                from = 0;
                to = Math.max(0, in.read(buffer));
                if (to == 0) {
                    throw new EOFException("The other end hung up");
                }
            }
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (line.size() + (end - from) > limit) {
                throw new IOException("A line is longer than " + limit + " bytes");
            }
            line.write(buffer, from, end - from);
            boolean whole = end < to;
            from = whole ? end + 1 : end;
            if (whole) {
                return line.toByteArray();
            }
        }
    }
}
