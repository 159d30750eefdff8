package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.Labels;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.checkout.shop.People;
import app.suanpan.domain.register.GoodsCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.domain.terms.ManualDiscount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked and said about goods, as pictures to be looked at. */
class GoodsGalleryTest extends GalleryPart {
    GoodsGalleryTest() {
        super(GoodsGalleryTest::shots, Look.CHINESE, Look.ENGLISH, Look.SMALL_AND_DARK);
    }

    static Stream<Shot> shots() {
        return Stream.of(
                Shot.of("260-price-check", register -> register.submit(new GoodsCommand.CheckPrices())),
                Shot.of("261-price-of-a-pack", register -> checks(register, Goods.MILK)),
                Shot.of("262-price-by-weight", register -> checks(register, Labels.WEIGHED_APPLES)),
                Shot.of("263-price-for-a-member", register -> {
                    register.submit(new RegisterCommand.FindMember(People.PHONE));
                    checks(register, "20203");
                }),
                Shot.of("264-no-such-item", register -> checks(register, "4006381333931")),
                Shot.of("265-notes", GoodsGalleryTest::noted),
                Shot.of("266-note-on-a-line", GoodsGalleryTest::noted).opening("#line #line-note"),
                Shot.of("267-note-on-the-sale", GoodsGalleryTest::noted).opening("#more #note"),
                Shot.of("268-old-enough", register -> {
                    register.scan(Goods.TEA);
                    register.scan(Goods.SPIRITS);
                }),
                Shot.of("269-scanned-meanwhile", register -> {
                    register.scan(Goods.SPIRITS);
                    register.scan(Goods.TEA);
                    register.scan(Goods.MILK);
                }),
                Shot.of("270-too-young", register -> {
                    register.scan(Goods.SPIRITS);
                    register.submit(new GoodsCommand.AnswerAge(Optional.of(LocalDate.of(2008, 11, 23))));
                }),
                Shot.of("271-not-at-this-hour", register -> {
                    register.scan(Goods.TEA);
                    register.scan(Goods.SPARKLERS);
                }),
                Shot.of("272-serial-number", register -> register.scan(Goods.TELEPHONE)),
                Shot.of("273-serial-number-twice", register -> {
                    register.scan(Goods.TELEPHONE);
                    register.scan("SN-35 209900 176148");
                    register.scan(Goods.TELEPHONE);
                    register.scan("SN-35 209900 176148");
                }),
                Shot.of("274-batch", register -> register.scan(Goods.SYRUP)),
                Shot.of("275-past-its-best", register -> register.scan(Labels.OLD_MILK)),
                Shot.of("438-a-lot-and-an-offer", register -> {
                    register.scan(Labels.MILK_OF_A_LOT);
                    register.scan(Goods.TEA);
                    register.submit(new TermsCommand.DiscountLine(
                            1, new ManualDiscount.Percent(new BigDecimal("25")), "discount-damaged"));
                }));
    }

    private static void checks(MemoryRegister register, String code) {
        register.promotes();
        register.scan(Goods.TEA);
        register.submit(new GoodsCommand.CheckPrices());
        register.scan(code);
    }

    private static void noted(MemoryRegister register) {
        register.scan(Labels.MILK_OF_A_LOT);
        register.scan(Goods.TEA);
        register.submit(new GoodsCommand.NoteLine(1, "from the new delivery, looked over together"));
        register.submit(new GoodsCommand.NoteLine(2, "礼品包装"));
        register.submit(new GoodsCommand.NoteSale("稍后来取，放在三号柜"));
    }
}
