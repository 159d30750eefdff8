package app.suanpan.protocol.event;

import app.suanpan.domain.basket.ByHand;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.NetWeight;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.Approval;
import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.ApprovalRefused;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.CardPaymentResolved;
import app.suanpan.domain.journal.CardReversal;
import app.suanpan.domain.journal.CashMoved;
import app.suanpan.domain.journal.ConsentDecided;
import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.HeldLine;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.LetterAnswered;
import app.suanpan.domain.journal.LetterKeysOffered;
import app.suanpan.domain.journal.LetterOutcome;
import app.suanpan.domain.journal.LinesVoided;
import app.suanpan.domain.journal.MemberCardPrinted;
import app.suanpan.domain.journal.MemberErased;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.journal.PhoneVerified;
import app.suanpan.domain.journal.QuickKeysChanged;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.RoleChanged;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.journal.ShiftResumed;
import app.suanpan.domain.journal.ShiftSuspended;
import app.suanpan.domain.journal.SigningKeyAnnounced;
import app.suanpan.domain.journal.SoldPack;
import app.suanpan.domain.journal.StaffChanged;
import app.suanpan.domain.journal.StaffEntry;
import app.suanpan.domain.journal.TenderVoided;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TillRead;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.journal.TransactionRecalled;
import app.suanpan.domain.journal.TransactionVoided;
import app.suanpan.domain.journal.VoidedLine;
import app.suanpan.domain.member.BindingGrounds;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.ErasureReason;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.promotion.Since;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.ForeignCount;
import app.suanpan.domain.till.ForeignFigure;
import app.suanpan.domain.till.ForeignLoan;
import app.suanpan.domain.till.MovementFigure;
import app.suanpan.domain.till.Pieces;
import app.suanpan.domain.till.ReceiptRange;
import app.suanpan.domain.till.TaxFigure;
import app.suanpan.domain.till.TenderFigure;
import app.suanpan.domain.till.TillFigures;
import app.suanpan.domain.till.VoucherFigure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** One event of each type with every field filled, the same for ever: the golden files hold their bytes. */
final class SampleEvents {
    private static final EventHeader HEADER = new EventHeader(
            id("01938a5e-0000-7000-8000-000000000001"),
            "s001",
            "till-1",
            "anna",
            LocalDate.of(2026, 11, 21),
            Instant.parse("2026-11-21T02:30:00.123Z"));

    static final UUID SHIFT = id("01938a5e-0000-7000-8000-000000000002");

    static final UUID TRANSACTION = id("01938a5e-0000-7000-8000-000000000003");

    static final UUID MEMBER = id("01938a5e-0000-7000-8000-000000000004");

    static final UUID INTENT = id("01938a5e-0000-7000-8000-000000000005");

    private SampleEvents() {}

    static List<JournalEvent> all() {
        return List.of(
                new ShiftOpened(
                        HEADER,
                        SHIFT,
                        "Anna",
                        "CNY",
                        50_000,
                        pieces(),
                        List.of(new ForeignLoan("USD", 4_000, List.of(new Pieces(2_000, 2))))),
                new SaleCompleted(HEADER, SampleTransactions.sale()),
                new ReturnCompleted(HEADER, SampleTransactions.refund(), "尺码不合", MEMBER),
                new SalePostVoided(HEADER, SampleTransactions.refund(), MEMBER, "s001-till-1-41", "void-mistake"),
                new TransactionVoided(
                        HEADER, TRANSACTION, SHIFT, "CNY", 3_300, List.of("1001", "1002"), "changed their mind"),
                new TransactionHeld(
                        HEADER,
                        TRANSACTION,
                        SHIFT,
                        "Anna",
                        "SALE",
                        "CNY",
                        2_772,
                        null,
                        "536365",
                        MEMBER,
                        7L,
                        "红外套",
                        List.of(
                                new HeldLine(
                                        1,
                                        "1001",
                                        "06901234567892",
                                        "纯牛奶 \"特仑苏\"",
                                        "Milk",
                                        "EACH",
                                        new BigDecimal("2"),
                                        1_300,
                                        1_250L,
                                        "price on the pack",
                                        "food",
                                        "dairy",
                                        new SoldPack(
                                                "L7",
                                                "S-1",
                                                LocalDate.of(2026, 12, 1),
                                                LocalDate.of(2026, 11, 30),
                                                new NetWeight(new BigDecimal("0.639"), true),
                                                1_250L),
                                        "礼品包装",
                                        18,
                                        "age=18 lot",
                                        null),
                                new HeldLine(
                                        2,
                                        "00000",
                                        null,
                                        "苹果",
                                        "Apples",
                                        "KILOGRAM",
                                        new BigDecimal("0.275"),
                                        990,
                                        null,
                                        null,
                                        "food",
                                        "produce",
                                        null,
                                        null,
                                        null,
                                        "tare=12",
                                        new ByHand(new BigDecimal("0.012")))),
                        SampleTransactions.agreed(),
                        MEMBER,
                        "collected later",
                        LocalTime.of(10, 29),
                        List.of(new Since.Later(2, LocalTime.of(11, 40)))),
                new LinesVoided(
                        HEADER,
                        TRANSACTION,
                        SHIFT,
                        "SALE",
                        "CNY",
                        List.of(
                                new VoidedLine(
                                        1,
                                        "1001",
                                        "纯牛奶",
                                        "Milk",
                                        "EACH",
                                        new BigDecimal("2"),
                                        new BigDecimal("1"),
                                        1_250,
                                        Instant.parse("2026-11-21T02:29:00.123Z"),
                                        "anna"),
                                new VoidedLine(
                                        2,
                                        "00000",
                                        "苹果",
                                        "Apples",
                                        "KILOGRAM",
                                        new BigDecimal("0.505"),
                                        BigDecimal.ZERO,
                                        500,
                                        Instant.parse("2026-11-21T02:29:30.123Z"),
                                        "bo"))),
                new TransactionRecalled(HEADER, INTENT, TRANSACTION, SHIFT),
                new AccessRecorded(HEADER, AccessRecorded.Kind.SCREEN_TAKEN_OVER, "anna", "陈安娜", "BADGE", "mei", ""),
                new QuickKeysChanged(HEADER, 7, QuickKeysChanged.Change.KEY_MOVED, "水果", "10101"),
                new ApprovalGranted(HEADER, approval("mei", "李梅", "PIN")),
                new ApprovalRefused(HEADER, approval("", "", ""), ApprovalRefused.Cause.WITHDRAWN),
                new StaffChanged(
                        HEADER,
                        StaffChanged.Change.ROLE_GIVEN,
                        "anna",
                        new StaffEntry("陈安娜", "cashier", 2, 1, false, "3d".repeat(12)),
                        new StaffEntry("陈安娜", "leader", 2, 1, false, "3d".repeat(12)),
                        StaffChanged.Through.COMMAND,
                        "shop",
                        "2c".repeat(16),
                        "0f".repeat(64)),
                new RoleChanged(
                        HEADER,
                        "cashier",
                        null,
                        List.of(new RoleChanged.Grant("SELL", null), new RoleChanged.Grant("CASH_IN", 50_000L)),
                        "roles.json",
                        "2c".repeat(16),
                        "0f".repeat(64)),
                new SigningKeyAnnounced(
                        HEADER,
                        "2c".repeat(16),
                        "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=",
                        "1b".repeat(16),
                        "0e".repeat(64),
                        "0f".repeat(64)),
                new CardPaymentRequested(HEADER, INTENT, TRANSACTION, "CNY", 10_000, true, TRANSACTION, "wechat"),
                new CardPaymentResolved(
                        HEADER,
                        INTENT,
                        TRANSACTION,
                        CardPaymentResolved.Outcome.APPROVED,
                        "A1B2C3",
                        "**** 1234",
                        "approved"),
                new CardReversal(HEADER, INTENT, TRANSACTION, "CNY", 10_000, CardReversal.State.REFUSED, "too late"),
                new DrawerOpened(HEADER, SHIFT, "small change"),
                new ReceiptReprinted(HEADER, TRANSACTION, "s001-till-1-42"),
                new TenderVoided(HEADER, TRANSACTION, SHIFT, "cash", "CNY", 5_000),
                new CashMoved(
                        HEADER,
                        SHIFT,
                        "Anna",
                        CashMovement.PICKUP,
                        "CNY",
                        50_000,
                        "pickup-much",
                        List.of(new Pieces(10_000, 5))),
                new ShiftSuspended(
                        HEADER, SHIFT, "anna", "陈安娜", Instant.parse("2026-11-21T00:55:00.123Z"), "CNY", 50_000),
                new ShiftResumed(HEADER, TRANSACTION, SHIFT, "陈安娜"),
                new TillRead(HEADER, SHIFT, "Anna", 2, "CNY", "cn 1", 50_000, 252_843, figures()),
                new TillCounted(HEADER, SHIFT, "CNY", 252_843, 242_593, -10_250, 2_000, pieces(), foreign()),
                new TillSettled(
                        HEADER,
                        SHIFT,
                        "CNY",
                        12,
                        1,
                        224_000,
                        1_250,
                        19_900,
                        -7,
                        50_000,
                        252_843,
                        252_593,
                        -250,
                        17L,
                        "Anna",
                        "cn 1",
                        figures(),
                        pieces(),
                        1L,
                        "variance-unknown",
                        foreign()),
                joined(),
                new BindingDecided(
                        HEADER,
                        MEMBER,
                        7,
                        false,
                        BindingOutcome.BIND,
                        null,
                        3L,
                        Instant.parse("2027-11-21T02:30:00Z"),
                        Instant.parse("2028-11-21T02:30:00Z"),
                        new BindingGrounds(true, 3L, false, 30, 180, -1_500L)),
                new ConsentDecided(
                        HEADER,
                        MEMBER,
                        new Consent(
                                Purpose.PROFILING,
                                false,
                                "2026-01",
                                "2c3d",
                                "zh",
                                "kiosk",
                                Instant.parse("2026-11-21T02:30:00.123Z"))),
                new MemberCardPrinted(HEADER, MEMBER, 123_456_789),
                new LetterKeysOffered(
                        HEADER,
                        List.of("hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"),
                        new LocalName("算盘小店", "Suanpan Corner Shop"),
                        "CN"),
                new LetterAnswered(
                        HEADER,
                        id("01938a5e-0000-7000-8000-000000000009"),
                        LetterOutcome.JOINED,
                        "c2VhbGVk",
                        "hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"),
                new PhoneVerified(HEADER, MEMBER),
                new MemberErased(HEADER, MEMBER, ErasureReason.ASKED));
    }

    private static List<ForeignCount> foreign() {
        return List.of(new ForeignCount("USD", 3_202, 3_000, -202, List.of(new Pieces(1_000, 3))));
    }

    private static List<Pieces> pieces() {
        return List.of(new Pieces(10_000, 4), new Pieces(5_000, 2));
    }

    private static TillFigures figures() {
        return new TillFigures(
                12,
                224_000,
                1,
                1_250,
                204_358,
                List.of(new TenderFigure("cash", 11, 204_093, 1_250), new TenderFigure("card", 1, 19_900, 0)),
                List.of(new TaxFigure("v9", "增值税 9%", "VAT 9%", 204_358, 18_392)),
                250,
                2,
                -7,
                1,
                3_300,
                3,
                List.of(
                        new MovementFigure(CashMovement.PAID_IN, 1, 3_000),
                        new MovementFigure(CashMovement.PICKUP, 1, 50_000)),
                2,
                List.of(new ReceiptRange("till-1", 31, 43, 13)),
                List.of("cn 1"),
                5_000L,
                1L,
                1L,
                1_250L,
                List.of(new ForeignFigure("USD", 1, 702, 5_000, 4_000L, 1_000L, 500L, 2_000L)),
                List.of(new VoucherFigure("mall-20", "商场券", "Mall voucher", 1, 2_000, 1_500)),
                2L,
                1_750L);
    }

    private static MemberJoined joined() {
        Instant at = Instant.parse("2026-11-21T02:29:58Z");
        return new MemberJoined(
                HEADER,
                MEMBER,
                123_456_789,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "c2VhbGVk",
                "zh",
                "kiosk-badge",
                7L,
                "2026-01",
                "0a1b",
                List.of(
                        new Consent(Purpose.MARKETING, true, "2026-01", "2c3d", "zh", "kiosk", at),
                        new Consent(Purpose.GUIDE_CONTACT, false, "2026-01", "4e5f", "zh", "kiosk", at)),
                LocalDate.of(2027, 5, 20));
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }

    private static Approval approval(String approver, String approverName, String means) {
        return new Approval(
                "anna",
                "陈安娜",
                approver,
                approverName,
                means,
                "PRICE_OVERRIDE",
                4_000,
                "OverridePrice line=1 unitPrice=7.50 CNY reason=price-damaged",
                "approval-customer",
                "0f".repeat(64),
                TRANSACTION,
                "2c".repeat(16));
    }
}
