package app.suanpan.checkout.shop;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.member.CreditTables;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.points.Reserving;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.quickkey.QuickKeyHistory;
import app.suanpan.domain.quickkey.QuickKeys;
import app.suanpan.domain.reason.Reasons;
import app.suanpan.domain.receipt.ReceiptOffer;
import app.suanpan.domain.receipt.ReceiptTemplate;
import app.suanpan.domain.receipt.Stationery;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.JournalSteps;
import app.suanpan.domain.register.MemberCoupons;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.Payment.PendingPoints;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterContext;
import app.suanpan.domain.register.RegisterMachine;
import app.suanpan.domain.register.RegisterSession;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.domain.register.RegisterState.Uplink;
import app.suanpan.domain.register.RegisterView;
import app.suanpan.domain.register.Step;
import app.suanpan.domain.register.Subscription;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.shop.MemoryLedger;
import app.suanpan.domain.shop.MemoryStaff;
import app.suanpan.domain.tender.VoucherKind;
import app.suanpan.domain.terms.Pricing;
import app.suanpan.domain.till.ForeignRate;
import app.suanpan.domain.till.TillRules;
import app.suanpan.domain.workstation.CustomerScreen;
import app.suanpan.domain.workstation.Training;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The register as the store's service runs it, with the journal in memory: the clock stands, ids count up. */
public final class MemoryRegister implements Register {
    private ArithmeticProfile profile = House.PROFILE;
    private final Goods goods = new Goods();
    private final People people = new People();
    private MemberCoupons coupons = MemberCoupons.NONE;
    private final MemoryLedger books = new MemoryLedger();
    private Staff staff = Staff.ofEqual(Colleagues.ALL);
    private PromotionEngine promotions = PromotionEngine.of(List.of());
    private final List<Consumer<RegisterState>> listeners = new ArrayList<>();
    private ReceiptOffer offer = ReceiptOffer.PRINT;
    private Consumer<Step.KeepPin> keepPin = keep -> {};
    private List<ForeignRate> foreign = List.of();
    private List<VoucherKind> vouchers = List.of();
    private Reasons reasons = Reasons.SHIPPED;
    private PointsRules points = PointsRules.NONE;
    private Optional<CustomerScreen> customerScreen = Optional.empty();
    private String workstation = "1";
    private long idsGiven;
    private RegisterSession session = RegisterSession.signedOff(nextId());
    private Step last = Step.to(session);
    private Step.Found found = new Step.Found("", List.of());
    private QuickKeyHistory quickKeys = QuickKeyHistory.of(QuickKeys.AUTOMATIC);
    private SyncStatus sync = new SyncStatus(Uplink.CONNECTED, 0, Optional.empty(), Optional.empty());
    private List<DeviceStatus> devices = List.of(ready("printer"), ready("scanner"), ready("drawer"));
    private long revision = 1;

    /** A register at which nobody is signed on. */
    public static MemoryRegister closed() {
        return new MemoryRegister();
    }

    /** A register at which somebody is signed on. */
    public static MemoryRegister open() {
        MemoryRegister register = closed();
        register.submit(new RegisterCommand.SignOn("anna", Money.of(50_000, "CNY")));
        return register;
    }

    /** A register in a store whose people prove who they are; nobody is signed on. */
    public static MemoryRegister asking(MemoryStaff people) {
        MemoryRegister register = closed();
        register.staff = people;
        register.keepPin = keep -> people.keep(keep.operatorId(), keep.verifier());
        return register;
    }

    /** The same, and Anna the cashier is signed on. */
    public static MemoryRegister annas() {
        MemoryRegister register = asking(Colleagues.people());
        register.submit(new PeopleCommand.Identify(new Credential.Pin("anna", Colleagues.PIN_OF_ANNA)));
        register.submit(new RegisterCommand.SignOn("anna", Money.of(50_000, "CNY")));
        return register;
    }

    /** The register to practise on, as it is when practice begins. */
    public static MemoryRegister training() {
        MemoryRegister register = closed();
        register.workstation = Training.at("1");
        register.staff = Colleagues.people().practising();
        return register;
    }

    @Override
    public synchronized RegisterState state() {
        return RegisterView.render(revision, session, last.reply(), found, sync, devices, context());
    }

    @Override
    public synchronized RegisterState submit(RegisterCommand command) {
        last = RegisterMachine.step(
                session, JournalSteps.meant(command, last.reply(), context().scanRules()), context());
        last = last.joining().map(this::joined).orElse(last);
        books.commit(last);
        session = last.session();
        for (Step.Errand errand : last.errands()) {
            if (errand instanceof Step.KeepPin keep) {
                keepPin.accept(keep);
            }
        }
        quickKeys = last.quickKeys().orElse(quickKeys);
        last.reply().found().ifPresent(now -> found = now);
        return tell();
    }

    private Step joined(Step.Joining who) {
        People.Made made = people.make(who);
        return RegisterMachine.joined(last, made.member(), made.returning(), context());
    }

    @Override
    public synchronized Subscription watch(Consumer<RegisterState> listener) {
        listeners.add(listener);
        listener.accept(state());
        return () -> listeners.remove(listener);
    }

    /** What a scanner of the store does. */
    public RegisterState scan(String code) {
        return submit(new RegisterCommand.Scan(ScanInput.of(code)));
    }

    /** A scanner reads the other code of the pack it has just read. */
    public RegisterState scanTwin(String code) {
        return submit(new RegisterCommand.ScanTwin(ScanInput.of(code)));
    }

    /** The payment terminal answers what is pending. */
    public synchronized RegisterState cardAnswers(CardResult result) {
        return submit(new RegisterCommand.CardResolved(
                session.pendingCard().orElseThrow().intent(), result));
    }

    /** Head office answers whether points are reserved. */
    public synchronized RegisterState pointsAnswered(Reserving answer) {
        PendingPoints asked = session.payment().points().orElseThrow();
        return submit(new TenderCommand.PointsAnswered(asked.reservation(), Set.copyOf(asked.ids()), answer));
    }

    /** Customers may pay with the code on their phone from now on. */
    public synchronized MemoryRegister takesCodes() {
        device("provider", Condition.READY);
        return this;
    }

    /** Dollars are taken from now on, and yen. */
    public synchronized MemoryRegister takesForeignCash() {
        foreign = House.RATES;
        tell();
        return this;
    }

    /** Vouchers of the store are taken from now on, and those of the mall. */
    public synchronized MemoryRegister takesVouchers() {
        vouchers = House.VOUCHERS;
        tell();
        return this;
    }

    /** The store's configuration gives this checkout a screen for the customer. */
    public synchronized MemoryRegister hasCustomerScreen(CustomerScreen screen) {
        customerScreen = Optional.of(screen);
        tell();
        return this;
    }

    /** A device changes; the others stay. */
    public synchronized void device(String role, Condition condition, String... causes) {
        List<DeviceStatus> all = new ArrayList<>(devices);
        all.removeIf(device -> device.role().equals(role));
        all.addFirst(new DeviceStatus(role, condition, List.of(causes)));
        devices = all;
        tell();
    }

    /** The store says something that no command asked for. */
    public synchronized void says(Notice notice) {
        last = Step.to(session).saying(notice);
        tell();
    }

    /** The uplink changes. */
    public synchronized void uplink(boolean connected, long unsent) {
        sync = new SyncStatus(connected ? Uplink.CONNECTED : Uplink.LOST, unsent, Optional.empty(), Optional.empty());
        tell();
    }

    /** How far the collector is, in full. */
    public synchronized void sync(SyncStatus now) {
        sync = now;
        tell();
    }

    /** The store has no collector. */
    public synchronized void alone() {
        sync = SyncStatus.ALONE;
        tell();
    }

    /** Customers get their receipts so from now on. */
    public synchronized void offers(ReceiptOffer now) {
        offer = now;
        tell();
    }

    /** The power was cut and came back: what the store wrote down is all that is left. */
    public synchronized void powerCut() {
        session = session.toRemember();
        last = Step.to(session);
        tell();
    }

    public synchronized MemoryLedger books() {
        return books;
    }

    /** Other pages of quick keys, as another checkout would lay them out. */
    public synchronized MemoryRegister laysOut(QuickKeys pages) {
        quickKeys = quickKeys.changed(pages);
        tell();
        return this;
    }

    /** The pages of quick keys as the store keeps them. */
    public synchronized QuickKeys quickKeys() {
        return quickKeys.now();
    }

    /** An import has taken an item out of the item file. */
    public synchronized void loses(String item) {
        goods.lose(item);
        tell();
    }

    private RegisterState tell() {
        revision++;
        RegisterState now = state();
        List.copyOf(listeners).forEach(listener -> listener.accept(now));
        return now;
    }

    /** The shop gives points. */
    public synchronized MemoryRegister gives(PointsRules rules) {
        points = rules;
        tell();
        return this;
    }

    /** The shop offers reasons of its own. */
    public synchronized MemoryRegister offers(Reasons own) {
        reasons = own;
        tell();
        return this;
    }

    private RegisterContext context() {
        return new RegisterContext(
                House.STORE,
                workstation,
                profile,
                Pricing.by(profile, House.STORE.currency(), promotions),
                Labels.RULES,
                staff,
                goods,
                quickKeys,
                people,
                coupons,
                Optional.of(People.MEMBERSHIP).filter(_ -> !Training.is(workstation)),
                new Stationery(
                        House.STORE,
                        new ReceiptTemplate(
                                List.of("zh"), ReceiptTemplate.standard("zh").blocks(), offer),
                        House.CODES,
                        (_, _) -> Optional.of("https://join.shop.example/j/000000000001GZ00000000AB")),
                books,
                Journal.of(books.events()),
                new TillRules(
                        List.of(10_000L, 5_000L, 2_000L, 1_000L, 500L, 100L, 50L, 10L),
                        2_000,
                        5_000,
                        30,
                        foreign,
                        vouchers),
                reasons,
                points,
                List.of(),
                CreditTables.STANDARD,
                Goods.TARES,
                true,
                true,
                customerScreen,
                Instant.parse("2026-11-22T06:32:00Z"),
                LocalDate.of(2026, 11, 22),
                this::nextId,
                books::nextReceiptNumber);
    }

    /** The sample shop's promotions run from now on. */
    public synchronized MemoryRegister promotes() {
        promotions = Offers.engine();
        tell();
        return this;
    }

    /**
     * Head office has given the gold member coupons.
     *
     * @param held whether another checkout has one of them in its basket
     */
    public synchronized MemoryRegister givesCoupons(boolean held) {
        coupons = new Purse(held);
        return promotes();
    }

    /** Somebody has taken all promotions out of the file. */
    public synchronized void endsPromotions() {
        promotions = PromotionEngine.of(List.of());
        Step step = RegisterMachine.refreshed(session, context());
        session = step.session();
        last = step;
        tell();
    }

    /** The store was started again with a profile that has no reduced tax any more. */
    public synchronized void losesTheReducedTax() {
        profile = House.PROFILE_WITHOUT_REDUCED_TAX;
        last = Step.to(session).answering(RegisterMachine.wake(session, context()));
        tell();
    }

    private UUID nextId() {
        return new UUID(1, ++idsGiven);
    }

    private static DeviceStatus ready(String role) {
        return new DeviceStatus(role, Condition.READY, List.of());
    }
}
