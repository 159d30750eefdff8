package app.suanpan.collector.export;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an export consists of: the file {@value #FILE}, written last. Without it an export is not complete.
 *
 * @param format {@code csv} or {@code parquet}
 * @param takenAt the moment that all rows are of, UTC
 * @param from the first business day; null for all
 * @param to the last one, included; null for all
 * @param apostrophe whether texts that a spreadsheet takes for formulas, or that begin with an apostrophe, have one apostrophe before
 *     them
 * @param files the files
 */
public record Manifest(
        String format,
        String takenAt,
        @Nullable String from,
        @Nullable String to,
        boolean apostrophe,
        List<File> files) {
    /** Its name. */
    public static final String FILE = "manifest.json";

    /** Keeps a copy. */
    public Manifest {
        files = List.copyOf(files);
    }

    /**
     * A file of the export.
     *
     * @param days whether it has rows of the asked business days only; otherwise it is the whole table
     * @param sha256 of the file's bytes, hexadecimal
     * @param unreadable how many values of a column were left out since they are not what it holds
     */
    public record File(
            String name,
            String table,
            long rows,
            long bytes,
            boolean days,
            String sha256,
            Map<String, Long> unreadable) {
        /** Keeps a copy. */
        public File {
            unreadable = Map.copyOf(unreadable);
        }
    }
}
