package app.suanpan.bench;

import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.member.MemberDerivation;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A sale of ten lines until it is on the disk, beside the disk alone. Each is measured right after the other on the same disk, with as
 * long a pause before it, so that what the machine does besides meets both.
 */
final class CommitBench {
    /** What a customer looks for, longer than the disk needs for what went before. */
    private static final int PAUSE_MILLIS = 120;

    private static final int WARM_UP = 1_500;
    private static final int SALES = 200;

    /** Kilobytes that are appended and synced: the yardstick that others are measured by, too. */
    private static final int RAW = 28;

    private final Path here = Path.of("").toAbsolutePath();
    private final ByteBuffer block = ByteBuffer.allocateDirect(RAW * 1024);
    private byte[] session = new byte[0];
    private int next;

    private CommitBench() {}

    /** Measures, and writes what came of it. */
    static void run(Page page) throws IOException, InterruptedException {
        CommitBench bench = new CommitBench();
        Path raw = Files.createTempFile(bench.here, "bench", ".bin");
        try (FileChannel disk = FileChannel.open(raw, StandardOpenOption.WRITE)) {
            bench.ledgerAlone(page, disk, bench.wholeSales(page, disk));
        } finally {
            Files.delete(raw);
        }
    }

    private SaleCopies wholeSales(Page page, FileChannel disk) throws IOException, InterruptedException {
        Times commits = new Times();
        Times alone = new Times();
        SaleCopies copies;
        try (BenchStore store = new BenchStore(100_000)) {
            Register register = store.register();
            for (int i = -WARM_UP; i < SALES; i++) {
                RegisterCommand pays = fill(register);
                if (i >= 0) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                    alone.add(append(disk));
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
                long before = System.nanoTime();
                RegisterState state = register.submit(pays);
                if (i >= 0) {
                    commits.add(System.nanoTime() - before);
                }
                if (!(state.phase() instanceof Phase.Completed)) {
                    throw new IllegalStateException("not sold: " + state.notice());
                }
            }
            copies = keepTheLast(store.ledger());
        }
        page.row("the disk alone: append 28 KiB and fdatasync", alone);
        page.row("the last note → sold: decided, committed, the receipt composed for the screen", commits, alone);
        return copies;
    }

    private RegisterCommand fill(Register register) {
        for (int line = 0; line < 10; line++) {
            next = (next + 7_919) % 100_000;
            register.submit(BenchStore.scan(next));
        }
        RegisterState state = register.submit(new RegisterCommand.BeginTender());
        Money due = ((Phase.Tendering) state.phase()).dueInCash();
        return new RegisterCommand.TenderCash(due);
    }

    private SaleCopies keepTheLast(Ledger ledger) {
        session = ledger.session(BenchStore.TILL).orElseThrow();
        return SaleCopies.ofTheLast(1, ledger);
    }

    /** The ledger's part of it, with the same sale under other numbers. */
    private void ledgerAlone(Page page, FileChannel disk, SaleCopies copies) throws IOException, InterruptedException {
        Times commits = new Times();
        Times alone = new Times();
        Path folder = BenchFolder.make("ledger");
        try (Ledger ledger = Ledger.open(
                folder,
                List.of(new MemberDerivation()),
                new Epoch("0123456789abcdef0123456789abcdef"),
                Clock.systemUTC())) {
            for (int i = -WARM_UP; i < SALES; i++) {
                SaleCompleted event = copies.next(BenchStore.TILL);
                if (i >= 0) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                    alone.add(append(disk));
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
                long before = System.nanoTime();
                ledger.transact(writer -> {
                    long sequence = writer.append(event);
                    writer.queueReceipt(BenchStore.TILL, event.sale().id(), false);
                    writer.saveSession(BenchStore.TILL, session);
                    return sequence;
                });
                if (i >= 0) {
                    commits.add(System.nanoTime() - before);
                }
            }
        } finally {
            BenchFolder.delete(folder);
        }
        page.row("the ledger's part of it: event, chain, rows, session and print job, synced", commits, alone);
    }

    private long append(FileChannel disk) throws IOException {
        long before = System.nanoTime();
        block.clear();
        disk.write(block);
        disk.force(false);
        return System.nanoTime() - before;
    }
}
