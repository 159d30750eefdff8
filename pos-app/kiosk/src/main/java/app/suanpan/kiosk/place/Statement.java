package app.suanpan.kiosk.place;

import app.suanpan.domain.register.JoinState;

/** A question that says the same to everybody: there is nothing to forget, and nothing of a state on it. */
public abstract class Statement implements Question {
    /** For subclasses. */
    protected Statement() {}

    @Override
    public final void clear() {
        // There is nothing of anybody on it.
    }

    @Override
    public final void render(JoinState state) {
        // It says the same to everybody.
    }
}
