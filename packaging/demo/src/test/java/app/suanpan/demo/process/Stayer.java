package app.suanpan.demo.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program for tests: writes {@code ready <pid>} into the file it is given and stays until it is ended. */
final class Stayer {
    private Stayer() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 0) {
            System.out.println("no file was named");
            System.exit(3);
        }
        Path file = Path.of(args[0]).toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.writeString(file, "ready " + ProcessHandle.current().pid() + "\n");
        new CountDownLatch(1).await();
    }
}
