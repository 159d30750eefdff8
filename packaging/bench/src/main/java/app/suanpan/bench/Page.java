package app.suanpan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What one part of the measurements came to: rows and sentences of the page, in the order in which they were measured. */
final class Page {
    private final Path file;

    /** @param file what is said goes to its end */
    Page(Path file) {
        this.file = file;
    }

    /** What was measured alone. */
    void row(String what, Times times) {
        row(what, times.percentile(50), times.percentile(99), "");
    }

    /** The same, beside the least that it could take, measured in between. */
    void row(String what, Times times, Times least) {
        row(
                what,
                times.percentile(50),
                times.percentile(99),
                String.format(Locale.ROOT, "%.2f ×", times.percentile(50) / least.percentile(50)));
    }

    void row(String what, double p50, double p99, String beside) {
        write(String.format(Locale.ROOT, "| %s | %,.0f | %,.0f | %s |", what, p50, p99, beside));
    }

    /** A sentence of its own, behind the table. */
    void sentence(String sentence) {
        write(sentence);
    }

    private void write(String line) {
        System.out.println(line);
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
