package app.suanpan.device.slip;

import app.suanpan.device.slip.SlipElement.BarcodeKind;
import app.suanpan.device.slip.SlipElement.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to print.
 *
 * @param title    what it is, for logs: a receipt number, never a name
 * @param elements from top to bottom
 */
public record Slip(String title, List<SlipElement> elements) {
    public Slip {
        elements = List.copyOf(elements);
    }

    /** Starts a slip. */
    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** The same slip under a mark that says that it is not the first of its kind. */
    public Slip asCopy(String word) {
        List<SlipElement> marked = new ArrayList<>(elements.size() + 1);
        marked.add(new SlipElement.Mark(word));
        // A copy never opens the drawer: no money is going to move.
        elements.stream()
                .filter(element -> !(element instanceof SlipElement.DrawerKick))
                .forEach(marked::add);
        return new Slip(title + " " + word, marked);
    }

    /** Writes a slip from top to bottom. */
    public static final class Builder {
        private final String title;
        private final List<SlipElement> elements = new ArrayList<>();

        private Builder(String title) {
            this.title = title;
        }

        /** Adds anything. */
        public Builder add(SlipElement element) {
            elements.add(element);
            return this;
        }

        /** A plain line at the left. */
        public Builder line(String text) {
            return text(text, Align.LEFT, TextStyle.NORMAL);
        }

        /** A plain line in the middle. */
        public Builder centred(String text) {
            return text(text, Align.CENTRE, TextStyle.NORMAL);
        }

        /** Text that wraps. */
        public Builder text(String text, Align align, TextStyle style) {
            return add(new SlipElement.Text(text, align, style));
        }

        /** Words and their amount. */
        public Builder twoColumns(String left, String right) {
            return twoColumns(left, right, TextStyle.NORMAL);
        }

        /** Words and their amount in a style. */
        public Builder twoColumns(String left, String right, TextStyle style) {
            return add(new SlipElement.TwoColumns(left, right, style));
        }

        /** A row of a table. */
        public Builder row(TextStyle style, Cell... cells) {
            return add(new SlipElement.Row(List.of(cells), style));
        }

        /** A thin line across. */
        public Builder rule() {
            return add(new SlipElement.Rule('-'));
        }

        /** A QR code in the middle, in squares of this many dots. */
        public Builder qr(String content, int moduleDots) {
            return add(new SlipElement.QrCode(content, moduleDots, Align.CENTRE));
        }

        /** A bar code in the middle, a centimetre high, with its text below. */
        public Builder barcode(BarcodeKind kind, String content) {
            return add(new SlipElement.Barcode(kind, content, 80, true));
        }

        /** A picture in the middle. */
        public Builder picture(BitImage image) {
            return add(new SlipElement.Picture(image, Align.CENTRE));
        }

        /** Empty lines. */
        public Builder feed(int lines) {
            return add(new SlipElement.Feed(lines));
        }

        /** A band across that cannot be overlooked. */
        public Builder mark(String text) {
            return add(new SlipElement.Mark(text));
        }

        /** Opens the drawer here. */
        public Builder kickDrawer() {
            return add(new SlipElement.DrawerKick());
        }

        /** The knife. */
        public Builder cut() {
            return add(new SlipElement.Cut());
        }

        /** The slip. */
        public Slip build() {
            return new Slip(title, elements);
        }
    }
}
