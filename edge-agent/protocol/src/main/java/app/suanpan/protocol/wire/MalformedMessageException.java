package app.suanpan.protocol.wire;

/** A message from outside that cannot be understood. Its sentence is for the log; it never quotes an event. */
public final class MalformedMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was wrong. */
    public MalformedMessageException(String message) {
        super(message);
    }

    /** Says what was wrong, and what was noticed first. */
    public MalformedMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
