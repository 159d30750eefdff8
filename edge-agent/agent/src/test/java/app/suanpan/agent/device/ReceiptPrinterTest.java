package app.suanpan.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.CashDrawer;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceState;
import app.suanpan.device.PosPrinter;
import app.suanpan.device.PrintOutcome;
import app.suanpan.device.PrintOutcome.Cause;
import app.suanpan.device.PrintOutcome.NotStarted;
import app.suanpan.device.PrintOutcome.Printed;
import app.suanpan.device.PrintOutcome.Proof;
import app.suanpan.device.Subscription;
import app.suanpan.device.slip.Slip;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.receipt.ReceiptComposer;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.PrintQueue;
import app.suanpan.ledger.PrintQueue.PrintJob;
import app.suanpan.protocol.uplink.Epoch;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** One receipt that cannot be printed is for the cashier to decide, and keeps no other receipt waiting. */
class ReceiptPrinterTest {
    private static final String TILL = "till-1";
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final PrintOutcome ON_PAPER = new Printed(Proof.PROCESS_ID);

    @TempDir
    private Path folder;

    private final BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();
    private final Paper paper = new Paper();
    private Ledger ledger;
    private PrintQueue queue;

    @BeforeEach
    void queueTwo() {
        ledger = Ledger.open(folder, List.of(), new Epoch("0".repeat(32)), Clock.systemUTC());
        queue = new PrintQueue(ledger);
        ledger.transact(writer -> {
            writer.queueReceipt(TILL, FIRST, false);
            writer.queueReceipt(TILL, SECOND, false);
            return 2;
        });
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aReceiptThatCannotBeComposed() throws InterruptedException {
        firstIsAskedAboutAndSecondPrinted(FIRST);
    }

    @Test
    void aPrinterWhoseDriverBreaksDown() throws InterruptedException {
        paper.outcomes.add(Optional.empty());
        firstIsAskedAboutAndSecondPrinted(null);
    }

    @Test
    void aReceiptThatThisPrinterCannotPrint() throws InterruptedException {
        paper.outcomes.add(Optional.of(new NotStarted(Cause.UNPRINTABLE)));
        firstIsAskedAboutAndSecondPrinted(null);
    }

    private void firstIsAskedAboutAndSecondPrinted(@Nullable UUID broken) throws InterruptedException {
        JournalEvent event = sale();
        try (ReceiptPrinter receipts = new ReceiptPrinter(
                TILL,
                paper,
                queue,
                id -> Optional.of(event),
                (sale, job) -> {
                    if (job.transaction().equals(broken)) {
                        throw new IllegalStateException("no receipt can be made of it");
                    }
                    return slip(sale, job);
                },
                notices::add)) {
            receipts.start();

            assertThat(notices.poll(20, TimeUnit.SECONDS))
                    .isNotNull()
                    .extracting(Notice::code)
                    .isEqualTo(NoticeCode.RECEIPT_UNKNOWN);
            assertThat(paper.printed.poll(20, TimeUnit.SECONDS)).isEqualTo(SECOND.toString());
            assertThat(queue.unknown(TILL)).containsExactly(FIRST);
        }
    }

    private static Slip slip(JournalEvent sale, PrintJob job) {
        return ReceiptSlip.of(
                job.transaction().toString(),
                ReceiptComposer.compose(sale, SmallShop.STATIONERY, Optional.empty(), 48, Set.of()),
                Optional.empty());
    }

    @Test
    void aReceiptOnPaperThatCannotBeNotedIsNotedLaterAndNeitherPrintedAgainNorAskedAbout() throws InterruptedException {
        printsBothWithAFullDiskBehindTheFirst();
        assertThat(queue.unknown(TILL)).isEmpty();
    }

    @Test
    void aReceiptThatDidNotBeginAndCannotBePutBackIsPrintedAsSoonAsItCan() throws InterruptedException {
        paper.outcomes.add(Optional.of(new NotStarted(Cause.BLOCKED)));
        printsBothWithAFullDiskBehindTheFirst();
    }

    private void printsBothWithAFullDiskBehindTheFirst() throws InterruptedException {
        JournalEvent event = sale();
        ledger.transact(writer -> writer.rows()
                .update("CREATE TRIGGER no_room BEFORE UPDATE ON print_job"
                        + " WHEN NEW.state <> 'PRINTING' BEGIN SELECT RAISE(ABORT, 'no room'); END"));
        try (ReceiptPrinter receipts = new ReceiptPrinter(
                TILL, paper, queue, id -> Optional.of(event), ReceiptPrinterTest::slip, notices::add)) {
            CountDownLatch failed = whenLogged("printing failed");
            receipts.start();
            assertThat(failed.await(20, TimeUnit.SECONDS)).isTrue();

            ledger.transact(writer -> writer.rows().update("DROP TRIGGER no_room"));

            assertThat(paper.printed.poll(20, TimeUnit.SECONDS)).isEqualTo(FIRST.toString());
            assertThat(paper.printed.poll(20, TimeUnit.SECONDS)).isEqualTo(SECOND.toString());
            assertThat(notices).isEmpty();
        }
    }

    private static CountDownLatch whenLogged(String beginning) {
        CountDownLatch logged = new CountDownLatch(1);
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (event.getMessage().startsWith(beginning)) {
                    logged.countDown();
                }
            }
        };
        appender.start();
        ((Logger) LoggerFactory.getLogger(ReceiptPrinter.class)).addAppender(appender);
        return logged;
    }

    private static JournalEvent sale() {
        Till till = Till.open();
        till.adds(SmallShop.SHIRT, 1);
        till.paysCash("199.00");
        return till.ledger().transaction(till.session().transaction()).orElseThrow();
    }

    /** A printer that does as it is told: an outcome for each slip, a breakdown for an empty one, paper for the rest. */
    private static final class Paper implements PosPrinter {
        private final Queue<Optional<PrintOutcome>> outcomes = new ArrayDeque<>();
        private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();

        @Override
        public int columns() {
            return 48;
        }

        @Override
        public PrintOutcome print(Slip slip) {
            Optional<PrintOutcome> told = outcomes.isEmpty() ? Optional.of(ON_PAPER) : outcomes.remove();
            PrintOutcome outcome = told.orElseThrow(() -> new IllegalStateException("the driver broke down"));
            if (outcome.equals(ON_PAPER)) {
                printed.add(slip.title());
            }
            return outcome;
        }

        @Override
        public Optional<CashDrawer> drawer() {
            return Optional.empty();
        }

        @Override
        public DeviceAddress address() {
            return DeviceAddress.parse("tcp://127.0.0.1:9100");
        }

        @Override
        public DeviceState state() {
            return DeviceState.Ready.FINE;
        }

        @Override
        public Subscription onState(StateListener listener) {
            listener.stateChanged(state());
            return () -> {};
        }

        @Override
        public void close() {
            // Paper needs no closing.
        }
    }
}
