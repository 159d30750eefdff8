package app.suanpan.e2e.power;

import app.suanpan.e2e.power.DiskOp.Created;
import app.suanpan.e2e.power.DiskOp.Opened;
import app.suanpan.e2e.power.DiskOp.Written;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows in a recording what was told: whoever was told keeps it, whatever becomes of the disk. */
final class TellTale {
    private final Path file;
    private final Set<Long> inodes = new HashSet<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    /** @param file in which it was written down */
    TellTale(Path file) {
        this.file = file;
    }

    /** Looks at the next operation of the recording. */
    void happen(DiskOp op) {
        switch (op) {
            case Created created when created.path().equals(file) -> inodes.add(created.inode());
            case Opened opened when opened.path().equals(file) -> inodes.add(opened.inode());
            case Written written
            when inodes.contains(written.inode()) -> {
                byte[] bytes = new byte[written.data().remaining()];
                written.data().duplicate().get(bytes);
                text.writeBytes(bytes);
            }
            default -> {
                // Nobody was told.
            }
        }
    }

    /** Everything that was told so far. */
    List<Told> told() {
        return text.toString(StandardCharsets.UTF_8).lines().map(Told::parse).toList();
    }
}
