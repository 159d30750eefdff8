package app.suanpan.agent.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** Why a file of the data folder cannot be read, as the end of a sentence for whoever looks after the store. */
public final class FileTrouble {
    private FileTrouble() {}

    /** What the system says, but for a file that is another user's: of that it says nothing but the name. */
    public static String of(IOException e) {
        return e instanceof AccessDeniedException
                ? "it does not belong to whoever runs this store, or may not be read"
                : String.valueOf(e.getMessage());
    }
}
