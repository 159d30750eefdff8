package app.suanpan.e2e.chaos;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a process keeps its things: a disk that can be filled from outside, and emptied again. */
interface Disk extends Closeable {
    /** The folder on it. */
    Path folder();

    /** Leaves no room. */
    void fill(Victim user) throws IOException, InterruptedException;

    /** Gives room again. */
    void empty(Victim user) throws IOException, InterruptedException;

    @Override
    void close() throws IOException;

    /** Whether this user may mount a file system of its own here. */
    static boolean canMount(Path folder) throws InterruptedException {
        try {
            Path trial = Files.createDirectories(folder.resolve("trial"));
            Commands.run("mount", "-t", "tmpfs", "-o", "size=1m", "suanpan-chaos", trial.toString());
            Commands.run("umount", trial.toString());
            return true;
        } catch (IOException mayNot) {
            return false;
        }
    }

    /** A file system in memory that is as large as it is told to be: filled, it has not one page left (ENOSPC). */
    record Small(Path folder) implements Disk {
        private static final String ROOMY = "2g";

        /** Mounts it. */
        static Small mount(Path folder) throws IOException, InterruptedException {
            Files.createDirectories(folder);
            Commands.run("mount", "-t", "tmpfs", "-o", "size=" + ROOMY, "suanpan-chaos", folder.toString());
            return new Small(folder);
        }

        @Override
        public void fill(Victim user) throws IOException, InterruptedException {
            for (int attempt = 0; attempt < 20; attempt++) {
                var store = Files.getFileStore(folder);
                long used = store.getTotalSpace() - store.getUnallocatedSpace();
                try {
                    resize(Long.toString(used));
                    return;
                } catch (IOException grownMeanwhile) {
                    // It cannot be made smaller than what is in it.
                }
            }
            throw new IOException(folder + " could not be filled");
        }

        @Override
        public void empty(Victim user) throws IOException, InterruptedException {
            resize(ROOMY);
        }

        private void resize(String size) throws IOException, InterruptedException {
            Commands.run("mount", "-o", "remount,size=" + size, folder.toString());
        }

        @Override
        public void close() throws IOException {
            try {
                Commands.run("umount", "--lazy", folder.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The machine's own disk, of which a process may write no file further than so far (EFBIG): a quota that is used up. */
    record Quota(Path folder) implements Disk {
        private static final String LITTLE = "4096:unlimited";

        @Override
        public void fill(Victim user) throws IOException, InterruptedException {
            limit(user, LITTLE);
        }

        @Override
        public void empty(Victim user) throws IOException, InterruptedException {
            limit(user, "unlimited:unlimited");
        }

        private static void limit(Victim user, String limit) throws IOException, InterruptedException {
            Commands.run("prlimit", "--pid", Long.toString(user.pid()), "--fsize=" + limit);
        }

        @Override
        public void close() {
            // It is the machine's.
        }
    }
}
