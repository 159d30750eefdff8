package app.suanpan.collector.store;

import java.sql.SQLException;
import java.util.Set;
import org.slf4j.Logger;

/**
 * The database is not there, for now. Whether the transaction in progress was stored is not known; whoever sends it again is told. Later
 * it will be there again without anybody starting anything.
 */
public final class StoreUnavailableException extends StoreException {
    private static final long serialVersionUID = 1L;

    /** PostgreSQL's: connection trouble, shutting down, starting, too many connections, and a standby that takes no writes. */
    private static final Set<String> CODES = Set.of("57P01", "57P02", "57P03", "57P05", "53300", "25006");

    /** Says what was to be done, and what came between. */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what does not go on: in a line if it waits for the database, which is said elsewhere too, and with where it happened otherwise. */
    public static void warn(Logger log, String what, Throwable trouble) {
        if (trouble instanceof StoreUnavailableException) {
            log.warn("{}: the database is away", what);
        } else {
            log.warn("{}", what, trouble);
        }
    }

    static boolean isWhy(SQLException cause) {
        var state = String.valueOf(cause.getSQLState());
        return state.startsWith("08") || CODES.contains(state);
    }
}
