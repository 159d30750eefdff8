package app.suanpan.device.slip;

import java.util.List;

/** One piece of a slip, from top to bottom. */
public sealed interface SlipElement {

    /** Text that wraps at the paper's edge, between words where it can. */
    record Text(String text, Align align, TextStyle style) implements SlipElement {}

    /**
     * Text at the left and an amount at the right edge of the same line. What is too long at the left wraps, and the amount
     * stands on its last line; the amount is never broken.
     */
    record TwoColumns(String left, String right, TextStyle style) implements SlipElement {}

    /**
     * A row of a table. Words at the left of a cell are cut at its width; what stands at the right, usually an amount, never is: a
     * row whose amounts do not fit is set as one line after the other, at the right.
     */
    record Row(List<Cell> cells, TextStyle style) implements SlipElement {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a row.
     *
     * @param columns its width; 0 takes what the others leave
     */
    record Cell(String text, int columns, Align align) {}

    /** A line of this character across the paper. */
    record Rule(char character) implements SlipElement {}

    /**
     * A QR code.
     *
     * @param moduleDots dots of one of its squares, 2 to 12; less where it would not fit the paper
     */
    record QrCode(String content, int moduleDots, Align align) implements SlipElement {
        public QrCode {
            if (content.isEmpty() || moduleDots < 2 || moduleDots > 12) {
                throw new IllegalArgumentException("a QR code says something in squares of 2 to 12 dots");
            }
        }
    }

    /**
     * A bar code of one dimension.
     *
     * @param content    for EAN 7 or 12 digits (the printer adds the check digit) or 8 or 13; for Code 128 any ASCII
     * @param heightDots 8 dots are a millimetre
     * @param textBelow  whether people can read it as well
     */
    record Barcode(BarcodeKind kind, String content, int heightDots, boolean textBelow) implements SlipElement {
        public Barcode {
            if (!kind.allows(content) || heightDots < 16 || heightDots > 255) {
                throw new IllegalArgumentException(
                        "not a " + kind + " of 16 to 255 dots: " + content.length() + " characters, " + heightDots);
            }
        }
    }

    /** Kinds of bar codes that every receipt printer has. */
    enum BarcodeKind {
        EAN_13("\\d{12,13}"),
        EAN_8("\\d{7,8}"),
        CODE_128("[ -~]{1,48}");

        private final String pattern;

        BarcodeKind(String pattern) {
            this.pattern = pattern;
        }

        boolean allows(String content) {
            return content.matches(pattern);
        }
    }

    /** A picture, for example the shop's logo; wider than the paper it is cut at the right. */
    record Picture(BitImage image, Align align) implements SlipElement {}

    /** Empty lines. */
    record Feed(int lines) implements SlipElement {
        public Feed {
            if (lines < 1 || lines > 100) {
                throw new IllegalArgumentException("feed 1 to 100 lines, not " + lines);
            }
        }
    }

    /** A band across the paper that cannot be overlooked: COPY, TRAINING. */
    record Mark(String text) implements SlipElement {}

    /** The knife, after feeding the last line past it. */
    record Cut() implements SlipElement {}

    /** Fires the drawer at this point of the slip. It waits with the slip while the printer is out of paper. */
    record DrawerKick() implements SlipElement {}
}
