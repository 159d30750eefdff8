package app.suanpan.collector.export;

import java.io.IOException;
import java.io.OutputStream;

/** Where the files of an export go. */
interface Target extends AutoCloseable {
    /** Writes a file. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a file, whole or not at all. */
    void file(String name, Content content) throws IOException;

    @Override
    void close() throws IOException;
}
