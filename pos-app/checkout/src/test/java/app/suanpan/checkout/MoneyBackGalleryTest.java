package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.tender.ValueCard;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The pictures of money that goes back: sales undone, and what is paid back onto gift cards. */
class MoneyBackGalleryTest extends GalleryPart {
    private static final ValueCard CARD = ValueCard.of(ValueCard.Kind.GIFT_CARD, new UUID(7, 1));

    MoneyBackGalleryTest() {
        super(MoneyBackGalleryTest::shots, Look.CHINESE, Look.SMALL);
    }

    static Stream<Shot> shots() {
        return Stream.of(
                Shot.of("220-undo-why", MoneyBackGalleryTest::openSale).opening("#return-undo"),
                Shot.of("221-undo-paying", register -> {
                    openSale(register);
                    register.submit(new MoneyBackCommand.PostVoid("void-mistake"));
                }),
                Shot.of("222-undone", register -> {
                    openSale(register);
                    register.submit(new MoneyBackCommand.PostVoid("void-mistake"));
                    register.submit(new RegisterCommand.TenderCash(
                            register.state().basket().total().negated()));
                }),
                Shot.of("224-exchange", MoneyBackGalleryTest::exchanging),
                Shot.of("225-exchange-paying", register -> {
                    exchanging(register);
                    register.submit(new RegisterCommand.BeginTender());
                }),
                Shot.of("226-exchange-give-back", register -> {
                    openSale(register);
                    register.submit(new MoneyBackCommand.TakeAllBack());
                    register.submit(new MoneyBackCommand.GiveReason("return-wrong-item"));
                    register.submit(new MoneyBackCommand.Exchange());
                    register.scan(Goods.MILK);
                    register.submit(new RegisterCommand.BeginTender());
                }),
                Shot.of("227-exchanged", register -> {
                    exchanging(register);
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCash(Money.of(60_000, "CNY")));
                }),
                Shot.of("228-lowest-price-of-late", register -> {
                    openSale(register);
                    register.submit(new RegisterCommand.VoidTransaction("void-mistake"));
                    register.submit(new RegisterCommand.BeginReturn("return-not-wanted"));
                    register.submit(new RegisterCommand.AddItem("20203", Quantity.ONE));
                }),
                Shot.of("223-back-onto-gift-card", register -> {
                    register.scan(Goods.MILK);
                    register.submit(new TenderCommand.SellGiftCard(CARD.number(), Money.of(5_000, "CNY")));
                    pay(register);
                    GalleryTest.someLines(register);
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new TenderCommand.PayByValue(CARD.number(), Optional.empty()));
                    register.submit(new RegisterCommand.TenderCash(Money.of(60_000, "CNY")));
                    register.submit(new RegisterCommand.NextCustomer());
                    register.scan("s001-1-2");
                    register.submit(new MoneyBackCommand.TakeAllBack());
                    register.submit(new MoneyBackCommand.GiveReason("return-faulty"));
                    register.submit(new RegisterCommand.BeginTender());
                }));
    }

    /** A sale of this shift, opened by its receipt. */
    private static void openSale(MemoryRegister register) {
        GalleryTest.someLines(register);
        pay(register);
        register.scan("s001-1-1");
    }

    /** A dress comes back, and tea for longer evenings is bought instead. */
    private static void exchanging(MemoryRegister register) {
        openSale(register);
        register.submit(MoneyBackCommand.TakeBack.of(4, Optional.empty()));
        register.submit(new MoneyBackCommand.GiveReason("return-wrong-item"));
        register.submit(new MoneyBackCommand.Exchange());
        register.scan(Goods.TEA);
        register.scan(Goods.TEA);
    }

    private static void pay(MemoryRegister register) {
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(Money.of(60_000, "CNY")));
        register.submit(new RegisterCommand.NextCustomer());
    }
}
