package app.suanpan.device.simulated.printer;

/** How the printer's body is, and the bytes by which it tells (Epson's reference for {@code DLE EOT}, {@code GS a}, {@code GS r}). */
record Health(
        boolean coverOpen,
        boolean paperOut,
        boolean paperLow,
        boolean cutterJammed,
        boolean tooHot,
        boolean broken,
        boolean drawerPinHigh) {

    static final Health FINE = new Health(false, false, false, false, false, false, false);

    /** Whether it would print a line now. */
    boolean canPrint() {
        return !offline();
    }

    private boolean error() {
        return cutterJammed || tooHot || broken;
    }

    private boolean offline() {
        return coverOpen || paperOut || error();
    }

    /** The answer to {@code DLE EOT n}. */
    byte answer(int n) {
        int bits = switch (n) {
            case 1 -> bit(drawerPinHigh, 0x04) | bit(offline(), 0x08);
            case 2 -> bit(coverOpen, 0x04) | bit(paperOut, 0x20) | bit(error(), 0x40);
            case 3 -> bit(cutterJammed, 0x08) | bit(broken, 0x20) | bit(tooHot, 0x40);
            case 4 -> bit(paperLow || paperOut, 0x0C) | bit(paperOut, 0x60);
            default -> 0;
        };
        return (byte) (0x12 | bits);
    }

    /** The four bytes that are sent unasked. */
    byte[] automatic() {
        return new byte[] {
            (byte) (0x10 | bit(drawerPinHigh, 0x04) | bit(offline(), 0x08) | bit(coverOpen, 0x20)),
            (byte) (bit(cutterJammed, 0x08) | bit(broken, 0x20) | bit(tooHot, 0x40)),
            (byte) (bit(paperLow || paperOut, 0x03) | bit(paperOut, 0x0C)),
            0x0F
        };
    }

    /** The answer to {@code GS r n}, which waits its turn behind the data. */
    byte queued(int n) {
        return (byte)
                (n == 2 || n == '2' ? bit(drawerPinHigh, 0x01) : bit(paperLow || paperOut, 0x03) | bit(paperOut, 0x0C));
    }

    private static int bit(boolean set, int mask) {
        return set ? mask : 0;
    }

    Health withCover(boolean open) {
        return new Health(open, paperOut, paperLow, cutterJammed, tooHot, broken, drawerPinHigh);
    }

    Health withPaper(boolean out, boolean low) {
        return new Health(coverOpen, out, low, cutterJammed, tooHot, broken, drawerPinHigh);
    }

    Health withErrors(boolean cutter, boolean hot, boolean beyondRepair) {
        return new Health(coverOpen, paperOut, paperLow, cutter, hot, beyondRepair, drawerPinHigh);
    }

    Health withDrawerPin(boolean high) {
        return new Health(coverOpen, paperOut, paperLow, cutterJammed, tooHot, broken, high);
    }
}
