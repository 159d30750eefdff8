package app.suanpan.collector.store;

/** Somebody else was quicker: what was reckoned from how the rows were has to be reckoned anew, from how they are now. */
public final class OutrunException extends StoreException {
    private static final long serialVersionUID = 1L;

    /** What was to be published is published by somebody else. */
    public OutrunException() {
        super("somebody else has published the same meanwhile", null);
    }
}
