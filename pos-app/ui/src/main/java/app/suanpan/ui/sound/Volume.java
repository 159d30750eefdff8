package app.suanpan.ui.sound;

/** How loud sounds are, each about half of the one before; the last is nothing. */
public enum Volume {
    LOUD(1),
    SOFT(0.4),
    FAINT(0.15),
    OFF(0);

    private final double factor;

    Volume(double factor) {
        this.factor = factor;
    }

    /** By what samples are multiplied. */
    double factor() {
        return factor;
    }

    /** Softer, and after nothing loud again. */
    public Volume next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
