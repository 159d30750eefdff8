package app.suanpan.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The {@code --data DIR} that commands share: mix it in with {@code @Mixin}. Two stores run side by side by having two
 * folders.
 */
public final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the store (default: data, beside the suanpan script).")
    private @Nullable Path folder;

    /** Returns the folder, absolute; it need not exist. */
    public Path path() {
        Path chosen = folder != null ? folder : Path.of(System.getProperty("suanpan.home", ""), "data");
        return chosen.toAbsolutePath().normalize();
    }

    /**
     * Returns the folder of a store that has been set up.
     *
     * @throws CommandFailure if there is none, saying where it was looked for
     */
    public Path existing() {
        Path path = path();
        if (!Files.isDirectory(path)) {
            throw CommandFailure.couldNotStart("there is no store in " + path + "; name its folder with --data DIR");
        }
        return path;
    }
}
