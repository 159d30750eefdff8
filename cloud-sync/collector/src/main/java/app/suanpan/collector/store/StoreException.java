package app.suanpan.collector.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database could not do what it was asked. Nothing was stored of the transaction in progress. */
public sealed class StoreException extends RuntimeException permits StoreUnavailableException, OutrunException {
    private static final long serialVersionUID = 1L;

    /** Says what failed, and why. */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether a value did not fit where it should go, so that the same would fail for ever. */
    boolean isAboutValues() {
        if (!(getCause() instanceof SQLException cause)) {
            return false;
        }
        var state = String.valueOf(cause.getSQLState());
        var message = String.valueOf(cause.getMessage());
        return state.startsWith("22")
                || state.startsWith("23")
                || message.startsWith("[SQLITE_CONSTRAINT_") && !message.startsWith("[SQLITE_CONSTRAINT_TRIGGER");
    }
}
