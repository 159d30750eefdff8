package app.suanpan.protocol.event;

import static app.suanpan.protocol.event.SampleEvents.INTENT;
import static app.suanpan.protocol.event.SampleEvents.MEMBER;
import static app.suanpan.protocol.event.SampleEvents.SHIFT;
import static app.suanpan.protocol.event.SampleEvents.TRANSACTION;

import app.suanpan.domain.basket.ByHand;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.NetWeight;
import app.suanpan.domain.journal.LinePoints;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldPack;
import app.suanpan.domain.journal.SoldPoints;
import app.suanpan.domain.journal.SoldPromotion;
import app.suanpan.domain.journal.SoldReduction;
import app.suanpan.domain.journal.SoldTax;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.SoldVoucher;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.member.CreditShare;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.pricing.InclusiveTarget;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.pricing.TaxRounding;
import app.suanpan.domain.tender.LotPoints;
import app.suanpan.domain.tender.TenderPoints;
import app.suanpan.domain.terms.AgreedTerms;
import app.suanpan.domain.terms.ExemptionClaim;
import app.suanpan.domain.terms.LineDiscount;
import app.suanpan.domain.terms.ManualDiscount;
import app.suanpan.domain.terms.OrderDiscount;
import app.suanpan.domain.terms.TaxChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A sale and a return in which every field says something. */
final class SampleTransactions {
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2028, 1, 1);

    private SampleTransactions() {}

    static Transaction sale() {
        return new Transaction(
                TRANSACTION,
                42,
                "s001-till-1-42",
                SHIFT,
                "Anna",
                "536365",
                "CNY",
                profile(),
                List.of(
                        new SoldLine(
                                1,
                                "1001",
                                "06901234567892",
                                "纯牛奶 \"特仑苏\"",
                                "Milk",
                                "EACH",
                                new BigDecimal("2"),
                                1_250,
                                1_300,
                                "price on the pack",
                                "food",
                                2_500,
                                2_294,
                                List.of(new SoldTax("v9", 2_294, 206)),
                                List.of(new SoldReduction("p7", "第二件半价", "second at half price", 50)),
                                new SoldPack(
                                        "A7",
                                        "S1",
                                        LocalDate.of(2026, 12, 31),
                                        LocalDate.of(2026, 12, 1),
                                        new NetWeight(new BigDecimal("0.195"), false),
                                        1_250L),
                                "礼品包装",
                                18,
                                null),
                        new SoldLine(
                                2,
                                "00000",
                                null,
                                "苹果",
                                "Apples",
                                "KILOGRAM",
                                new BigDecimal("0.275"),
                                990,
                                990,
                                null,
                                "food",
                                272,
                                250,
                                List.of(new SoldTax("v9", 250, 22)),
                                null,
                                null,
                                null,
                                null,
                                new ByHand(new BigDecimal("0.005")))),
                List.of(new SoldTax("v9", 2_544, 228)),
                2_544,
                228,
                2_772,
                List.of(
                        SoldTender.electronic("card", 749, INTENT, "A1B2C3", "**** 1234"),
                        SoldTender.value("gift-card", 500, "**** 4567", "9812345678901234567"),
                        SoldTender.foreign(5_000, "USD", 702, new BigDecimal("7.1225")),
                        SoldTender.voucher(
                                1_500,
                                "**** 0042",
                                new SoldVoucher("mall-20", "商场券", "Mall voucher", "MV00000042", 2_000)),
                        SoldTender.points(
                                100,
                                new TenderPoints(
                                        MEMBER,
                                        INTENT,
                                        1_000,
                                        List.of(new LotPoints(TRANSACTION, 1_000, FROM, UNTIL)),
                                        FROM,
                                        UNTIL))),
                2,
                2_975,
                MEMBER,
                7L,
                3L,
                List.of(new CreditShare("guide:7", 7_000, 1_781L), new CreditShare("store:s001", 3_000, 763L)),
                "diplomatic",
                agreed(),
                List.of(new SoldPromotion("p7", 1, 50, "SAVE5", 2)),
                "collected later",
                new SoldPoints("2026-1", 150, 2_772, 41, FROM, UNTIL, List.of(new LinePoints(1, 41)), 120, 41),
                "2026-1");
    }

    static AgreedTerms agreed() {
        return new AgreedTerms(
                List.of(new LineDiscount(1, new ManualDiscount.Percent(new BigDecimal("12.5")), "price-damaged")),
                Optional.of(new OrderDiscount(new ManualDiscount.Amount(100), "price-manager")),
                List.of(new TaxChange(2, "standard", "taken away")),
                Optional.of(new ExemptionClaim("diplomatic", "D-17")),
                List.of("p8"),
                List.of("SAVE5"));
    }

    static Transaction refund() {
        return new Transaction(
                TRANSACTION,
                43,
                "s001-till-1-43",
                SHIFT,
                "Anna",
                null,
                "CNY",
                profile(),
                List.of(new SoldLine(
                        1,
                        "2001",
                        null,
                        "衬衫",
                        "Shirt",
                        "EACH",
                        BigDecimal.ONE,
                        11_300,
                        11_300,
                        null,
                        "standard",
                        11_300,
                        10_000,
                        List.of(new SoldTax("v13", 10_000, 1_300)),
                        null,
                        null,
                        null,
                        null,
                        null)),
                List.of(new SoldTax("v13", 10_000, 1_300)),
                10_000,
                1_300,
                11_300,
                List.of(
                        SoldTender.cash(11_200),
                        SoldTender.points(100, new TenderPoints(MEMBER, INTENT, 1_000, List.of(), FROM, UNTIL))),
                0,
                0,
                null,
                null,
                null,
                List.of(new CreditShare("store:s001", 10_000, 10_000L)),
                null,
                null,
                List.of(new SoldPromotion("p7", 1, 50, "SAVE5", 2)),
                null,
                new SoldPoints("2026-1", 100, 0, 113, FROM, null, List.of(new LinePoints(1, 113)), -13, 0),
                "standard");
    }

    private static ArithmeticProfile profile() {
        return new ArithmeticProfile(
                "cn",
                1,
                true,
                TaxRounding.PER_LINE,
                RoundingMode.HALF_UP,
                new CashRounding(5, RoundingMode.HALF_UP, true),
                List.of(
                        new Tax(
                                "v13",
                                "增值税 13%",
                                new BigDecimal("13"),
                                new LocalName("增值税 13%", "VAT 13%"),
                                null,
                                null),
                        new Tax("v9", "增值税 9%", new BigDecimal("9.00"), new LocalName("增值税 9%", "VAT 9%"), null, null),
                        new Tax(
                                "city",
                                "城建税 7%",
                                new BigDecimal("7"),
                                new LocalName("城建税 7%", "City 7%"),
                                false,
                                List.of("v13", "v9")),
                        new Tax(
                                "bag",
                                "塑料袋 0.20",
                                BigDecimal.ZERO,
                                new LocalName("塑料袋 0.20", "Bag levy 0.20"),
                                false,
                                null,
                                new BigDecimal("20"))),
                List.of(
                        new TaxCategory("standard", List.of("v13")),
                        new TaxCategory("food", List.of("v9")),
                        new TaxCategory("exempt", List.of()),
                        new TaxCategory("clothing", List.of("v13"), 25_000L)),
                InclusiveTarget.TAX,
                List.of(new Exemption("diplomatic", new LocalName("外交免税", "diplomatic"), List.of("city"))));
    }
}
