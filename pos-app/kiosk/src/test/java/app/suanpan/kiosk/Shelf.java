package app.suanpan.kiosk;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.promotion.Audience;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.register.PriceLookup;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** What a visitor may hold before the kiosk, and what a till of the shop would want for it. */
final class Shelf {
    static final String MILK = "6901234567892";
    static final String BREAD = "4311501062449";
    /** 1.234 kg, half price for members. */
    static final String BAG_OF_APPLES = "2100000012343";

    static final String EXPIRED_MILK = "(01)06901234567892(17)261120";
    static final String UNKNOWN = "4006381333931";
    static final Gtin YACHT = Gtin.withCheckDigit("690000000009");

    private static final Item LONG_AND_DEAR = new Item(
            "9999",
            Optional.of(YACHT),
            new LocalName("全麦无糖低脂高纤维儿童营养早餐谷物圈家庭分享装附赠限量版木质餐具与收藏卡片一套四十个字名", "Wholegrain breakfast rings, family size"),
            Money.of(99_999_999, "CNY"),
            "standard",
            UnitOfMeasure.EACH,
            "other");

    private static final Promotion MILK_OFF = Promotion.of(
            "milk",
            new LocalName("牛奶九折", "Milk 10 % off"),
            new Offer.PercentOff(Selection.ofItems("1001"), BigDecimal.TEN));
    private static final Promotion BREAD_3_2 = Promotion.of(
            "bread",
            new LocalName("面包买二送一", "Bread, 3 for 2"),
            Offer.Bundle.cheapestFree(Selection.ofItems("1002"), 2, 1));
    private static final Promotion APPLES_FOR_MEMBERS = Promotion.of(
                    "apples",
                    new LocalName("会员苹果五折", "Apples at half price"),
                    new Offer.PercentOff(Selection.ofItems(SmallShop.APPLES.code()), new BigDecimal(50)))
            .with(Audience.MEMBERS);

    static final PriceLookup PRICES = PriceLookup.asAtTheTill(till()::context);

    private Shelf() {}

    private static Till till() {
        Till till = Till.open().promotes(MILK_OFF, BREAD_3_2, APPLES_FOR_MEMBERS);
        till.sells(Stream.concat(SmallShop.ITEMS.stream(), Stream.of(LONG_AND_DEAR))
                .toList());
        return till;
    }
}
