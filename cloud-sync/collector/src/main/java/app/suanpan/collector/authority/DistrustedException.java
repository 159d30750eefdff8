package app.suanpan.collector.authority;

import app.suanpan.protocol.identity.Distrust;

/** Somebody is not believed. */
public final class DistrustedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Distrust reason;

    /** Says why. */
    public DistrustedException(Distrust reason) {
        super(reason.sentence() + " (" + reason.code() + ")");
        this.reason = reason;
    }

    /** Returns why. */
    public Distrust reason() {
        return reason;
    }
}
