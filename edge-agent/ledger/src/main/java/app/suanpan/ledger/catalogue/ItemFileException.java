package app.suanpan.ledger.catalogue;

import org.jspecify.annotations.Nullable;

/** A file that is no item file at all. */
public final class ItemFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ItemFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
