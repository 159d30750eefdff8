package app.suanpan.domain.shop;

import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.member.CreditTables;
import app.suanpan.domain.member.Membership;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.Terms;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.quickkey.QuickKeyHistory;
import app.suanpan.domain.quickkey.QuickKeys;
import app.suanpan.domain.reason.Reasons;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterContext;
import app.suanpan.domain.register.RegisterMachine;
import app.suanpan.domain.register.RegisterSession;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterView;
import app.suanpan.domain.register.Step;
import app.suanpan.domain.terms.LastPriced;
import app.suanpan.domain.terms.Pricing;
import app.suanpan.domain.till.TillRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A till of the small shop: the register machine with a session, a journal and nothing else around it, as the store's service
 * uses it. Ids count up, the clock stands still.
 */
public final class Till {
    private List<Item> items = SmallShop.ITEMS;
    private QuickKeyHistory quickKeys = QuickKeyHistory.of(QuickKeys.AUTOMATIC);
    private final MemoryLedger ledger;
    private final ArithmeticProfile profile;
    private Pricing pricing;
    private Reasons reasons = Reasons.SHIPPED;
    private PointsRules points = PointsRules.NONE;
    private CreditTables credit = CreditTables.STANDARD;
    private LocalDate today = SmallShop.TODAY;
    private TillRules rules = SmallShop.TILL_RULES;
    private Instant now = SmallShop.NOW;
    private final MemoryMembers members = new MemoryMembers();
    private MemoryCoupons coupons = new MemoryCoupons();
    private Map<String, List<PointsEntry.Of>> held = new HashMap<>();
    private Optional<Membership> membership = Optional.of(MemoryMembers.MEMBERSHIP);
    private final boolean cardTerminal;
    private final Staff staff;
    private final Supplier<UUID> ids;
    private RegisterSession session;
    private Step last;
    private String workstation = SmallShop.WORKSTATION;
    private long revision;
    private long idsGiven;

    private Till(MemoryLedger ledger, ArithmeticProfile profile, Pricing pricing, boolean cardTerminal, Staff staff) {
        this(ledger, profile, pricing, cardTerminal, staff, 1);
    }

    private Till(
            MemoryLedger ledger,
            ArithmeticProfile profile,
            Pricing pricing,
            boolean cardTerminal,
            Staff staff,
            long checkout) {
        this.ledger = ledger;
        this.profile = profile;
        this.pricing = pricing;
        this.cardTerminal = cardTerminal;
        this.staff = staff;
        this.ids = () -> new UUID(checkout, ++idsGiven);
        this.session = RegisterSession.signedOff(ids.get());
        this.last = Step.to(session);
    }

    /** From now on these reasons are offered. */
    public Till offers(Reasons now) {
        reasons = now;
        return this;
    }

    /** From now on points are given like this. */
    public Till gives(PointsRules now) {
        points = now;
        return this;
    }

    /** From now on the credit of sales is shared like this. */
    public Till credits(CreditTables now) {
        credit = now;
        return this;
    }

    /** It is another day. */
    public Till on(LocalDate day) {
        today = day;
        return this;
    }

    /** From now on these are the rules of the tills. */
    public Till keepsTo(TillRules now) {
        rules = now;
        return this;
    }

    /** A till at which nobody is signed on. */
    public static Till closed() {
        return closed(SmallShop.STAFF);
    }

    /** The same in a shop with these people. */
    public static Till closed(Staff staff) {
        return new Till(new MemoryLedger(), SmallShop.PROFILE, withoutPromotions(SmallShop.PROFILE), true, staff);
    }

    /** A till at which Anna is signed on, with 500.00 in it. */
    public static Till open() {
        return open(SmallShop.PROFILE, true);
    }

    /** The same with another cash rounding. */
    public static Till open(CashRounding cashRounding) {
        return open(SmallShop.profile(cashRounding), true);
    }

    /** The same by another profile, and with or without a payment terminal. */
    public static Till open(ArithmeticProfile profile, boolean cardTerminal) {
        return open(profile, withoutPromotions(profile), cardTerminal);
    }

    /** The same, where every basket is sold on these terms. */
    public static Till open(ArithmeticProfile profile, Terms terms, boolean cardTerminal) {
        return open(profile, new LastPriced(new FixedTerms(profile, terms)), cardTerminal);
    }

    private static Pricing withoutPromotions(ArithmeticProfile profile) {
        return new LastPriced(Pricing.by(profile, SmallShop.CNY));
    }

    private static Till open(ArithmeticProfile profile, Pricing pricing, boolean cardTerminal) {
        Till till = new Till(new MemoryLedger(), profile, pricing, cardTerminal, SmallShop.STAFF);
        till.does(new RegisterCommand.SignOn(SmallShop.ANNA.id(), SmallShop.yuan("500.00")));
        return till;
    }

    /** One command: decided, committed, remembered. */
    public Step does(RegisterCommand command) {
        last = RegisterMachine.step(session, command, context());
        last = last.joining().map(this::joined).orElse(last);
        ledger.commit(last);
        session = last.session();
        coupons.after(workstation, session.couponsHeld(), now);
        held.put(workstation, session.pointsHeld());
        quickKeys = last.quickKeys().orElse(quickKeys);
        last.errands().forEach(this::run);
        return last;
    }

    /** Another checkout of the same box, at which Anna is signed on, too. */
    public Till beside(String other) {
        return beside(other, today);
    }

    /** The same on another day. */
    public Till beside(String other, LocalDate day) {
        Till till = new Till(ledger, profile, pricing, cardTerminal, staff, 1L + other.hashCode());
        till.coupons = coupons;
        till.held = held;
        till.today = day;
        till.workstation = other;
        till.does(new RegisterCommand.SignOn(SmallShop.ANNA.id(), SmallShop.yuan("500.00")));
        return till;
    }

    /** The coupons of the box's members. */
    public MemoryCoupons coupons() {
        return coupons;
    }

    private Step joined(Step.Joining who) {
        MemoryMembers.Made made = members.make(who);
        return RegisterMachine.joined(last, made.member(), made.returning(), context());
    }

    /** From now on nobody can join here. */
    public void letsNobodyJoin() {
        membership = Optional.empty();
    }

    /** Who was made a member, in order. */
    public List<Step.Joining> made() {
        return members.made();
    }

    /** From now on these promotions run. */
    public Till promotes(Promotion... promotions) {
        pricing = new LastPriced(Pricing.by(profile, SmallShop.CNY, PromotionEngine.of(List.of(promotions))));
        return this;
    }

    /** The clock of the shop now shows this time of the day. */
    public void clockShows(String time) {
        now = LocalDateTime.of(SmallShop.TODAY, LocalTime.parse(time))
                .atZone(SmallShop.STORE.zone())
                .toInstant();
    }

    /** From now on these are the quick keys. */
    public Till laysOut(QuickKeys pages) {
        quickKeys = quickKeys.changed(pages);
        return this;
    }

    /** The quick keys as they are. */
    public QuickKeys quickKeys() {
        return quickKeys.now();
    }

    /** From now on the item file holds these. */
    public void sells(List<Item> now) {
        items = now;
    }

    private void run(Step.Errand errand) {
        if (errand instanceof Step.KeepPin keep && staff instanceof MemoryStaff people) {
            people.keep(keep.operatorId(), keep.verifier());
        }
    }

    /** Whoever stands here goes on at another checkout of the box. */
    public void movesTo(String other) {
        workstation = other;
    }

    /** Time goes on. */
    public void waits(Duration time) {
        now = now.plus(time);
    }

    public Step scans(String code) {
        return does(new RegisterCommand.Scan(ScanInput.of(code)));
    }

    public Step adds(Item item, long pieces) {
        return does(new RegisterCommand.AddItem(item.code(), Quantity.of(pieces)));
    }

    public Step paysCash(String yuan) {
        does(new RegisterCommand.BeginTender());
        return does(new RegisterCommand.TenderCash(SmallShop.yuan(yuan)));
    }

    /** A card payment of all that is due is asked for. */
    public UUID asksCard() {
        does(new RegisterCommand.BeginTender());
        does(new RegisterCommand.TenderCard(Optional.empty()));
        return session.pendingCard().orElseThrow().intent();
    }

    /** A payment by this code of all that is due is asked for. */
    public UUID asksCode(String code) {
        does(new RegisterCommand.BeginTender());
        scans(code);
        return session.pendingCard().orElseThrow().intent();
    }

    /** Terminal or provider answers what is pending. */
    public Step answers(CardResult result) {
        return does(new RegisterCommand.CardResolved(
                session.pendingCard().orElseThrow().intent(), result));
    }

    /** What the checkout shows now. */
    public RegisterState state() {
        return RegisterView.render(
                ++revision,
                session,
                last.reply(),
                last.reply().found().orElse(new Step.Found("", List.of())),
                RegisterState.SyncStatus.NONE,
                List.of(),
                context());
    }

    public Money total() {
        return state().basket().total();
    }

    /** What the last command had to say. */
    public Optional<NoticeCode> notice() {
        return last.reply().notice().map(notice -> notice.code());
    }

    public RegisterSession session() {
        return session;
    }

    /** The power came back: what was on the disk is all that is left. */
    public void wakesWith(RegisterSession stored) {
        session = stored;
        last = Step.to(session).answering(RegisterMachine.wake(session, context()));
    }

    /** The one member joined at another box, too, and has another card from there. */
    public void hearsOfATwinOfWang() {
        members.twinOfWang();
    }

    /** This is known of the number of the one member. */
    public void reachesWangBy(PhoneStanding known) {
        members.reachWangBy(known);
    }

    /** The store's only member was erased just now. */
    public void erasesWang() {
        members.eraseWang();
    }

    public MemoryLedger ledger() {
        return ledger;
    }

    public RegisterContext context() {
        return new RegisterContext(
                SmallShop.STORE,
                workstation,
                profile,
                pricing,
                SmallShop.SCAN_RULES,
                staff,
                new MemoryCatalogue(items),
                quickKeys,
                members,
                coupons,
                membership,
                SmallShop.STATIONERY,
                ledger,
                Journal.of(ledger.events()),
                rules,
                reasons,
                points,
                held.entrySet().stream()
                        .filter(other -> !other.getKey().equals(workstation))
                        .flatMap(other -> other.getValue().stream())
                        .toList(),
                credit,
                SmallShop.TARES,
                cardTerminal,
                cardTerminal,
                Optional.empty(),
                now,
                today,
                ids,
                ledger::nextReceiptNumber);
    }
}
