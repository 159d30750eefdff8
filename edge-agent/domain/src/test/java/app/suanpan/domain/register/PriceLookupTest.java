package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.promotion.Audience;
import app.suanpan.domain.promotion.Coupon;
import app.suanpan.domain.promotion.NotUsed;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.register.PriceAnswer.NoArticle;
import app.suanpan.domain.register.PriceAnswer.NotPriced;
import app.suanpan.domain.register.PriceAnswer.Priced;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.tender.ValueCard;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a kiosk says of an article is what the till's price check says of it. */
class PriceLookupTest {
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
                    new LocalName("会员苹果", "Members' apples"),
                    new Offer.PercentOff(Selection.ofItems(SmallShop.APPLES.code()), new BigDecimal(50)))
            .with(Audience.MEMBERS);
    private static final Promotion COUPON = Promotion.of(
                    "five",
                    new LocalName("五元券", "5 off"),
                    new Offer.OnTop(Selection.ALL, 0, new Reward.AmountOffAll(500)))
            .with(Coupon.many("NEWS"));

    private final Till till = Till.open().promotes(MILK_OFF, BREAD_3_2, APPLES_FOR_MEMBERS, COUPON);
    private final PriceLookup kiosk = PriceLookup.asAtTheTill(till::context);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6901234567892",
                "4311501062449",
                "2100000012343",
                "(01)06901234567892(10)A7",
                "https://id.gs1.org/01/06901234567892",
                "2001"
            })
    void kioskAndTillNameTheSameAmountForWhateverTheTillSellsBy(String code) {
        till.does(new GoodsCommand.CheckPrices());
        till.scans(code);
        GoodsView.PriceTag atTheTill =
                till.state().goods().check().flatMap(GoodsView.PriceCheck::tag).orElseThrow();
        assertThat(look(code, Optional.empty())).isEqualTo(new Priced(atTheTill, Optional.empty()));
    }

    @Test
    void whatPromotionsSayOfItIsSaid() {
        assertThat(priced("6901234567892").tag().total()).isEqualTo(yuan("11.25"));
        assertThat(priced("4311501062449").tag().terms().notUsed())
                .extracting(NotUsed::reason)
                .containsExactly(new NotUsed.Reason.TooFew(2));
    }

    @Test
    void onlyTheMemberWhoAsksIsToldWhatMembersPayAndOnlyWhereItDiffers() {
        String apples = "2100000012343";
        assertThat(priced(apples).yours()).isEmpty();
        assertThat(priced(apples).tag().terms().notUsed())
                .extracting(NotUsed::reason)
                .containsExactly(new NotUsed.Reason.MembersOnly());
        Priced forWang = (Priced) look(apples, Optional.of(SmallShop.WANG.id()));
        assertThat(forWang.tag()).isEqualTo(priced(apples).tag());
        assertThat(forWang.yours()).get().extracting(GoodsView.PriceTag::total).isEqualTo(yuan("6.11"));
        assertThat(((Priced) look("6901234567892", Optional.of(SmallShop.WANG.id()))).yours())
                .as("the same for everybody")
                .isEmpty();
    }

    @Test
    void anArticleWithoutAPriceIsSaidWithItsCode() {
        assertThat(look("4006381333931", Optional.empty()))
                .isEqualTo(new NotPriced(Notice.of(NoticeCode.UNKNOWN_ITEM, "4006381333931")));
        assertThat(look("(01)06901234567892(17)261120", Optional.empty()))
                .isInstanceOfSatisfying(
                        NotPriced.class,
                        answer -> assertThat(answer.why().code()).isEqualTo(NoticeCode.ITEM_EXPIRED));
    }

    @Test
    void aSecretIsNeitherLookedUpNorSaidAgain() {
        String giftCard = ValueCard.of(ValueCard.Kind.GIFT_CARD, new UUID(3, 4)).number();
        for (String secret : new String[] {
            giftCard, "NEWS", "134567890123456789", "https://shop.example/o/ANNASBADGE", "s001-1-1", "SP1:ABCDEFGH"
        }) {
            assertThat(look(secret, Optional.empty()))
                    .as(secret)
                    .isInstanceOfSatisfying(
                            NoArticle.class,
                            answer -> assertThat(answer.why().details()).isEmpty());
        }
    }

    @Test
    void lookingNeedsNobodySignedOnAndWritesNothing() {
        Till closed = Till.closed().promotes(MILK_OFF);
        int events = closed.ledger().events().size();
        assertThat(PriceLookup.asAtTheTill(closed::context).look(ScanInput.of("6901234567892"), Optional.empty()))
                .isInstanceOf(Priced.class);
        assertThat(closed.ledger().events()).hasSize(events);
    }

    private PriceAnswer look(String code, Optional<UUID> member) {
        return kiosk.look(ScanInput.of(code), member);
    }

    private Priced priced(String code) {
        return (Priced) look(code, Optional.empty());
    }
}
