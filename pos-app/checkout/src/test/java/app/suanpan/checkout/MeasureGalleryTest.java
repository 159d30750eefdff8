package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.Labels;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Tare;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.register.GoodsCommand;
import app.suanpan.domain.register.JournalCommand;
import app.suanpan.domain.register.JournalQuestion;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TillCommand;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Goods that are weighed and measured, and lines that are taken out again, as pictures to be looked at. */
class MeasureGalleryTest extends GalleryPart {
    MeasureGalleryTest() {
        super(MeasureGalleryTest::shots, Look.CHINESE, Look.ENGLISH, Look.SMALL_AND_DARK);
    }

    static Stream<Shot> shots() {
        return Stream.of(
                Shot.of("380-weigh-it", register -> {
                    register.scan(Goods.TEA);
                    register.submit(new GoodsCommand.SellItem("10101"));
                }),
                Shot.of("381-weigh-it-in-its-tray", register -> {
                    register.scan(Goods.LOOSE_NUTS);
                    register.scan(Goods.MILK);
                }),
                Shot.of("382-nothing-left", register -> {
                    register.scan(Goods.LOOSE_NUTS);
                    register.submit(new GoodsCommand.AnswerMeasure(amount("0.5"), "bottle"));
                }),
                Shot.of("383-how-long", register -> register.submit(new GoodsCommand.SellItem("40103"))),
                Shot.of("384-lines-in-their-units", MeasureGalleryTest::everyUnit),
                Shot.of("385-line-in-its-unit", MeasureGalleryTest::everyUnit).opening("#line"),
                Shot.of("386-price-by-the-jin", register -> {
                    register.submit(new GoodsCommand.CheckPrices());
                    register.scan(Goods.LOOSE_NUTS);
                }),
                Shot.of("387-receipt-in-units", register -> {
                    everyUnit(register);
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCash(
                            register.state().basket().total()));
                }),
                Shot.of("388-voided-lines-in-the-journal", register -> {
                            voids(register);
                            register.submit(new JournalCommand.LookBack(
                                    new JournalQuestion(true, "11-22", "", "", "", "", "", ""), Journal.NEWEST));
                        })
                        .opening("#more #journal"),
                Shot.of("389-voided-lines-on-the-x", register -> {
                    voids(register);
                    register.submit(new TillCommand.ReadTill());
                }));
    }

    private static void voids(MemoryRegister register) {
        everyUnit(register);
        register.submit(new RegisterCommand.RemoveLine(2));
        register.submit(new RegisterCommand.ChangeQuantity(4, amount("1")));
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(register.state().basket().total()));
        register.submit(new RegisterCommand.NextCustomer());
    }

    private static void everyUnit(MemoryRegister register) {
        register.scan(Labels.WEIGHED_APPLES);
        measured(register, "40101", "2.512", Tare.OWN);
        measured(register, "40102", "3.2", "bag");
        measured(register, "40103", "1.35", Tare.NONE);
        measured(register, "40104", "0.75", Tare.NONE);
    }

    private static void measured(MemoryRegister register, String item, String much, String tare) {
        register.submit(new GoodsCommand.SellItem(item));
        register.submit(new GoodsCommand.AnswerMeasure(amount(much), tare));
    }

    private static Quantity amount(String much) {
        return new Quantity(new BigDecimal(much));
    }
}
