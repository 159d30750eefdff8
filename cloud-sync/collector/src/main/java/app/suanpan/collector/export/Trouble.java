package app.suanpan.collector.export;

import java.io.IOException;
import java.nio.file.Path;

/** Says in a sentence why a file could not be written. */
final class Trouble {
    private Trouble() {}

    static ExportException of(Path folder, IOException e) {
        if (String.valueOf(e.getMessage()).contains("No space left on device")) {
            return new ExportException(
                    ExportException.Code.X03,
                    "the disk of " + folder + " is full; nothing of this export counts. Make room and begin again",
                    e);
        }
        return new ExportException(
                ExportException.Code.X04,
                folder + " cannot be written: " + e.getClass().getSimpleName() + " " + e.getMessage(),
                e);
    }
}
