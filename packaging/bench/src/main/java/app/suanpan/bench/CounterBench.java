package app.suanpan.bench;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What happens while somebody stands at the counter: a scan, and the commit of a sale, beside the bare disk. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CounterBench {

    /** A store with 100,000 items. */
    @State(Scope.Benchmark)
    public static class Counter {
        private static final int ITEMS = 100_000;

        private BenchStore store;
        private Register register;
        private int next;

        @Setup(Level.Trial)
        public void open() throws IOException {
            store = new BenchStore(ITEMS);
            register = store.register();
        }

        @TearDown(Level.Trial)
        public void close() throws IOException {
            store.close();
        }

        Register register() {
            return register;
        }

        RegisterState scanNext() {
            next = (next + 7_919) % ITEMS;
            return register.submit(BenchStore.scan(next));
        }
    }

    /** A basket that always has ten lines when the payment begins, and a customer who takes longer for it than the disk for them. */
    @State(Scope.Benchmark)
    public static class TenLines extends Counter {
        private static final long LOOKING_FOR_THE_PURSE = 150;

        private Money due;

        @Setup(Level.Invocation)
        public void fill() throws InterruptedException {
            for (int i = 0; i < 10; i++) {
                scanNext();
            }
            RegisterState state = register().submit(new RegisterCommand.BeginTender());
            due = ((Phase.Tendering) state.phase()).dueInCash();
            Thread.sleep(LOOKING_FOR_THE_PURSE);
        }
    }

    /** A file to append to. */
    @State(Scope.Benchmark)
    public static class Disk {
        private final ByteBuffer block = ByteBuffer.allocateDirect(28 * 1024);
        private Path file;
        private FileChannel channel;

        @Setup(Level.Trial)
        public void open() throws IOException {
            file = Files.createTempFile(Path.of("").toAbsolutePath(), "bench", ".bin");
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
        }

        @TearDown(Level.Trial)
        public void close() throws IOException {
            channel.close();
            Files.delete(file);
        }
    }

    /** The physical limit: 28 KiB appended and synced. */
    @Benchmark
    public void rawAppendAndSync(Disk disk) throws IOException {
        disk.block.clear();
        disk.channel.write(disk.block);
        disk.channel.force(false);
    }

    /** From the last note to the committed sale of ten lines: event, 13 rows, session and queue, synced. */
    @Benchmark
    public RegisterState commitSaleOfTenLines(TenLines counter) {
        return counter.register().submit(new RegisterCommand.TenderCash(counter.due));
    }

    /** A scan into a growing basket, up to 200 lines, each saved before the screen hears of it. */
    @Benchmark
    public RegisterState scanIntoBasket(Counter counter) {
        RegisterState state = counter.scanNext();
        if (state.basket().lines().size() >= 200) {
            counter.register().submit(new RegisterCommand.VoidTransaction("bench"));
        }
        return state;
    }
}
