package app.suanpan.protocol.feed;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed: what stands under a key from now on, or that nothing does any more.
 *
 * @param key what the entry is called by, such as an item's code; not empty, without control characters
 * @param value what it says, without a line's end; null when the entry is taken out
 */
public record FeedEntry(String key, @Nullable String value) {
    /** Refuses what would not be one line. */
    public FeedEntry {
        if (key.isEmpty() || key.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("not a key of a feed: \"" + key + "\"");
        }
        if (value != null && (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0)) {
            throw new IllegalArgumentException("what stands under " + key + " is not one line");
        }
    }

    /** Something stands under a key. */
    public static FeedEntry of(String key, String value) {
        return new FeedEntry(key, value);
    }

    /** Nothing stands under a key any more. */
    public static FeedEntry gone(String key) {
        return new FeedEntry(key, null);
    }
}
