package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.JournalCommand;
import app.suanpan.domain.register.JournalQuestion;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TillCommand;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.TillCount;
import java.util.Optional;
import java.util.stream.Stream;

/** The till's panels and slips, and the journal to look back in: to be looked at. */
class TillGalleryTest extends GalleryPart {
    TillGalleryTest() {
        super(TillGalleryTest::shots, Look.CHINESE, Look.ENGLISH);
    }

    static Stream<Shot> shots() {
        return Stream.of(
                Shot.of("42-till", GalleryTest::someLines).opening("#more #till"),
                Shot.of("43-cash-in", GalleryTest::someLines).opening("#more #till #till-in #reason-1"),
                Shot.of("44-pickup", GalleryTest::someLines).opening("#more #till #till-pickup #reason-1"),
                Shot.of("45-x-report", register -> {
                    aMorning(register);
                    register.submit(new RegisterCommand.NextCustomer());
                    register.submit(new TillCommand.ReadTill());
                }),
                Shot.of("46-z-report", register -> {
                    aMorning(register);
                    register.submit(new RegisterCommand.NextCustomer());
                    register.submit(new RegisterCommand.SignOff(Money.of(102_817, "CNY")));
                }),
                Shot.of("47-count", register -> {}).opening("#more #sign-off"),
                Shot.of(
                                "48-count-float",
                                register -> register.submit(new RegisterCommand.SignOff(Money.of(50_000, "CNY"))))
                        .opening("#slip-done #count-float"),
                Shot.of("60-journal", register -> {
                            aBusyMorning(register);
                            register.submit(new JournalCommand.LookBack(JournalQuestion.RECEIPTS, Journal.NEWEST));
                        })
                        .opening("#more #journal"),
                Shot.of("61-journal-everything", register -> {
                            aBusyMorning(register);
                            register.submit(new JournalCommand.LookBack(
                                    new JournalQuestion(true, "11-22", "", "", "", "", "", ""), Journal.NEWEST));
                        })
                        .opening("#more #journal"),
                Shot.of("62-journal-nothing", register -> {
                            aBusyMorning(register);
                            register.submit(new JournalCommand.LookBack(
                                    new JournalQuestion(false, "", "", "", "milk", "", "Bo", ""), Journal.NEWEST));
                        })
                        .opening("#more #journal"),
                Shot.of("63-journal-receipt", register -> {
                            aBusyMorning(register);
                            register.submit(new JournalCommand.OpenEntry(3));
                        })
                        .opening("#more #journal"));
    }

    private static void aMorning(MemoryRegister register) {
        GalleryTest.someLines(register);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(Money.of(60_000, "CNY")));
        register.submit(new RegisterCommand.OpenDrawer("drawer-change"));
        register.submit(new TillCommand.MoveCash(
                CashMovement.PAID_OUT, TillCount.of(Money.of(500, "CNY")), "cash-out-delivery"));
        register.submit(new RegisterCommand.NextCustomer());
        register.scan(Goods.MILK);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCard(Optional.empty()));
        register.cardAnswers(new CardResult.Approved("A1", "**** 1234"));
    }

    /** Two sales, one given up, the drawer opened, and goods that came back. */
    private static void aBusyMorning(MemoryRegister register) {
        for (int i = 0; i < 2; i++) {
            GalleryTest.someLines(register);
            register.submit(new RegisterCommand.BeginTender());
            register.submit(new RegisterCommand.TenderCash(Money.of(60_000, "CNY")));
        }
        register.submit(new RegisterCommand.OpenDrawer("drawer-change"));
        GalleryTest.someLines(register);
        register.submit(new RegisterCommand.VoidTransaction("void-no-money"));
        register.submit(new RegisterCommand.BeginReturn("return-faulty"));
        register.scan(Goods.MILK);
        register.submit(new RegisterCommand.BeginTender());
        Phase.Tendering paying = (Phase.Tendering) register.state().phase();
        register.submit(new RegisterCommand.TenderCash(paying.dueInCash()));
        register.submit(new RegisterCommand.ReprintReceipt());
        register.submit(new RegisterCommand.NextCustomer());
    }
}
