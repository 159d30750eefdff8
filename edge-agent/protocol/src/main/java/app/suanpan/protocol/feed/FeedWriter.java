package app.suanpan.protocol.feed;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/**
 * Writes the entries of a feed, one a line: {@code +key TAB value}, or {@code -key} for one that is taken out. The same entries in
 * the same order are the same bytes.
 */
public final class FeedWriter implements Closeable {
    private final BufferedWriter lines;

    /** Writes without compressing; closing this closes that. */
    public FeedWriter(OutputStream plain) {
        this.lines = new BufferedWriter(new OutputStreamWriter(plain, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Writes one entry behind those before it. */
    public void write(FeedEntry entry) throws IOException {
        String value = entry.value();
        lines.write(value == null ? '-' : '+');
        lines.write(entry.key());
        if (value != null) {
            lines.write('\t');
            lines.write(value);
        }
        lines.write('\n');
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
