package app.suanpan.collector.console;

import java.io.IOException;
import java.io.OutputStream;

/** An answer that is written while it is sent, however long it is. */
@FunctionalInterface
interface Streamed {
    /** @param out to be closed when all is written, and not if it breaks off: whoever reads then knows that it is not whole */
    void to(OutputStream out) throws IOException;
}
