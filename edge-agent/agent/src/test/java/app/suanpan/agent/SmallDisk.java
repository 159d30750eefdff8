package app.suanpan.agent;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file system of its own in memory, so small that it can be filled: every further byte is refused (ENOSPC), to everybody. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /** Mounts it; the test is left out, and says so, where this user may not mount anything. */
    static SmallDisk mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()),
                "no right to mount a disk that can be filled. It takes no administrator: `unshare -rm ./mvnw -pl edge-agent/agent -am test"
                        + " -Dtest=FullDiskTest -Dsurefire.failIfNoSpecifiedTests=false` runs this where namespaces are allowed");
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Takes all the room that there is, to the last byte. */
    void fill() throws IOException {
        for (int piece = 1 << 20; piece >= 1; piece >>= 10) {
            byte[] bytes = new byte[piece];
            try (OutputStream out =
                    Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(bytes);
                }
            } catch (IOException full) {
                // That is what was wanted.
            }
        }
    }

    /** Gives all of it back. */
    void empty() throws IOException {
        Files.deleteIfExists(filler);
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            throw new InterruptedIOException(command[0]);
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", "--lazy", folder.toString());
    }
}
