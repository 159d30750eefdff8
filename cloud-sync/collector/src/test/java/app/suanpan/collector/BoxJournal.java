package app.suanpan.collector;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.member.CreditTable;
import app.suanpan.domain.member.CreditTable.Situation;
import app.suanpan.domain.member.CreditTables;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Why;
import app.suanpan.domain.promotion.Coupon;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.register.GoodsCommand;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.Payment.PendingPoints;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.register.TillCommand;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.TillCount;
import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.uplink.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The journal of a box of the small shop, with real events, as the collector's tests need it. */
public final class BoxJournal {
    public static final Instant SENT = Instant.parse("2026-11-21T02:31:00Z");

    private static final CreditTables THIRDS = thirds();

    private final Box box;
    private final Till till = Till.open();
    private final List<StoredEvent> events = new ArrayList<>();
    private Epoch epoch;
    private long base;
    private int taken;

    public BoxJournal(String workstation) {
        this("suanpan", workstation);
    }

    /** Of the store s001 of a tenant. */
    public BoxJournal(String tenant, String workstation) {
        this(new Box(tenant, "s001", workstation));
    }

    private BoxJournal(Box box) {
        this.box = box;
        this.epoch = new Epoch("%032x".formatted(box.workstation().hashCode() & 0xffff));
        takeOver();
    }

    /** Of another store, whose own events only those are that the test appends. */
    public static BoxJournal of(String store, String workstation) {
        return new BoxJournal(new Box("suanpan", store, workstation));
    }

    private BoxJournal(BoxJournal other) {
        this.box = other.box;
        this.epoch = other.epoch;
        this.base = other.base;
        this.events.addAll(other.events);
        takeOver();
        this.events.subList(other.events.size(), events.size()).clear();
    }

    /** The same ledger file on another card. */
    public BoxJournal copy() {
        return new BoxJournal(this);
    }

    public Box box() {
        return box;
    }

    /** A sale of a bottle of milk, 12.50, for cash. */
    public BoxJournal sellMilk() {
        till.adds(SmallShop.MILK, 1);
        till.paysCash("20.00");
        takeOver();
        return this;
    }

    /** A customer shows a card. */
    public BoxJournal shows(String code) {
        till.scans(code);
        return this;
    }

    /** A milk for 12.50 with a note, and a gift card of 100.00; or the card alone. */
    public BoxJournal sellGiftCard(boolean withMilk) {
        if (withMilk) {
            till.adds(SmallShop.MILK, 1);
            till.does(new GoodsCommand.NoteLine(1, "cold"));
            till.does(new GoodsCommand.NoteSale("collected later"));
        }
        till.does(new TenderCommand.SellGiftCard("", SmallShop.yuan("100.00")));
        till.paysCash(withMilk ? "112.50" : "100.00");
        takeOver();
        return this;
    }

    /** A milk for 7.50 with a coupon of 5.00. */
    public BoxJournal sellWithCoupon(String code) {
        till.promotes(Promotion.of(
                        "five",
                        new LocalName("五元券", "5 off"),
                        new Offer.OnTop(Selection.ALL, 0, new Reward.AmountOffAll(500)))
                .with(Coupon.once(code)));
        till.adds(SmallShop.MILK, 1);
        till.scans(code);
        till.paysCash("7.50");
        till.promotes();
        takeOver();
        return this;
    }

    /** A milk for 7.50 with a member's coupon of 5.00. */
    public BoxJournal sellWithMembersCoupon(MemberCoupon coupon) {
        till.promotes(Promotion.of(
                        coupon.campaign(),
                        new LocalName("五元券", "5 off"),
                        new Offer.OnTop(Selection.ALL, 0, new Reward.AmountOffAll(500)))
                .with(Coupon.ofMembers()));
        till.adds(SmallShop.MILK, 1);
        till.scans(till.coupons().signs(coupon));
        till.paysCash("7.50");
        till.promotes();
        till.does(new RegisterCommand.NextCustomer());
        takeOver();
        return this;
    }

    /** The last sale was a mistake. */
    public BoxJournal undoTheLastSale() {
        till.scans(till.ledger().sales().getLast().receipt());
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new RegisterCommand.TenderCash(till.total().negated()));
        till.does(new RegisterCommand.NextCustomer());
        takeOver();
        return this;
    }

    /** A milk for 12.50, paid with a voucher of the mall over 20.00 whose rest is forfeited. */
    public BoxJournal payByVoucher(String number) {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayByVoucher(number));
        takeOver();
        return this;
    }

    /** A member buys a shirt, and then one with 398 points that pay 39.80, and brings that back. */
    public BoxJournal payByPointsAndBringItBack() {
        till.gives(SmallShop.paying(10, 100));
        till.reachesWangBy(PhoneStanding.VERIFIED);
        for (int sale = 0; sale < 2; sale++) {
            till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
            till.adds(SmallShop.SHIRT, 1);
            till.does(new RegisterCommand.BeginTender());
            if (sale == 1) {
                till.does(new TenderCommand.PayByPoints(Optional.empty()));
                PendingPoints asked = till.session().payment().points().orElseThrow();
                till.does(new TenderCommand.PointsAnswered(
                        asked.reservation(), Set.copyOf(asked.ids()), new Denied(Why.OFFLINE)));
            }
            till.does(new RegisterCommand.TenderCash(
                    ((Phase.Tendering) till.state().phase()).due()));
            till.does(new RegisterCommand.NextCustomer());
        }
        till.scans(till.ledger().sales().getLast().receipt());
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(SmallShop.yuan("159.20")));
        till.does(new RegisterCommand.NextCustomer());
        takeOver();
        return this;
    }

    /** A member buys three milk and brings one back: 37 points, and 13 of them. */
    public BoxJournal earnPointsAndGiveSomeBack() {
        till.gives(SmallShop.POINTS);
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.MILK, 3);
        till.paysCash("37.50");
        till.does(new RegisterCommand.NextCustomer());
        till.scans(till.ledger().sales().getLast().receipt());
        till.does(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.of(1))));
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total().negated()));
        till.does(new RegisterCommand.NextCustomer());
        takeOver();
        return this;
    }

    /** A third of the credit is the store's: a guide serves her customer three milk, one comes back, and a milk for somebody else is undone. */
    public BoxJournal guideServes() {
        till.credits(THIRDS);
        till.scans("https://shop.example/g/" + SmallShop.BADGE_OF_LI);
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.MILK, 3);
        till.paysCash("37.50");
        till.does(new RegisterCommand.NextCustomer());
        till.scans(till.ledger().sales().getLast().receipt());
        till.does(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.of(1))));
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total().negated()));
        till.does(new RegisterCommand.NextCustomer());
        till.scans("https://shop.example/g/" + SmallShop.BADGE_OF_LI);
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.does(new RegisterCommand.NextCustomer());
        return undoTheLastSale();
    }

    private static CreditTables thirds() {
        Map<Situation, CreditTable.Row> rows = new HashMap<>(CreditTable.STANDARD.rows());
        rows.put(Situation.SAME_GUIDE, new CreditTable.Row(6_667, 0, 3_333));
        rows.put(Situation.SERVING_GUIDE_ONLY, new CreditTable.Row(6_667, 0, 3_333));
        return new CreditTables(List.of(new CreditTable("thirds", SmallShop.TODAY, rows)));
    }

    /** Twenty dollars pay for a milk of 12.50; they are missing at the first count, and there at the second. */
    public BoxJournal closeWithDollars() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayForeign(Money.of(2_000, "USD")));
        till.does(new RegisterCommand.NextCustomer());
        TillCount own = TillCount.of(Money.of(
                till.ledger()
                        .totalsOf(till.session().shift().orElseThrow().id())
                        .expectedCash(50_000),
                "CNY"));
        till.does(new RegisterCommand.SignOff(own));
        till.does(new RegisterCommand.SignOff(own, List.of(TillCount.of(Money.of(2_000, "USD")))));
        takeOver();
        return this;
    }

    /** Two milk and a bread, 33.00. */
    public BoxJournal sellBreakfast() {
        till.adds(SmallShop.MILK, 2);
        till.adds(SmallShop.BREAD, 1);
        till.paysCash("50.00");
        takeOver();
        return this;
    }

    /** Takes change from the safe, counts wrongly once, and closes the till with what is in it. */
    public BoxJournal closeTheTill() {
        till.does(new TillCommand.MoveCash(
                CashMovement.PAID_IN, TillCount.of(SmallShop.yuan("30.00")), "cash-in-change"));
        till.does(new RegisterCommand.SignOff(SmallShop.yuan("100.00")));
        till.does(new RegisterCommand.SignOff(SmallShop.yuan("575.50")));
        takeOver();
        return this;
    }

    public BoxJournal append(JournalEvent event) {
        return append(Bytes.of(EventCodec.encode(event)));
    }

    public BoxJournal append(Bytes body) {
        var sequence = events.size() + 1;
        events.add(new StoredEvent(sequence, body, JournalChain.extend(hashAt(sequence - 1), body)));
        return this;
    }

    public void beginEpoch(String hex, long newBase) {
        epoch = new Epoch(hex);
        base = newBase;
    }

    public List<StoredEvent> events() {
        return events;
    }

    public long sequence() {
        return events.size();
    }

    public JournalHead head() {
        return new JournalHead(epoch, base, hashAt(base), events.size(), hashAt(events.size()));
    }

    public Hello hello() {
        return new Hello(head(), 0);
    }

    /** All events of the present epoch in one envelope. */
    public Envelope all() {
        return run(base, events.size());
    }

    public Envelope run(long after, long through) {
        return Envelope.pack(box, head(), hashAt(after), events.subList((int) after, (int) through), SENT);
    }

    public ChainHash hashAt(long sequence) {
        return sequence == 0
                ? JournalChain.GENESIS
                : events.get((int) sequence - 1).hash();
    }

    private void takeOver() {
        var made = till.ledger().events();
        while (taken < made.size()) {
            append(made.get(taken++));
        }
    }
}
