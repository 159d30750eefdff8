package app.suanpan.device.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sets text into lines of a given number of columns: the same lines for every printer of that width and for the screen. */
public final class SlipLayout {
    private final int columns;
    private final TextWidth width;

    /**
     * Sets for paper of this width.
     *
     * @param columns columns of normal text on a line, at least 16
     */
    public SlipLayout(int columns, TextWidth width) {
        if (columns < 16) {
            throw new IllegalArgumentException("paper of " + columns + " columns is too narrow for a receipt");
        }
        this.columns = columns;
        this.width = width;
    }

    /** The lines of an element of text; none for elements that are not text. */
    public List<SetLine> lines(SlipElement element) {
        return switch (element) {
            case SlipElement.Text text -> text(text);
            case SlipElement.TwoColumns two -> twoColumns(two);
            case SlipElement.Row row -> row(row);
            case SlipElement.Rule rule ->
                List.of(new SetLine(
                        String.valueOf(rule.character()).repeat(columns / Math.max(1, width.of(rule.character()))),
                        TextStyle.NORMAL));
            case SlipElement.Mark mark -> mark(mark);
            case SlipElement.QrCode _,
                    SlipElement.Barcode _,
                    SlipElement.Picture _,
                    SlipElement.Feed _,
                    SlipElement.Cut _,
                    SlipElement.DrawerKick _ -> List.of();
        };
    }

    private List<SetLine> text(SlipElement.Text text) {
        int room = columns / text.style().columnsPerColumn();
        return wrap(text.text(), room).stream()
                .map(line -> new SetLine(stripTrailing(place(line, room, text.align())), text.style()))
                .toList();
    }

    private List<SetLine> twoColumns(SlipElement.TwoColumns two) {
        int room = columns / two.style().columnsPerColumn();
        List<SetLine> lines = new ArrayList<>();
        int amount = width.of(two.right());
        List<String> left = wrap(two.left(), room);
        String last = left.getLast();
        if (width.of(last) + 1 + amount > room) {
            // Leave room for the amount; if even that fails it gets a line of its own.
            left = amount + 1 < room ? wrap(two.left(), room - amount - 1) : left;
            last = left.getLast();
        }
        for (String line : left.subList(0, left.size() - 1)) {
            lines.add(new SetLine(line, two.style()));
        }
        if (width.of(last) + 1 + amount > room) {
            lines.add(new SetLine(last, two.style()));
            wrap(two.right(), room)
                    .forEach(line -> lines.add(new SetLine(place(line, room, Align.RIGHT), two.style())));
        } else {
            lines.add(new SetLine(last + " ".repeat(room - width.of(last) - amount) + two.right(), two.style()));
        }
        return lines;
    }

    private List<SetLine> row(SlipElement.Row row) {
        int room = columns / row.style().columnsPerColumn();
        int fixed = row.cells().stream().mapToInt(SlipElement.Cell::columns).sum();
        long elastic = row.cells().stream().filter(cell -> cell.columns() == 0).count();
        int share = elastic == 0 ? 0 : Math.max(0, (room - fixed) / (int) elastic);
        StringBuilder line = new StringBuilder();
        for (SlipElement.Cell cell : row.cells()) {
            int cellWidth = cell.columns() == 0 ? share : cell.columns();
            if (cell.align() == Align.RIGHT && width.of(cell.text()) > cellWidth) {
                return tooNarrow(row, room);
            }
            line.append(place(cut(cell.text(), cellWidth), cellWidth, cell.align()));
        }
        String whole = stripTrailing(line.toString());
        return width.of(whole) > room ? tooNarrow(row, room) : List.of(new SetLine(whole, row.style()));
    }

    private List<SetLine> tooNarrow(SlipElement.Row row, int room) {
        String all = row.cells().stream()
                .map(SlipElement.Cell::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
        return wrap(all, room).stream()
                .map(line -> new SetLine(place(line, room, Align.RIGHT), row.style()))
                .toList();
    }

    private List<SetLine> mark(SlipElement.Mark mark) {
        int room = columns / TextStyle.LARGE.columnsPerColumn();
        String word = cut(mark.text(), room - 4);
        String stars = "*".repeat(Math.max(1, (room - width.of(word) - 2) / 2));
        return List.of(new SetLine(place(stars + " " + word + " " + stars, room, Align.CENTRE), TextStyle.LARGE));
    }

    /** Breaks text into lines of at most this many columns: at line ends, at spaces, and anywhere between Hanzi. */
    List<String> wrap(String text, int room) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            String rest = paragraph.replace('\t', ' ');
            while (width.of(rest) > room) {
                String fitting = cut(rest, room);
                int end = fitting.length();
                int space = breakBefore(rest, end);
                end = space > 0 ? space : Math.max(end, Character.charCount(rest.codePointAt(0)));
                lines.add(stripTrailing(rest.substring(0, end)));
                rest = rest.substring(end).stripLeading();
            }
            lines.add(rest);
        }
        return lines;
    }

    /** The last place at or before {@code end} where the text may be broken without breaking a word; 0 if there is none. */
    private int breakBefore(String text, int end) {
        for (int at = end; at > 0; at--) {
            boolean wide = width.of(text.codePointBefore(at)) == 2
                    || at < text.length() && width.of(text.codePointAt(at)) == 2;
            boolean whole = at >= text.length() || !Character.isLowSurrogate(text.charAt(at));
            if (whole && (wide || text.charAt(at - 1) == ' ' || at < text.length() && text.charAt(at) == ' ')) {
                return at;
            }
        }
        return 0;
    }

    private String place(String line, int room, Align align) {
        int free = Math.max(0, room - width.of(line));
        int before = switch (align) {
            case LEFT -> 0;
            case CENTRE -> free / 2;
            case RIGHT -> free;
        };
        return " ".repeat(before) + line + " ".repeat(free - before);
    }

    private String cut(String text, int room) {
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            used += width.of(codePoint);
            if (used > room) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return text.substring(0, at);
    }

    private static String stripTrailing(String line) {
        return line.stripTrailing();
    }
}
