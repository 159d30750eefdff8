package app.suanpan.domain.register;

/** The store's process cannot be reached from this screen. */
public final class DeskUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeskUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
