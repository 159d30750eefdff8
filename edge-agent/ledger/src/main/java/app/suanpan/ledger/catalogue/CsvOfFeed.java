package app.suanpan.ledger.catalogue;

import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.ItemColumns;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The entries of the feed of items as the item file that they were made from, so that one reader reads both. */
final class CsvOfFeed extends Reader {
    private final FeedReader feed;
    private String line = String.join(",", ItemColumns.ALL) + "\n";
    private int at;
    private @Nullable FeedEntry ahead;

    /** @param first what was read of the feed already, if anything */
    CsvOfFeed(@Nullable FeedEntry first, FeedReader feed) {
        this.ahead = first;
        this.feed = feed;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (at == line.length() && !nextLine()) {
            return -1;
        }
        int count = Math.min(length, line.length() - at);
        line.getChars(at, at + count, into, offset);
        at += count;
        return count;
    }

    private boolean nextLine() throws IOException {
        FeedEntry entry = ahead != null ? ahead : feed.next();
        ahead = null;
        if (entry == null) {
            return false;
        }
        if (entry.value() == null) {
            throw new IOException("the feed takes an item out after it put one in: " + entry.key());
        }
        line = entry.value() + "\n";
        at = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        feed.close();
    }
}
