package app.suanpan.collector.feed;

import app.suanpan.protocol.storefile.FileRefusal;
import app.suanpan.protocol.storefile.RefusedFileException;
import org.jspecify.annotations.Nullable;

/** What was to be published cannot be; the message is a sentence for people. Nothing was published. */
public final class FeedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FileRefusal why;

    FeedFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.why = cause instanceof RefusedFileException refused ? refused.why() : FileRefusal.F7_NOT_RIGHT;
    }

    /** Returns the short code, such as {@code F7}. */
    public String code() {
        return why.code();
    }
}
