package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.Labels;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.checkout.shop.Offers;
import app.suanpan.checkout.shop.People;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.receipt.ReceiptOffer;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.MemberCommand;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.domain.register.RegisterState.Uplink;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.terms.ManualDiscount;
import app.suanpan.testkit.FxThread;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Every state of the checkout as a picture, to be looked at: {@code target/gallery/*.png}. */
class GalleryTest extends GalleryPart {
    private static final ValueCard CARD = ValueCard.of(ValueCard.Kind.GIFT_CARD, new UUID(7, 1));

    GalleryTest() {
        super(GalleryTest::shots, Look.CHINESE, Look.ENGLISH);
    }

    /** The screens of the whole checkout. New ones stand in a gallery of their own part, named in {@link Gallery}. */
    static Stream<Shot> shots() {
        return Stream.of(
                Shot.closed("00-sign-on", register -> {}),
                Shot.of("01-empty", register -> {}),
                Shot.of("02-one-line", register -> register.scan(Goods.MILK)),
                Shot.of("03-some-lines", GalleryTest::someLines),
                Shot.of("04-many-lines", register -> manyLines(register, 200)),
                Shot.of("05-long-and-dear", register -> {
                    someLines(register);
                    register.scan(Goods.LONGEST);
                }),
                Shot.of("06-member", register -> {
                    someLines(register);
                    register.submit(new RegisterCommand.FindMember(People.PHONE));
                }),
                Shot.of("447-number-not-confirmed", register -> {
                    someLines(register);
                    register.submit(new RegisterCommand.FindMember("234567891"));
                }),
                Shot.of("07-unknown-code", register -> {
                    someLines(register);
                    register.scan("4006381333931");
                }),
                Shot.of("08-offline-paper-out", register -> {
                    someLines(register);
                    register.uplink(false, 1234);
                    register.device("printer", Condition.BLOCKED, "paper-out");
                }),
                Shot.of("90-disk-full", register -> {
                    register.device("disk", Condition.BLOCKED, "full");
                    register.says(Notice.of(NoticeCode.DISK_ALMOST_FULL));
                }),
                Shot.of("09-scanner-lost", register -> {
                    register.device("scanner", Condition.LOST);
                    register.device("printer", Condition.WARNING, "paper-near-end");
                }),
                Shot.of("10-line", GalleryTest::someLines).opening("#line"),
                Shot.of("11-member-lookup", GalleryTest::someLines).opening("#member"),
                Shot.of("439-member-on-the-basket", register -> {
                            someLines(register);
                            register.submit(new RegisterCommand.FindMember(People.PHONE));
                        })
                        .opening("#member"),
                Shot.of("70-member-matches", register -> {
                            someLines(register);
                            register.submit(new MemberCommand.LookForMembers("李伟"));
                        })
                        .opening("#member"),
                Shot.of("71-member-too-many", register -> {
                            someLines(register);
                            register.submit(new MemberCommand.LookForMembers("m"));
                        })
                        .opening("#member"),
                Shot.of("12-more", GalleryTest::someLines).opening("#more"),
                Shot.of("38-hold", GalleryTest::someLines).opening("#hold"),
                Shot.of("39-held", GalleryTest::someHeld),
                Shot.of("41-count-with-held", GalleryTest::someHeld).opening("#more #sign-off"),
                Shot.of("40-recall", GalleryTest::someHeld).opening("#hold"),
                Shot.of("64-change-and-phone", register -> {
                    register.offers(ReceiptOffer.BOTH);
                    someLines(register);
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCash(Money.of(60_000, "CNY")));
                }),
                Shot.of("49-gift-card", GalleryTest::someLines).opening("#more #gift-card"),
                Shot.of("50-gift-card-amount", GalleryTest::someLines).opening("#more #gift-card #number-without"),
                Shot.of("51-other-tender", GalleryTest::partPaid).opening("#other-tender"),
                Shot.of("52-pay-by-number", GalleryTest::partPaid).opening("#other-tender #by-value"),
                Shot.of("53-gift-card-receipt", register -> {
                    register.submit(new TenderCommand.SellGiftCard("", Money.of(20_000, "CNY")));
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new TenderCommand.PayByValue(CARD.number(), Optional.empty()));
                    register.submit(new RegisterCommand.TenderCash(Money.of(15_000, "CNY")));
                }),
                Shot.of("54-pay-back", register -> {
                            register.scan(Goods.MILK);
                            register.submit(new RegisterCommand.BeginTender());
                            register.submit(new RegisterCommand.TenderCash(Money.of(2_000, "CNY")));
                            register.submit(new RegisterCommand.BeginReturn("return-faulty"));
                            register.scan(Goods.MILK);
                            register.submit(new RegisterCommand.BeginTender());
                        })
                        .opening("#other-tender"),
                Shot.of("13-keys", GalleryTest::someLines).opening("#help"),
                Shot.of("14-tender", register -> {
                    someLines(register);
                    register.submit(new RegisterCommand.BeginTender());
                }),
                Shot.of("15-tender-part-paid", register -> {
                    someLines(register);
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCash(Money.of(10_000, "CNY")));
                }),
                Shot.of("16-card-waiting", register -> {
                    someLines(register);
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCard(Optional.empty()));
                }),
                Shot.of("17-card-unknown", register -> {
                    someLines(register);
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCard(Optional.empty()));
                    register.cardAnswers(new CardResult.Unknown("no answer"));
                }),
                Shot.of("18-card-declined", register -> {
                    someLines(register);
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCard(Optional.empty()));
                    register.cardAnswers(new CardResult.Declined("insufficient funds"));
                }),
                Shot.of("19-tender-dear", register -> {
                    register.scan(Goods.LONGEST);
                    register.submit(new RegisterCommand.BeginTender());
                }),
                Shot.of("20-change", register -> {
                    someLines(register);
                    register.submit(new RegisterCommand.FindMember(People.PHONE));
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCash(Money.of(60_000, "CNY")));
                }),
                Shot.of("21-change-paper-out", register -> {
                    register.device("printer", Condition.BLOCKED, "paper-out", "cover-open");
                    register.scan(Goods.MILK);
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCash(Money.of(10_000, "CNY")));
                }),
                Shot.of("22-return", register -> {
                    someLines(register);
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCash(Money.of(60_000, "CNY")));
                    register.submit(new RegisterCommand.BeginReturn("return-faulty"));
                    register.scan(Goods.MILK);
                }),
                Shot.of("23-return-tender", register -> {
                    someLines(register);
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCash(Money.of(60_000, "CNY")));
                    register.submit(new RegisterCommand.BeginReturn("return-faulty"));
                    register.scan(Goods.MILK);
                    register.submit(new RegisterCommand.BeginTender());
                }),
                Shot.of("50-return-by-receipt", GalleryTest::returning),
                Shot.of("51-return-choosing", register -> {
                    returning(register);
                    register.submit(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.ONE)));
                    register.submit(MoneyBackCommand.TakeBack.of(5, Optional.of(Quantity.of(7))));
                    register.submit(new MoneyBackCommand.GiveReason("return-faulty"));
                }),
                Shot.of("52-return-start", register -> {}).opening("#more #return"),
                Shot.of("53-return-to-card", register -> {
                    returning(register);
                    register.submit(new MoneyBackCommand.TakeAllBack());
                    register.submit(new MoneyBackCommand.GiveReason("return-faulty"));
                    register.submit(new RegisterCommand.BeginTender());
                }),
                Shot.of("80-promotions", GalleryTest::someOffers),
                Shot.of("81-terms", GalleryTest::someOffers).opening("#terms"),
                Shot.of("82-terms-of-many-kinds", register -> {
                            someOffers(register);
                            register.scan(Offers.COUPON);
                            register.submit(new TermsCommand.RemovePromotion("milk-second-half"));
                            register.submit(new TermsCommand.DiscountLine(
                                    3, new ManualDiscount.Percent(new BigDecimal("15")), "discount-damaged"));
                            register.submit(
                                    new TermsCommand.DiscountOrder(new ManualDiscount.Amount(500), "discount-manager"));
                            register.submit(new TermsCommand.Exempt("diplomatic", "D-2026-117"));
                        })
                        .opening("#terms"),
                Shot.of("83-line-discount", GalleryTest::someOffers).opening("#line #line-discount"),
                Shot.of("84-basket-discount", register -> {
                            someOffers(register);
                            register.submit(
                                    new TermsCommand.DiscountOrder(new ManualDiscount.Amount(500), "discount-manager"));
                        })
                        .opening("#terms #terms-discount"),
                Shot.of("85-exempt", GalleryTest::someOffers).opening("#terms #terms-exempt"),
                Shot.of("86-line-tax", GalleryTest::someOffers).opening("#line #line-tax"),
                Shot.of("87-promotions-paid", register -> {
                    someOffers(register);
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCash(Money.of(100_000, "CNY")));
                }),
                Shot.of("24-tax-lost", register -> {
                    someLines(register);
                    register.losesTheReducedTax();
                }),
                Shot.of("90-packs", GalleryTest::packs),
                Shot.of("91-expired", register -> {
                    packs(register);
                    register.scan(Labels.EXPIRED_MILK);
                }),
                Shot.of("92-best-before", register -> {
                    packs(register);
                    register.scan(Labels.OLD_MILK);
                }),
                Shot.of("93-misread", register -> {
                    packs(register);
                    register.scan("6901234567893");
                }),
                Shot.of("94-payment-code-too-early", register -> {
                    packs(register);
                    register.scan("134567890123456789");
                }),
                Shot.of("95-coupon", register -> {
                    packs(register);
                    register.scan(Labels.COUPON);
                }),
                Shot.of("96-gs1-broken", register -> {
                    packs(register);
                    register.scan("(01)06901234567892(17)261341");
                    register.scan("^01069012345678921726134110A7");
                }),
                Shot.of("26-sync-offline", register -> {
                            someLines(register);
                            register.sync(new SyncStatus(
                                    Uplink.LOST,
                                    1234,
                                    Optional.of(Instant.parse("2026-11-21T02:10:00Z")),
                                    Optional.of(Instant.parse("2026-11-21T02:09:58Z"))));
                            register.device("printer", Condition.BLOCKED, "paper-out", "cover-open");
                        })
                        .opening("#more #sync"),
                Shot.of(
                                "27-sync-catching-up",
                                register -> register.sync(new SyncStatus(
                                        Uplink.CONNECTED,
                                        12,
                                        Optional.of(Instant.parse("2026-11-22T06:29:00Z")),
                                        Optional.of(Instant.parse("2026-11-22T06:31:30Z")))))
                        .opening("#more #sync"),
                Shot.of(
                                "28-sync-fine",
                                register -> register.sync(new SyncStatus(
                                        Uplink.CONNECTED,
                                        0,
                                        Optional.empty(),
                                        Optional.of(Instant.parse("2026-11-22T05:31:30Z")))))
                        .opening("#more #sync"),
                Shot.of("29-sync-alone", MemoryRegister::alone).opening("#more #sync"),
                Shot.of("97-sync-refused", register -> {
                            someLines(register);
                            register.sync(new SyncStatus(
                                    Uplink.REFUSED,
                                    1234,
                                    Optional.of(Instant.parse("2026-11-21T02:10:00Z")),
                                    Optional.of(Instant.parse("2026-11-21T02:09:58Z")),
                                    Optional.of("E11")));
                        })
                        .opening("#more #sync"),
                Shot.of("25-disconnected", GalleryTest::someLines).disconnected());
    }

    /** Of packs more is known than their article: lot and serial number, what they weigh, what they cost. */
    private static void packs(MemoryRegister register) {
        register.scan(Labels.MILK_OF_A_LOT);
        register.scan(Labels.WEIGHED_APPLES);
        register.scan(Labels.PRICED_GRAPES);
        register.scan(Labels.MILK_OF_THE_LONGEST_LOT);
        register.scan(Goods.TEA);
    }

    /** A gift card that was sold elsewhere, and cash. */
    private static void partPaid(MemoryRegister register) {
        someLines(register);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new TenderCommand.PayByValue(CARD.number(), Optional.empty()));
        register.submit(new RegisterCommand.TenderCash(Money.of(10_000, "CNY")));
    }

    /** A sale paid by card and cash, of which a part has come back, is open again. */
    private static void returning(MemoryRegister register) {
        someLines(register);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCard(Optional.of(Money.of(40_000, "CNY"))));
        register.cardAnswers(new CardResult.Approved("A1", "**** 4242"));
        register.submit(new RegisterCommand.TenderCash(Money.of(60_000, "CNY")));
        register.submit(new RegisterCommand.NextCustomer());
        register.scan("s001-1-1");
        register.submit(MoneyBackCommand.TakeBack.of(3, Optional.empty()));
        register.submit(MoneyBackCommand.TakeBack.of(5, Optional.of(Quantity.of(2))));
        register.submit(new MoneyBackCommand.GiveReason("return-faulty"));
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCard(Optional.empty()));
        register.cardAnswers(new CardResult.Approved("R1", "**** 4242"));
        register.submit(new RegisterCommand.NextCustomer());
        register.scan("s001-1-1");
    }

    private static void someHeld(MemoryRegister register) {
        for (String note : List.of("", "红色外套，去取钱", "Waits for her husband, who looks for the other umbrella")) {
            someLines(register);
            register.submit(new RegisterCommand.Hold(note));
        }
    }

    private static void someOffers(MemoryRegister register) {
        register.promotes();
        someLines(register);
        register.submit(new RegisterCommand.AddItem("10403", Quantity.ONE));
    }

    static void someLines(MemoryRegister register) {
        register.scan(Goods.MILK);
        register.scan(Goods.MILK);
        register.submit(new RegisterCommand.AddItem("10101", new Quantity(new BigDecimal("1.235"))));
        register.submit(new RegisterCommand.AddItem("20203", Quantity.ONE));
        register.scan(Goods.TEA);
        register.submit(new RegisterCommand.AddItem("10402", Quantity.of(12)));
        register.submit(new RegisterCommand.OverridePrice(3, Money.of(29_900, "CNY"), "price-damaged"));
    }

    private static void manyLines(MemoryRegister register, int lines) {
        List<Item> items = new Goods().items();
        for (int i = 0; i < lines; i++) {
            Item item = items.get(i % (items.size() - 1));
            Quantity quantity = item.unit() == UnitOfMeasure.KILOGRAM
                    ? new Quantity(BigDecimal.valueOf(200 + i, 3))
                    : Quantity.of(1 + i % 3);
            register.submit(new RegisterCommand.AddItem(item.code(), quantity));
        }
        FxThread.run(() -> {});
    }
}
