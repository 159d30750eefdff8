package app.suanpan.ledger.sqlite;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** SQLite could not do what was asked. */
public final class SqliteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int NOT_A_DATABASE = 26;

    private final int resultCode;

    public SqliteException(String message, @Nullable SQLException cause) {
        super(cause == null ? message : message + ": " + cause.getMessage(), cause);
        this.resultCode = cause == null ? 0 : cause.getErrorCode() & 0xFF;
    }

    /** Whether the file is damaged, or not a database at all. */
    public boolean isDamage() {
        return resultCode == CORRUPT || resultCode == NOT_A_DATABASE;
    }

    public boolean isDiskFull() {
        return resultCode == FULL;
    }
}
