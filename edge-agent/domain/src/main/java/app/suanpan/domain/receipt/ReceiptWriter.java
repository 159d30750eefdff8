package app.suanpan.domain.receipt;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.receipt.Receipt.Align;
import app.suanpan.domain.receipt.Receipt.Element;
import app.suanpan.domain.receipt.Receipt.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a receipt from top to bottom in one language or in two. In two, short labels share a line and longer ones stand below each
 * other, the amount always once and at the right.
 */
final class ReceiptWriter {
    private final List<Element> elements = new ArrayList<>();
    private final List<String> languages;
    private final int columns;

    ReceiptWriter(List<String> languages, int columns) {
        this.languages = languages;
        this.columns = columns;
    }

    Receipt receipt() {
        return new Receipt(columns, elements);
    }

    boolean isNarrow() {
        return columns < ReceiptComposer.WIDE;
    }

    int columns() {
        return columns;
    }

    void add(Element element) {
        elements.add(element);
    }

    void rule() {
        add(new Receipt.Rule());
    }

    void space() {
        add(new Receipt.Space(1));
    }

    /** A text in each language, on lines of their own. */
    void text(LocalName text, Align align, Style style) {
        each(text).forEach(line -> add(new Receipt.Text(line, align, style)));
    }

    void centre(LocalName text, Style style) {
        text(text, Align.CENTRE, style);
    }

    void left(String text) {
        add(new Receipt.Text(text, Align.LEFT, Style.PLAIN));
    }

    void pair(LocalName label, String right, Style style) {
        pair("", label, right, style);
    }

    /** A label and an amount, the label behind {@code indent} on each line that it takes. */
    void pair(String indent, LocalName label, String right, Style style) {
        List<String> words = each(label);
        String together = indent + String.join(" ", words);
        if (words.size() == 1 || Columns.of(together) + 1 + Columns.of(right) <= columns) {
            add(new Receipt.Pair(together, right, style));
        } else {
            add(new Receipt.Text(indent + words.getFirst(), Align.LEFT, style));
            add(new Receipt.Pair(indent + words.getLast(), right, style));
        }
    }

    /** A name and its amount; in two languages the second name below the first. */
    void item(LocalName name, String amount) {
        List<String> names = each(name);
        add(new Receipt.Pair(names.getFirst(), amount, Style.PLAIN));
        names.stream().skip(1).forEach(other -> lines(other, columns - 2).forEach(line -> left("  " + line)));
    }

    /** A text in each language, broken between words where it is longer than the paper is wide. */
    void sentence(LocalName text) {
        each(text).forEach(words -> lines(words, columns).forEach(this::left));
    }

    /** A text in lines of so many columns, broken between words where it has any, so that what is indented stays so. */
    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Columns.of(longer) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    /** The texts in the receipt's languages, the leading one first; what is the same in both stands there once. */
    List<String> each(LocalName text) {
        return languages.stream()
                .map(text::in)
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
    }

    /** The text in all languages of the receipt, on one line. */
    String line(LocalName text) {
        return String.join(" ", each(text));
    }
}
