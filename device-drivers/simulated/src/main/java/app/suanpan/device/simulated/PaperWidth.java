package app.suanpan.device.simulated;

/** Widths of receipt paper. */
public enum PaperWidth {
    /** 80 mm: 576 dots, 48 columns. */
    MM_80(576),
    /** 58 mm: 384 dots, 32 columns. */
    MM_58(384);

    private final int dots;

    PaperWidth(int dots) {
        this.dots = dots;
    }

    /** Printable dots across; eight are a millimetre. */
    public int dots() {
        return dots;
    }

    /** Columns of normal text. */
    public int columns() {
        return dots / 12;
    }
}
