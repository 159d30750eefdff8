package app.suanpan.protocol.feed;

import app.suanpan.protocol.wire.MalformedMessageException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a feed one after the other, from what {@link FeedWriter} wrote. */
public final class FeedReader implements Closeable {
    private final BufferedReader lines;

    /** Reads what is not compressed; closing this closes that. */
    public FeedReader(InputStream plain) {
        this.lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Reads what is compressed with Zstandard; closing this closes that. */
    public static FeedReader ofCompressed(InputStream compressed) throws IOException {
        return new FeedReader(new ZstdInputStream(compressed));
    }

    /**
     * Reads the next entry; null after the last.
     *
     * @throws MalformedMessageException if a line is no entry
     * @throws UncheckedIOException if the disk or the compressed bytes fail
     */
    public @Nullable FeedEntry next() {
        String line = readLine();
        if (line == null) {
            return null;
        }
        int tab = line.indexOf('\t');
        try {
            if (line.startsWith("+") && tab > 0) {
                return new FeedEntry(line.substring(1, tab), line.substring(tab + 1));
            }
            if (line.startsWith("-") && tab < 0) {
                return FeedEntry.gone(line.substring(1));
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException("a line is no entry of a feed", e);
        }
        throw new MalformedMessageException("a line is no entry of a feed");
    }

    private @Nullable String readLine() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("a feed could not be read to its end", e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
