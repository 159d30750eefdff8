package app.suanpan.kiosk.mydata;

import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.register.MemberHoldings.Coupon;
import app.suanpan.domain.register.MyData;
import app.suanpan.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a member has, in few words: the rest is on their phone. */
final class HoldingWords {
    /** A kiosk's screen has room for so many. */
    private static final int MOST_COUPONS = 3;

    private HoldingWords() {}

    static String points(PointsBalance points, Texts texts) {
        String words = points.pending() == 0
                ? texts.text("holdings.points-now", points.available())
                : texts.text("holdings.points-later", points.available(), points.pending());
        return points.everywhere() ? words : texts.text("holdings.points-here", words);
    }

    /** The cards of which all of this speaks, where there is more than one. */
    static String cards(MyData data, Texts texts) {
        return data.otherNumbers().isEmpty()
                ? ""
                : texts.text("holdings.cards", data.number(), String.join(", ", data.otherNumbers()));
    }

    /** That there are others. */
    static String more(MyData data, Texts texts) {
        return data.notShown() == 0 ? "" : texts.text("holdings.more", data.notShown());
    }

    static String coupons(List<Coupon> coupons, Texts texts) {
        if (coupons.isEmpty()) {
            return texts.text("holdings.no-coupons");
        }
        Stream<String> named = coupons.stream().limit(MOST_COUPONS).map(coupon -> coupon(coupon, texts));
        Stream<String> more = coupons.size() > MOST_COUPONS
                ? Stream.of(texts.text("holdings.coupons-more", coupons.size() - MOST_COUPONS))
                : Stream.empty();
        return Stream.concat(named, more).collect(Collectors.joining("\n"));
    }

    private static String coupon(Coupon coupon, Texts texts) {
        String name = coupon.name().in(texts.language().code());
        return switch (coupon.state()) {
            case GOOD ->
                texts.text("holdings.coupon-good", name, texts.formats().date(coupon.until()));
            case LATER ->
                texts.text("holdings.coupon-later", name, texts.formats().date(coupon.from()));
            case USED -> texts.text("holdings.coupon-used", name);
            case LAPSED -> texts.text("holdings.coupon-lapsed", name);
            case REVOKED -> texts.text("holdings.coupon-revoked", name);
        };
    }
}
