package app.suanpan.demo.process;

/** A process did not come up; the message has its last words. */
public final class NotReadyException extends Exception {
    private static final long serialVersionUID = 1L;

    public NotReadyException(String message) {
        super(message);
    }
}
