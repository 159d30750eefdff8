package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.JournalCommand;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.register.TillCommand;
import java.util.Optional;
import java.util.stream.Stream;

/** The screens of paying otherwise than with cash and card, and of leaving a till and going on with it. */
class TenderGalleryTest extends GalleryPart {
    private static final String CODE = "134567890123456789";

    TenderGalleryTest() {
        super(TenderGalleryTest::shots, Look.CHINESE, Look.ENGLISH, Look.SMALL_WITH_CONTRAST);
    }

    static Stream<Shot> shots() {
        return Stream.of(
                Shot.of("240-codes", TenderGalleryTest::paying),
                Shot.of("241-codes-away", register -> {
                    paying(register);
                    register.device("provider", Condition.LOST);
                    register.scan(CODE);
                    register.cardAnswers(new CardResult.Declined("NOT_THERE"));
                }),
                Shot.of("242-code-waiting", register -> {
                    paying(register);
                    register.scan(CODE);
                }),
                Shot.of("243-code-confirming", register -> {
                    paying(register);
                    register.scan(CODE);
                    register.cardAnswers(new CardResult.Confirming());
                }),
                Shot.of("244-code-unknown", register -> {
                    paying(register);
                    register.scan(CODE);
                    register.cardAnswers(new CardResult.Unknown("no answer"));
                }),
                Shot.of("245-other-ways", TenderGalleryTest::partPaid).opening("#other-tender"),
                Shot.of("246-code-keyed-in", TenderGalleryTest::paying).opening("#other-tender #by-code"),
                Shot.of("247-reversing", register -> {
                    partPaid(register);
                    register.submit(new TenderCommand.VoidTender(0));
                }),
                Shot.of("248-reversal-unknown", register -> {
                    partPaid(register);
                    register.submit(new TenderCommand.VoidTender(1));
                    register.cardAnswers(new CardResult.Unknown("no answer"));
                }),
                Shot.of("249-paid-by-code", register -> {
                    paying(register);
                    register.scan(CODE);
                    register.cardAnswers(new CardResult.Approved("4200000000001234", ""));
                }),
                Shot.of("375-part-by-scan", register -> {
                    paying(register);
                    register.submit(new TenderCommand.NamePart(Optional.of(Money.of(1_000, "CNY"))));
                }),
                Shot.of("376-part-by-scan-ways", register -> {
                            paying(register);
                            register.submit(new TenderCommand.NamePart(Optional.of(Money.of(1_000, "CNY"))));
                        })
                        .opening("#other-tender"),
                Shot.of("377-undoing", TenderGalleryTest::undoing),
                Shot.of("378-undone", register -> {
                    undoing(register);
                    register.submit(new RegisterCommand.TenderCash(Money.of(1_580, "CNY")));
                }),
                Shot.of("379-suspension-slip", register -> {
                            register.submit(new TillCommand.SuspendShift());
                            register.submit(new RegisterCommand.SignOn("bo", Money.of(20_000, "CNY")));
                            register.submit(new JournalCommand.OpenEntry(3));
                        })
                        .opening("#more #journal"),
                Shot.of("254-currencies", TenderGalleryTest::foreign).opening("#other-tender #foreign"),
                Shot.of("255-dollars", TenderGalleryTest::foreign).opening("#other-tender #foreign #currency-0"),
                Shot.of("256-part-in-dollars", register -> {
                    foreign(register);
                    register.submit(new TenderCommand.PayForeign(Money.of(500, "USD")));
                }),
                Shot.of("251-till-menu", register -> {}).opening("#more #till"),
                new Shot("252-shift-waits", MemoryRegister::open, TenderGalleryTest::twoWait, "", true),
                new Shot("253-take-up", MemoryRegister::open, TenderGalleryTest::twoWait, "#take-up", true),
                Shot.of("250-refund-to-phone", register -> {
                    paying(register);
                    register.scan(CODE);
                    register.cardAnswers(new CardResult.Approved("4200000000001234", ""));
                    register.submit(new RegisterCommand.NextCustomer());
                    register.scan("s001-1-1");
                    register.submit(new MoneyBackCommand.TakeAllBack());
                    register.submit(new MoneyBackCommand.GiveReason("return-faulty"));
                    register.submit(new RegisterCommand.BeginTender());
                }));
    }

    private static void undoing(MemoryRegister register) {
        register.scan(Goods.MILK);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(Money.of(1_580, "CNY")));
        register.submit(new RegisterCommand.NextCustomer());
        register.scan("s001-1-1");
        register.submit(new MoneyBackCommand.PostVoid("void-mistake"));
    }

    private static void foreign(MemoryRegister register) {
        paying(register);
        register.takesForeignCash();
    }

    private static void twoWait(MemoryRegister register) {
        register.submit(new TillCommand.SuspendShift());
        register.submit(new RegisterCommand.SignOn("bo", Money.of(20_000, "CNY")));
        register.submit(new TillCommand.SuspendShift());
    }

    private static void paying(MemoryRegister register) {
        register.takesCodes();
        register.scan(Goods.MILK);
        register.scan(Goods.TEA);
        register.submit(new RegisterCommand.BeginTender());
    }

    /** By card and by phone. */
    private static void partPaid(MemoryRegister register) {
        paying(register);
        register.submit(new RegisterCommand.TenderCard(Optional.of(Money.of(500, "CNY"))));
        register.cardAnswers(new CardResult.Approved("A1", "**** 4242"));
        register.submit(new TenderCommand.PayByCode(CODE, Optional.of(Money.of(700, "CNY"))));
        register.cardAnswers(new CardResult.Approved("4200000000001234", ""));
    }
}
