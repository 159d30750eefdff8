package app.suanpan.demo.store;

import app.suanpan.demo.process.ChildProcess;
import app.suanpan.demo.process.JavaRuntime;
import app.suanpan.demo.process.Leftovers;
import app.suanpan.demo.process.NotReadyException;
import app.suanpan.demo.process.Program;
import app.suanpan.demo.process.RuntimeFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;

/** The processes of one shop, each with its log. Whatever was started here is ended here, or by the next demo in this folder. */
final class Processes implements AutoCloseable {
    /** A cold start on a busy machine; a process that dies is noticed at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ShopFolder folder;
    private final JavaRuntime java = JavaRuntime.ofThisProcess();
    private final Leftovers leftovers;
    private final ConcurrentLinkedDeque<ChildProcess> running = new ConcurrentLinkedDeque<>();

    Processes(ShopFolder folder) {
        this.folder = folder;
        this.leftovers = new Leftovers(folder.processes());
    }

    /** Ends what a demo that was killed had left running. Returns how many processes that were. */
    int sweep() {
        return leftovers.sweep();
    }

    /** Starts a program. */
    ChildProcess start(Program program) {
        ChildProcess child = ChildProcess.start(java, program, folder.root(), folder.log(program.name()));
        leftovers.remember(child);
        running.push(child);
        return child;
    }

    /**
     * Starts a program and waits until its runtime file says that it is ready.
     *
     * @param reader empty as long as the file is not complete
     * @return what the file says
     */
    <T> Started<T> start(Program program, Path runtimeFile, Function<String, Optional<T>> reader)
            throws NotReadyException, InterruptedException {
        RuntimeFile file = new RuntimeFile(runtimeFile);
        file.forget();
        ChildProcess child = start(program);
        return new Started<>(child, file.await(child, PATIENCE, reader));
    }

    /**
     * A program that is ready.
     *
     * @param process it
     * @param runtime what it says about where it is
     */
    record Started<T>(ChildProcess process, T runtime) {}

    /** Ends a process as a power cut would. */
    void kill(ChildProcess child) {
        running.remove(child);
        child.kill();
    }

    /** Ends everything, latest first: the screens before the store, the store before the cloud. */
    @Override
    public void close() {
        ChildProcess latest = running.poll();
        while (latest != null) {
            latest.close();
            latest = running.poll();
        }
        leftovers.sweep();
    }
}
