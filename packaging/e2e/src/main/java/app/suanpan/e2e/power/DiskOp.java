package app.suanpan.e2e.power;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** One thing that a process did to the files of a recorded folder. Files and folders are named by their inode once they are open. */
sealed interface DiskOp {
    /** A file or folder that was there was opened. */
    record Opened(Path path, long inode) implements DiskOp {}

    /** A file was made, empty. */
    record Created(Path path, long inode) implements DiskOp {}

    /** Bytes were written; {@code data} is a view of the recording. */
    record Written(long inode, long offset, ByteBuffer data) implements DiskOp {}

    /** A file was made shorter, or longer with zeros. */
    record Resized(long inode, long length) implements DiskOp {}

    /** Somebody began to bring a file or folder to the disk: what was done to it before is there once the same ticket has ended. */
    record SyncBegun(long inode, long ticket) implements DiskOp {}

    /** A sync came to its end, and its caller was told so. */
    record SyncEnded(long inode, long ticket) implements DiskOp {}

    /** A name was removed. */
    record Removed(Path path) implements DiskOp {}

    /** A name was changed, and what had the new one before is gone. */
    record Renamed(Path from, Path to) implements DiskOp {}

    /** A folder was made. */
    record FolderMade(Path path, long inode) implements DiskOp {}
}
