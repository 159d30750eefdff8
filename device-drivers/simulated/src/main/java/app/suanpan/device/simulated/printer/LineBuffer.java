package app.suanpan.device.simulated.printer;

import java.util.ArrayList;
import java.util.List;

/** The line that is being collected before it is printed: characters, and where each of them stands. */
final class LineBuffer {
    private final List<Placed> cells = new ArrayList<>();
    private int cursor;

    /** A character and its distance from the left edge, in dots. */
    record Placed(int x, TextCell cell) {}

    void add(TextCell cell) {
        cells.add(new Placed(cursor, cell));
        cursor += cell.width();
    }

    /** Where the next character will stand. */
    int cursor() {
        return cursor;
    }

    /** Moves on or back without printing. */
    void moveTo(int x) {
        cursor = Math.max(0, x);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    int width() {
        return cells.stream()
                .mapToInt(placed -> placed.x() + placed.cell().width())
                .max()
                .orElse(0);
    }

    int height() {
        return cells.stream().mapToInt(placed -> placed.cell().height()).max().orElse(0);
    }

    List<Placed> cells() {
        return List.copyOf(cells);
    }

    /** What people read, with a space for each empty column between two characters. */
    String text() {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (Placed placed : cells) {
            text.repeat(" ", Math.max(0, (placed.x() - end) / TextCell.COLUMN_DOTS));
            text.appendCodePoint(placed.cell().character());
            end = placed.x() + placed.cell().width();
        }
        return text.toString();
    }

    void clear() {
        cells.clear();
        cursor = 0;
    }
}
