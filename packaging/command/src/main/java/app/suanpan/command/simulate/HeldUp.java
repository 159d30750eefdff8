package app.suanpan.command.simulate;

import app.suanpan.device.Symbology;
import java.util.Arrays;

/**
 * A code that a person holds before a scanner.
 *
 * @param symbology its kind
 * @param data what is in it
 */
record HeldUp(Symbology symbology, String data) {

    /** Reads a line: a kind and data, or data alone, whose kind is the one that people would expect. */
    static HeldUp of(String line) {
        int space = line.indexOf(' ');
        String first = space < 0 ? "" : line.substring(0, space);
        return Arrays.stream(Symbology.values())
                .filter(kind -> kind.name().equals(first))
                .findAny()
                .map(kind -> new HeldUp(kind, line.substring(space + 1)))
                .orElseGet(() -> new HeldUp(usual(line), line));
    }

    private static Symbology usual(String data) {
        if (data.matches("[0-9]{8}")) {
            return Symbology.EAN_8;
        }
        return data.matches("[0-9]{12,13}") ? Symbology.EAN_13 : Symbology.QR_CODE;
    }
}
