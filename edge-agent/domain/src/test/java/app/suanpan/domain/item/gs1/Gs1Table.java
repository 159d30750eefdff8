package app.suanpan.domain.item.gs1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The dictionary and GS1's own cases, as tests read them. */
public final class Gs1Table {
    public static final Gs1Dictionary DICTIONARY = Gs1Dictionary.parse(text(Gs1Dictionary.RESOURCE));

    private Gs1Table() {}

    /** The rows of a file for which no switch was on; always {@code columns} cells. */
    static Stream<List<String>> rows(String file, int columns) {
        return text("/gs1/" + file)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .filter(row -> row.get(columns - 1).isEmpty())
                .map(row -> row.stream().map(Gs1Table::unescaped).toList());
    }

    private static String unescaped(String cell) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c != '\\') {
                text.append(c);
            } else if (cell.startsWith("\\x", i)) {
                text.append((char) Integer.parseInt(cell, i + 2, i + 4, 16));
                i += 3;
            } else {
                i++;
                text.append(cell.charAt(i) == 't' ? '\t' : cell.charAt(i));
            }
        }
        return text.toString();
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Gs1Table.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
