package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.checkout.shop.Offers;
import app.suanpan.checkout.shop.Purse;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TermsCommand;
import java.util.stream.Stream;

/** The pictures of what promotions say: coupons that are spent and given back, totals that change, tiers. */
class PromotionGalleryTest extends GalleryPart {
    PromotionGalleryTest() {
        super(PromotionGalleryTest::shots, Look.CHINESE, Look.SMALL);
    }

    static Stream<Shot> shots() {
        return Stream.of(
                Shot.of("340-coupon-spent", register -> {
                    withCoupon(register);
                    pay(register);
                    register.scan(Goods.TEA);
                    register.scan(Offers.COUPON);
                }),
                Shot.of("341-coupon-spent-meanwhile", register -> {
                    withCoupon(register);
                    register.submit(new RegisterCommand.Hold("red coat"));
                    withCoupon(register);
                    pay(register);
                    register.submit(new RegisterCommand.Recall(
                            register.state().held().getFirst().id()));
                }),
                Shot.of("342-coupon-given-back", register -> {
                    withCoupon(register);
                    pay(register);
                    register.scan("s001-1-1");
                    register.submit(new MoneyBackCommand.TakeAllBack());
                    register.submit(new MoneyBackCommand.GiveReason("return-faulty"));
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCash(
                            register.state().basket().total().negated()));
                }),
                Shot.of("344-total-changed", register -> {
                    withCoupon(register);
                    register.endsPromotions();
                }),
                Shot.of("345-gold-member", register -> {
                    withCoupon(register);
                    register.submit(new RegisterCommand.FindMember("234567891"));
                }),
                Shot.of("346-members-coupons", PromotionGalleryTest::withMembersCoupon)
                        .opening("#terms"),
                Shot.of("347-members-coupon-held", register -> {
                    register.givesCoupons(true);
                    register.scan(Goods.TEA);
                    register.submit(new RegisterCommand.FindMember("234567891"));
                    register.submit(new TermsCommand.PresentCoupon(Purse.BIRTHDAY.code()));
                }),
                Shot.of("343-without-a-receipt", register -> {
                    register.promotes();
                    register.submit(new RegisterCommand.AddItem("10301", Quantity.of(2)));
                    pay(register);
                    register.submit(new RegisterCommand.BeginReturn("return-not-wanted"));
                    register.submit(new RegisterCommand.AddItem("10301", Quantity.ONE));
                }));
    }

    /** A member with two coupons, of which one is in the sale. */
    private static void withMembersCoupon(MemoryRegister register) {
        register.givesCoupons(false);
        register.scan(Goods.TEA);
        register.submit(new RegisterCommand.FindMember("234567891"));
        register.submit(new TermsCommand.PresentCoupon(Purse.BIRTHDAY.code()));
    }

    /** Tea with the coupon for it. */
    private static void withCoupon(MemoryRegister register) {
        register.promotes();
        register.scan(Goods.TEA);
        register.submit(new RegisterCommand.AddItem("10403", Quantity.ONE));
        register.scan(Offers.COUPON);
    }

    private static void pay(MemoryRegister register) {
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(Money.of(60_000, "CNY")));
        register.submit(new RegisterCommand.NextCustomer());
    }
}
