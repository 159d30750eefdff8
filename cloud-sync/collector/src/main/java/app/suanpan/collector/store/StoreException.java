package app.suanpan.collector.store;

import org.jspecify.annotations.Nullable;

/** The database could not do what it was asked. Nothing was stored of the transaction in progress. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what failed, and why. */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
