package app.suanpan.e2e.power;

import app.suanpan.e2e.power.DiskOp.Created;
import app.suanpan.e2e.power.DiskOp.FolderMade;
import app.suanpan.e2e.power.DiskOp.Opened;
import app.suanpan.e2e.power.DiskOp.Removed;
import app.suanpan.e2e.power.DiskOp.Renamed;
import app.suanpan.e2e.power.DiskOp.Resized;
import app.suanpan.e2e.power.DiskOp.SyncBegun;
import app.suanpan.e2e.power.DiskOp.SyncEnded;
import app.suanpan.e2e.power.DiskOp.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A disk to which a recording happens, operation by operation, and which can say at any moment what a power cut might leave: all that
 * was synced, and of the rest any part. A name is only as durable as the sync of its folder, as the standard has it; most file systems
 * promise more.
 */
final class SimulatedDisk {
    /** How many operations a disk that lies keeps in its memory. */
    private static final int LYING_MEMORY = 40;

    private final Path under;
    private final Honesty honesty;
    private final DiskFolder root = new DiskFolder();
    private final Map<Long, DiskNode> open = new HashMap<>();
    private final Map<Long, Long> syncs = new HashMap<>();
    private final Set<DiskNode> changed = new HashSet<>();
    private long now;

    /** What a sync is worth. */
    enum Honesty {
        /** It returns when everything is on the disk. */
        HONEST,
        /** It returns at once. What was done lately is lost with the power. */
        LYING
    }

    /**
     * A disk with the files of a folder.
     *
     * @param under the folder as the recording calls it
     * @param base the same folder as it was when the recording began
     */
    SimulatedDisk(Path under, Path base, Honesty honesty) throws IOException {
        this.under = under;
        this.honesty = honesty;
        load(base, root);
    }

    private static void load(Path from, DiskFolder into) throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.list(from)) {
            entries = all.filter(path -> counts(path.getFileName().toString())).toList();
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (Files.isDirectory(entry)) {
                DiskFolder folder = new DiskFolder();
                load(entry, folder);
                into.found(name, folder);
            } else {
                into.found(name, new DiskFile(Files.readAllBytes(entry)));
            }
        }
    }

    /** The same names that {@code recorder.c} leaves out. */
    private static boolean counts(String name) {
        return !name.endsWith("-shm") && !name.endsWith(".log");
    }

    /** Lets the next operation of the recording happen. */
    void happen(DiskOp op) {
        now++;
        switch (op) {
            case Opened opened -> open.put(opened.inode(), find(opened.path()));
            case Created created -> name(created.path(), created.inode(), new DiskFile(new byte[0]));
            case FolderMade made -> name(made.path(), made.inode(), new DiskFolder());
            case Written written -> file(written.inode()).write(now, written.offset(), written.data());
            case Resized resized -> file(resized.inode()).resize(now, resized.length());
            case SyncBegun begun -> syncs.put(begun.ticket(), now);
            case SyncEnded ended -> sync(ended);
            case Removed removed -> parent(removed.path()).remove(now, last(removed.path()));
            case Renamed renamed -> rename(renamed);
        }
        if (honesty == Honesty.LYING) {
            changed.forEach(node -> node.settle(now - LYING_MEMORY));
        }
    }

    private void name(Path path, long inode, DiskNode node) {
        parent(path).put(now, last(path), node);
        open.put(inode, node);
    }

    private void rename(Renamed renamed) {
        DiskFolder folder = parent(renamed.from());
        if (folder != parent(renamed.to())) {
            throw new IllegalStateException(
                    "a file was moved to another folder, which this disk does not know: " + renamed);
        }
        folder.rename(now, last(renamed.from()), last(renamed.to()));
    }

    private void sync(SyncEnded ended) {
        long begun = syncs.remove(ended.ticket());
        DiskNode node = open.get(ended.inode());
        if (honesty == Honesty.HONEST && node != null) {
            node.settle(begun);
        }
    }

    private DiskFile file(long inode) {
        if (open.get(inode) instanceof DiskFile file) {
            changed.add(file);
            return file;
        }
        throw new IllegalStateException("something was written to a file that nobody opened");
    }

    private DiskFolder parent(Path path) {
        if (find(path.getParent()) instanceof DiskFolder folder) {
            changed.add(folder);
            return folder;
        }
        throw new IllegalStateException(path + " is in no folder");
    }

    private DiskNode find(Path path) {
        DiskNode node = root;
        if (!path.equals(under)) {
            for (Path name : under.relativize(path)) {
                node = node instanceof DiskFolder folder ? folder.get(name.toString()) : null;
                if (node == null) {
                    throw new IllegalStateException(path + " was opened and nobody made it");
                }
            }
        }
        return node;
    }

    private static String last(Path path) {
        return path.getFileName().toString();
    }

    /** Writes what a power cut at this moment leaves into a new folder. The disk goes on as if nothing had been. */
    void cut(Path to, Random random) throws IOException {
        write(root, to, Fate.draw(random));
    }

    private static void write(DiskFolder folder, Path to, Fate fate) throws IOException {
        Files.createDirectories(to);
        for (Map.Entry<String, DiskNode> entry : folder.remains(fate).entrySet()) {
            Path path = to.resolve(entry.getKey());
            switch (entry.getValue()) {
                case DiskFolder inner -> write(inner, path, fate);
                case DiskFile file -> Files.write(path, file.remains(fate));
            }
            if (entry.getKey().endsWith(".db-wal") && fate.random().nextBoolean()) {
                byte[] rubbish = new byte[32 * 1024];
                fate.random().nextBytes(rubbish);
                Files.write(to.resolve(entry.getKey().replace("-wal", "-shm")), rubbish);
            }
        }
    }
}
