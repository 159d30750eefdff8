package app.suanpan.protocol.json;

/** Bytes that were meant to be JSON of a known shape and are not. The message names the place and no content. */
public sealed class UnreadableJsonException extends RuntimeException permits NewerValueException {
    private static final long serialVersionUID = 1L;

    public UnreadableJsonException(String message) {
        super(message);
    }
}
