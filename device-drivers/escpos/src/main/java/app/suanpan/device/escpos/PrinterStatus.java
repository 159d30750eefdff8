package app.suanpan.device.escpos;

import app.suanpan.device.DeviceState;
import app.suanpan.device.DeviceState.Blockage;
import app.suanpan.device.DeviceState.Warning;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the bits of a printer's answers mean.
 *
 * @param blockages  why it does not print; empty when it does
 * @param paperLow   a few receipts are left
 * @param drawerHigh the level of the drawer's pin
 */
record PrinterStatus(Set<Blockage> blockages, boolean paperLow, boolean drawerHigh) {
    PrinterStatus {
        blockages = Set.copyOf(blockages);
    }

    /** From the answers to {@code DLE EOT} 1, 2, 3 and 4. */
    static PrinterStatus ofRealTime(int printer, int cause, int error, int paper) {
        EnumSet<Blockage> found = EnumSet.noneOf(Blockage.class);
        mark(found, Blockage.COVER_OPEN, cause, 0x04);
        mark(found, Blockage.CUTTER, error, 0x08);
        mark(found, Blockage.BROKEN, error, 0x20);
        mark(found, Blockage.TOO_HOT, error, 0x40);
        mark(found, Blockage.WAITING_FOR_BUTTON, printer, 0x20);
        if ((cause & 0x20) != 0 || (paper & 0x60) == 0x60) {
            found.add(Blockage.PAPER_OUT);
        }
        boolean feeding = (cause & 0x08) != 0;
        if (found.isEmpty() && (printer & 0x08) != 0 && !feeding) {
            found.add(Blockage.OFFLINE);
        }
        return new PrinterStatus(found, (paper & 0x0C) != 0, (printer & 0x04) != 0);
    }

    /** From the bytes that come unasked. */
    static PrinterStatus of(Reply.Automatic automatic) {
        EnumSet<Blockage> found = EnumSet.noneOf(Blockage.class);
        mark(found, Blockage.COVER_OPEN, automatic.first(), 0x20);
        mark(found, Blockage.CUTTER, automatic.second(), 0x08);
        mark(found, Blockage.BROKEN, automatic.second(), 0x20);
        mark(found, Blockage.TOO_HOT, automatic.second(), 0x40);
        mark(found, Blockage.PAPER_OUT, automatic.third(), 0x0C);
        boolean feeding = (automatic.first() & 0x40) != 0;
        if (found.isEmpty() && (automatic.first() & 0x08) != 0 && !feeding) {
            found.add(Blockage.OFFLINE);
        }
        return new PrinterStatus(found, (automatic.third() & 0x03) != 0, (automatic.first() & 0x04) != 0);
    }

    private static void mark(Set<Blockage> found, Blockage what, int bits, int mask) {
        if ((bits & mask) != 0) {
            found.add(what);
        }
    }

    boolean isClean() {
        return blockages.isEmpty();
    }

    DeviceState asState() {
        return isClean()
                ? new DeviceState.Ready(paperLow ? Set.of(Warning.PAPER_NEAR_END) : Set.of())
                : new DeviceState.Blocked(blockages);
    }
}
