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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@code recorder.c} wrote. */
final class Recording {
    private static final int MAGIC = 0x53504352;

    private Recording() {}

    /**
     * Reads a recording.
     *
     * @param file the recording, at most 2 GiB
     * @return everything that was done, in order
     * @throws IOException if it cannot be read, or something was done that could not be recorded
     */
    static List<DiskOp> read(Path file) throws IOException {
        ByteBuffer all;
        try (FileChannel channel = FileChannel.open(file)) {
            all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
        all.order(ByteOrder.nativeOrder());
        List<DiskOp> ops = new ArrayList<>();
        while (all.hasRemaining()) {
            ops.add(next(all));
        }
        return ops;
    }

    private static DiskOp next(ByteBuffer all) throws IOException {
        if (all.getInt() != MAGIC) {
            throw new IOException("the recording breaks off at byte " + (all.position() - 4));
        }
        int kind = all.getInt();
        long inode = all.getLong();
        long offset = all.getLong();
        int pathLength = all.getInt();
        int secondLength = all.getInt();
        int dataLength = Math.toIntExact(all.getLong());
        String path = text(all, pathLength);
        String second = text(all, secondLength);
        ByteBuffer data = all.slice(all.position(), dataLength);
        all.position(all.position() + dataLength);
        return switch (kind) {
            case 1 -> new Opened(Path.of(path), inode);
            case 2 -> new Created(Path.of(path), inode);
            case 3 -> new Written(inode, offset, data);
            case 4 -> new Resized(inode, offset);
            case 5 -> new SyncBegun(inode, offset);
            case 6 -> new SyncEnded(inode, offset);
            case 7 -> new Removed(Path.of(path));
            case 8 -> new Renamed(Path.of(path), Path.of(second));
            case 9 -> new FolderMade(Path.of(path), inode);
            default -> throw new IOException("the recorder cannot follow this: " + path);
        };
    }

    private static String text(ByteBuffer all, int length) {
        byte[] bytes = new byte[length];
        all.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
