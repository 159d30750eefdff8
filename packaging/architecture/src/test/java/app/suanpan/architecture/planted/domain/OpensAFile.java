package app.suanpan.architecture.planted.domain;

import java.nio.file.Files;
import java.nio.file.Path;

/** Planted: the domain reads a file. */
public final class OpensAFile {
    boolean isThere() {
        return Files.exists(Path.of("prices"));
    }
}
