package app.suanpan.collector.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes one table, row by row. Closing it writes what is left, and leaves the stream open that it writes to. */
public interface TableWriter extends AutoCloseable {
    /**
     * Writes a row.
     *
     * @param values one for each column, as {@link OutColumn.Kind} says; not kept
     */
    void row(@Nullable Object[] values) throws IOException;

    @Override
    void close() throws IOException;
}
