package app.suanpan.agent.training;

import app.suanpan.agent.device.ReceiptPrinter;
import app.suanpan.agent.register.RegisterContexts;
import app.suanpan.agent.register.RegisterService;
import app.suanpan.device.PosPrinter;
import app.suanpan.device.slip.Slip;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.domain.register.Step;
import app.suanpan.domain.register.Step.Errand;
import app.suanpan.domain.workstation.Training;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.PrintQueue;
import app.suanpan.ledger.PrintQueue.PrintJob;
import app.suanpan.ledger.lookback.JournalBook;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Where somebody practises: a register as any other, on a ledger that begins empty and that nobody sends. Receipts are printed and say
 * what they are; the drawer stays shut, and cards and codes are pretended to be good.
 */
final class PracticeRoom implements AutoCloseable {
    private static final CardResult GOOD = new CardResult.Approved("TRAINING", "**** 0000");

    private final Ledger ledger;
    private final JournalBook journal;
    private final RegisterService register;
    private final Optional<ReceiptPrinter> receipts;
    private final ExecutorService answers;

    private PracticeRoom(
            String checkout,
            Path folder,
            RegisterContexts contexts,
            Optional<PosPrinter> printer,
            BiFunction<JournalEvent, PrintJob, Slip> slips) {
        String workstation = Training.at(checkout);
        this.ledger = Ledger.open(folder, List.of(), anyEpoch(), contexts.clock());
        this.journal = JournalBook.open(ledger, folder);
        this.answers = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("pretends-of-" + checkout).factory());
        this.register = new RegisterService(ledger, contexts.practising(journal), workstation, this::run);
        this.receipts = printer.map(paper -> new ReceiptPrinter(
                workstation,
                paper,
                new PrintQueue(ledger),
                wanted -> ledger.transaction(wanted).or(() -> ledger.event(wanted)),
                slips,
                register::tell));
        register.syncChanged(SyncStatus.ALONE);
        receipts.ifPresent(ReceiptPrinter::start);
    }

    /**
     * Opens an empty one; what was practised at this checkout before is gone.
     *
     * @param checkout id of the checkout that people practise at
     * @param folder the folder for practising, in the store's own
     */
    static PracticeRoom open(
            String checkout,
            Path folder,
            RegisterContexts contexts,
            Optional<PosPrinter> printer,
            BiFunction<JournalEvent, PrintJob, Slip> slips)
            throws IOException {
        Path own = folder.resolve(checkout);
        empty(own);
        Files.createDirectories(own);
        return new PracticeRoom(checkout, own, contexts, printer, slips);
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(PracticeRoom::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name is for nobody: this journal goes nowhere. */
    private static Epoch anyEpoch() {
        return new Epoch(UUID.randomUUID().toString().replace("-", ""));
    }

    RegisterService register() {
        return register;
    }

    private void run(Errand errand) {
        switch (errand) {
            case Step.AskCard ask -> pretend(ask.intent(), GOOD);
            case Step.AskCode ask -> pretend(ask.intent(), GOOD);
            case Step.RefundCard ask -> pretend(ask.intent(), GOOD);
            case Step.AskCardOutcome ask -> pretend(ask.intent(), GOOD);
            case Step.ReverseCard ask -> pretend(ask.intent(), new CardResult.Reversed());
            case Step.ReservePoints ask -> register.reserve(ask);
            // Nobody was asked.
            case Step.ReleasePoints ignored -> {}
            case Step.TellHeld ignored -> register.heldChanged();
            case Step.PrintReceipt ignored -> receipts.ifPresent(ReceiptPrinter::wake);
            // Pages are laid out at work: the room shows those of the shop.
            case Step.TellQuickKeys ignored -> {}
            // There is no money in it to take out or put in.
            case Step.KickDrawer ignored -> {}
            // Nobody has a PIN here, and nobody is in a room twice.
            case Step.KeepPin ignored -> {}
            case Step.BeginTraining ignored -> {}
        }
    }

    private void pretend(UUID intent, CardResult result) {
        answers.execute(() -> register.answered(intent, result));
    }

    @Override
    public void close() {
        receipts.ifPresent(ReceiptPrinter::close);
        answers.shutdownNow();
        register.close();
        journal.close();
        ledger.close();
    }
}
