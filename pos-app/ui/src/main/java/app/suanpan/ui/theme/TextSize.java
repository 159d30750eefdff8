package app.suanpan.ui.theme;

/** How large words are set. */
public enum TextSize {
    /** As designed, for arm's length. */
    NORMAL(1),
    /**
     * A quarter larger where type is small, for eyes that need it; totals and change are large anyway. Wants a screen of at least
     * 1366 × 768 pixels.
     */
    LARGE(1.25);

    private final double factor;

    TextSize(double factor) {
        this.factor = factor;
    }

    /** How much wider ordinary words become, and so how much wider a screen has to be to hold them side by side. */
    public double factor() {
        return factor;
    }

    /** The other one. */
    public TextSize other() {
        return this == NORMAL ? LARGE : NORMAL;
    }
}
