package app.suanpan.collector.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 has it: a line with the names of the columns, then a line a row, lines ending with CR LF, UTF-8. Nothing is an empty
 * field, a text that is empty is {@code ""}.
 *
 * <p>A text that a spreadsheet would take for a formula is put behind one apostrophe, and so is a text that begins with an apostrophe:
 * whoever takes away one apostrophe from the front of what has one has the text as it was. Nothing else is changed. Numbers, days and
 * times are ours and need none of it, so that -250 stays a number.
 */
public final class CsvTable implements TableWriter {
    /** With which a formula begins in some spreadsheet, or after which one may begin; the wide ones count where Chinese is typed. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20'";

    private final BufferedWriter out;
    private final List<OutColumn> columns;
    private final boolean guarded;

    /**
     * Begins a table with its line of names.
     *
     * @param mark whether a byte order mark comes first, by which some spreadsheets know UTF-8
     * @param guarded whether formulas are made harmless
     */
    public CsvTable(OutputStream out, List<OutColumn> columns, boolean mark, boolean guarded) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.columns = columns;
        this.guarded = guarded;
        if (mark) {
            this.out.write('\uFEFF');
        }
        for (var i = 0; i < columns.size(); i++) {
            this.out.write(i == 0 ? "" : ",");
            this.out.write(columns.get(i).name());
        }
        this.out.write("\r\n");
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        for (var i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            var value = values[i];
            if (value instanceof String text) {
                text(text);
            } else if (value instanceof BigDecimal number) {
                out.write(plain(number, columns.get(i).kind()));
            } else if (value != null) {
                out.write(value.toString());
            }
        }
        out.write("\r\n");
    }

    /** An amount has as many decimals as its currency; a quantity as many as it needs. */
    private static String plain(BigDecimal number, OutColumn.Kind kind) {
        if (kind == OutColumn.Kind.MAJOR) {
            return number.toPlainString();
        }
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private void text(String text) throws IOException {
        var guard = guarded && !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
        if (!guard && isBare(text)) {
            out.write(text);
            return;
        }
        out.write('"');
        if (guard) {
            out.write('\'');
        }
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == '"') {
                out.write('"');
            }
            out.write(sign);
        }
        out.write('"');
    }

    /** Letters, digits and what is harmless between them. */
    private static boolean isBare(String text) {
        if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign < ' ' || sign == '"' || sign == ',' || sign == ';' || sign == '\uFEFF') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
