package app.suanpan.agent.feed;

import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedRelease;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.FeedVersion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the releases of one feed to use. One release at a time. */
interface FeedSink {
    /** How it ended. */
    enum Outcome {
        /** It is in use, and stays so over a power cut. */
        IN_USE,
        /** It does not follow what is here; nothing was done. */
        OUT_OF_STEP
    }

    /** It is as head office signed it, and cannot be used; nothing was done. The message says why. */
    final class UnusableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** What is in use of a layer. */
    Optional<FeedVersion> inUse(FeedScope.Layer layer);

    /**
     * Puts a release to use, whole or not at all.
     *
     * @throws UnusableException if it cannot be used
     * @throws RuntimeException if it could not be written; everything is as it was
     */
    Outcome use(FeedRelease release, FeedReader entries);

    /**
     * Takes out all that a layer says, whole or not at all.
     *
     * @throws RuntimeException if it could not be written; everything is as it was
     */
    void leave(FeedScope.Layer layer);
}
