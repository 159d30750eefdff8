package app.suanpan.collector.feed;

import org.jspecify.annotations.Nullable;

/** What was to be published cannot be; the message is a sentence for people. Nothing was published. */
public final class FeedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FeedFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
