package app.suanpan.domain.receipt;

import java.util.List;

/**
 * A receipt as a document of elements, for paper and screen alike.
 *
 * @param columns how many columns its amounts are aligned for: 48 or 32; a Hanzi takes two
 * @param elements from top to bottom
 */
public record Receipt(int columns, List<Element> elements) {
    public Receipt {
        elements = List.copyOf(elements);
    }

    /** A piece of a receipt. */
    public sealed interface Element {}

    /** A line of text. */
    public record Text(String text, Align align, Style style) implements Element {}

    /** Text on the left and an amount on the right of the same line. */
    public record Pair(String left, String right, Style style) implements Element {}

    /** A line of dashes. */
    public record Rule() implements Element {}

    /** Some white paper. */
    public record Space(int lines) implements Element {}

    /** The shop's picture, of whatever size it has where it is drawn; nothing where it has none. */
    public record Logo() implements Element {}

    /** A QR code with a caption under it. */
    public record Qr(String content, String caption) implements Element {}

    /** A Code 128 barcode with its text under it. */
    public record Barcode(String content) implements Element {}

    /** Where text stands. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** How text looks. */
    public enum Style {
        PLAIN,
        BOLD,
        LARGE
    }
}
