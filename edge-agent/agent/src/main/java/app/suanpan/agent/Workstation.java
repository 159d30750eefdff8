package app.suanpan.agent;

import app.suanpan.agent.device.PaymentDesk;
import app.suanpan.agent.device.ReceiptPrinter;
import app.suanpan.agent.device.ReceiptSlip;
import app.suanpan.agent.device.WorkstationDevices;
import app.suanpan.agent.receipt.ReceiptTemplates;
import app.suanpan.agent.register.RegisterContexts;
import app.suanpan.agent.register.RegisterService;
import app.suanpan.agent.register.TwinCodes;
import app.suanpan.agent.training.PractisingRegister;
import app.suanpan.device.Device;
import app.suanpan.device.PaymentProvider;
import app.suanpan.device.PaymentProvider.PaymentCode;
import app.suanpan.device.PaymentTerminal;
import app.suanpan.device.PosPrinter;
import app.suanpan.device.slip.BitImage;
import app.suanpan.device.slip.Slip;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.ScannedCode.Wallet;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberCardPrinted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.receipt.MemberCardComposer;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.receipt.ReceiptComposer;
import app.suanpan.domain.receipt.ReceiptMark;
import app.suanpan.domain.receipt.TillSlipComposer;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.RegisterState.MemberStrip;
import app.suanpan.domain.register.Step;
import app.suanpan.domain.register.Step.Errand;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.PrintQueue;
import app.suanpan.ledger.PrintQueue.PrintJob;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** One checkout of the box: its register, and the devices that act after each commit. */
final class Workstation implements AutoCloseable {
    /** Of every receipt printer's own letters. */
    private static final int DOTS_OF_A_COLUMN = 12;

    private final RegisterContexts contexts;
    private final ReceiptTemplates templates;
    private final WorkstationDevices devices;
    private final LongFunction<String> cardLinks;
    private final BiConsumer<Step.KeepPin, RegisterService> keepPin;
    private final Runnable tellHeld;
    private final Runnable tellQuickKeys;
    private final RegisterService register;
    private final PractisingRegister desk;
    private final Ledger ledger;
    private final Optional<PaymentDesk<PaymentTerminal>> cards;
    private final Optional<PaymentDesk<PaymentProvider>> codes;
    private final Optional<ReceiptPrinter> receipts;
    private final ExecutorService drawerThread;
    private final ExecutorService scanThread;
    private volatile Optional<String> told = Optional.empty();
    private List<DeviceStatus> disk = List.of();

    /**
     * @param cardLinks what the code on the card of a member with this number says
     * @param keepPin keeps a PIN that was chosen at this register
     * @param tellHeld tells every checkout of the box, this one too, that something was put aside or taken up; called without
     *     any register's lock
     * @param tellQuickKeys tells every checkout of the box that the pages of quick keys are others; called likewise
     */
    Workstation(
            String id,
            Ledger ledger,
            RegisterContexts contexts,
            ReceiptTemplates templates,
            WorkstationDevices devices,
            LongFunction<String> cardLinks,
            BiConsumer<Step.KeepPin, RegisterService> keepPin,
            Runnable tellHeld,
            Runnable tellQuickKeys) {
        this.ledger = ledger;
        this.contexts = contexts;
        this.templates = templates;
        this.devices = devices;
        this.cardLinks = cardLinks;
        this.keepPin = keepPin;
        this.tellHeld = tellHeld;
        this.tellQuickKeys = tellQuickKeys;
        this.drawerThread = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("drawer-of-" + id).factory());
        this.scanThread = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("scans-of-" + id).factory());
        this.cards = devices.terminal()
                .map(terminal -> new PaymentDesk<>(
                        terminal, (intent, result) -> register().answered(intent, result)));
        this.codes = devices.provider()
                .map(provider -> new PaymentDesk<>(
                        provider, (intent, result) -> register().answered(intent, result)));
        this.register = new RegisterService(ledger, contexts, id, this::run);
        this.receipts = devices.printer()
                .map(printer -> new ReceiptPrinter(
                        id,
                        printer,
                        new PrintQueue(ledger),
                        wanted -> ledger.transaction(wanted).or(() -> ledger.event(wanted)),
                        (event, job) -> slip(event, job, printer.columns()),
                        register::tell));
        this.desk = new PractisingRegister(
                id, register, contexts, devices.printer(), (event, job) -> slip(event, job, columns()));
    }

    private int columns() {
        return devices.printer().map(PosPrinter::columns).orElse(ReceiptComposer.WIDE);
    }

    void start() {
        register.resume().ifPresent(pending -> desk(pending.wallet()).ifPresent(desk -> desk.resume(pending.intent())));
        devices.onScanOfEach(this::scans);
        devices.onChange(ignored -> showDevices());
        devices.terminal().ifPresent(this::askWhenItIsBack);
        devices.provider().ifPresent(this::askWhenItIsBack);
        tellOfTheTemplate();
        receipts.ifPresent(ReceiptPrinter::start);
    }

    /** Who listens to one scanner. The time is that of the reading, not of its turn. */
    private Consumer<ScanInput> scans() {
        TwinCodes twins = new TwinCodes(contexts.scanRules());
        return input -> {
            Instant at = contexts.clock().instant();
            scanThread.execute(() -> twins.command(input, at).ifPresent(desk::submit));
        };
    }

    private void askWhenItIsBack(Device device) {
        device.onState(state -> {
            if (state.isReady()) {
                scanThread.execute(this::queryCardIfUnknown);
            }
        });
    }

    /** Who takes payments by card, or by the code of a wallet. */
    private Optional<? extends PaymentDesk<?>> desk(Optional<Wallet> wallet) {
        return wallet.isPresent() ? codes : cards;
    }

    /** Who is back can say what became of the payment that was asked for: nobody has to think of asking. */
    private void queryCardIfUnknown() {
        boolean unknown = register.state().phase() instanceof Phase.Tendering tendering
                && tendering.card().filter(Phase.CardStatus::isUnknown).isPresent();
        if (unknown) {
            register.submit(new RegisterCommand.QueryCard());
        }
    }

    /** Tells how the devices are, now and whenever one changes. */
    void onDevices(Consumer<List<DeviceStatus>> listener) {
        devices.onChange(listener);
    }

    /** The box's disk has news. */
    synchronized void diskChanged(List<DeviceStatus> now) {
        disk = now;
        showDevices();
    }

    /** One at a time, each with how things are then: what is shown last is how they are. */
    private synchronized void showDevices() {
        desk.devicesChanged(
                Stream.concat(devices.statuses().stream(), disk.stream()).toList());
    }

    /** The register that screens and scanners know. */
    PractisingRegister desk() {
        return desk;
    }

    RegisterService register() {
        return register;
    }

    /** After the commit. Each device has a thread of its own; none holds up the next scan. */
    private void run(Errand errand) {
        switch (errand) {
            case Step.KickDrawer ignored -> devices.drawer().ifPresent(drawer -> drawerThread.execute(drawer::open));
            case Step.AskCard ask ->
                cards.ifPresent(desk -> desk.pay(ask.intent(), ask.amount(), PaymentTerminal::pay));
            case Step.AskCode ask ->
                codes.ifPresent(desk -> desk.pay(
                        ask.intent(),
                        ask.amount(),
                        (provider, intent) -> provider.pay(
                                intent, new PaymentCode(ask.wallet().code(), ask.digits()))));
            case Step.RefundCard ask ->
                desk(ask.wallet()).ifPresent(desk -> desk.refund(ask.intent(), ask.payment(), ask.amount()));
            case Step.AskCardOutcome ask -> desk(ask.wallet()).ifPresent(desk -> desk.query(ask.intent()));
            case Step.ReverseCard ask -> desk(ask.wallet()).ifPresent(desk -> desk.reverse(ask.intent()));
            case Step.ReservePoints ask -> register().reserve(ask);
            case Step.ReleasePoints release -> contexts.pointsDesk().release(release);
            case Step.TellHeld ignored -> tellHeld.run();
            case Step.TellQuickKeys ignored -> tellQuickKeys.run();
            case Step.KeepPin keep -> keepPin.accept(keep, register());
            case Step.BeginTraining ignored -> desk().begin();
            case Step.PrintReceipt ignored -> receipts.ifPresent(ReceiptPrinter::wake);
        }
    }

    private Slip slip(JournalEvent event, PrintJob job, int columns) {
        tellOfTheTemplate();
        Optional<BitImage> logo = templates.current().logo().map(picture -> picture.dots(columns * DOTS_OF_A_COLUMN));
        return ReceiptSlip.of(job.transaction().toString(), compose(event, job, columns), logo);
    }

    /** Whoever saved a template that is not right is told once, and receipts go on. */
    private void tellOfTheTemplate() {
        Optional<String> trouble = templates.current().trouble();
        if (!trouble.equals(told)) {
            told = trouble;
            trouble.ifPresent(why -> register.tell(Notice.of(NoticeCode.RECEIPT_TEMPLATE, why)));
        }
    }

    private Receipt compose(JournalEvent event, PrintJob job, int columns) {
        if (TillSlipComposer.hasSlip(event)) {
            return TillSlipComposer.compose(event, contexts.config().store(), columns, job.copy());
        }
        if (event instanceof MemberCardPrinted card) {
            return MemberCardComposer.compose(
                    card, cardLinks.apply(card.number()), contexts.config().store(), columns);
        }
        Optional<MemberStrip> member = event instanceof SaleCompleted sale
                ? Optional.ofNullable(sale.sale().member())
                        .flatMap(contexts.members()::byId)
                        .map(MemberView::strip)
                : Optional.empty();
        return ReceiptComposer.compose(
                event,
                ReceiptComposer.joined(event).flatMap(ledger::byReceipt),
                contexts.stationery().get(),
                member,
                columns,
                job.copy() ? Set.of(ReceiptMark.COPY) : Set.of());
    }

    @Override
    public void close() {
        desk.close();
        receipts.ifPresent(ReceiptPrinter::close);
        cards.ifPresent(PaymentDesk::close);
        codes.ifPresent(PaymentDesk::close);
        // First who gives the work, then who does it: a last scan must find its thread.
        devices.close();
        scanThread.shutdownNow();
        drawerThread.shutdownNow();
        register.close();
    }
}
