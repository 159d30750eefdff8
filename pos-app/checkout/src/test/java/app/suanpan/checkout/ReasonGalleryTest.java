package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.reason.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A store with reasons of its own, as pictures to be looked at. */
class ReasonGalleryTest extends GalleryPart {
    private static final Reasons OWN = Reasons.with(List.of(
            of(ReasonUse.DRAWER, "drawer-change", "找零", "Give change", false),
            of(ReasonUse.DRAWER, "drawer-float", "补充零钱", "More change for the till", false),
            of(ReasonUse.DRAWER, "drawer-phone", "顾客遗留物品", "A customer left something", true),
            of(ReasonUse.DISCOUNT, "discount-damaged", "有瑕疵", "Damaged", false),
            of(ReasonUse.DISCOUNT, "discount-match", "比价", "Price match", false),
            of(ReasonUse.DISCOUNT, "discount-last", "断码", "Last one", false),
            of(ReasonUse.DISCOUNT, "discount-staff", "员工价", "Staff", false),
            of(ReasonUse.DISCOUNT, "discount-late", "临期", "Near its date", true)));

    ReasonGalleryTest() {
        super(ReasonGalleryTest::shots, Look.CHINESE, Look.ENGLISH, Look.SMALL_AND_DARK);
    }

    static Stream<Shot> shots() {
        return Stream.of(
                Shot.of("390-own-reasons", ReasonGalleryTest::offered).opening("#more #drawer"),
                Shot.of("391-reason-with-a-note", ReasonGalleryTest::offered).opening("#more #drawer #reason-3"),
                Shot.of("392-reasons-of-a-discount", ReasonGalleryTest::offered).opening("#line #line-discount"),
                Shot.of("393-as-many-reasons-as-there-may-be", ReasonGalleryTest::many)
                        .opening("#more #drawer"));
    }

    private static void offered(MemoryRegister register) {
        register.offers(OWN);
        register.scan(Goods.TEA);
    }

    /** As many as a file may have, with names as long as most stores would write. */
    private static void many(MemoryRegister register) {
        List<Reason> all = new ArrayList<>();
        for (ReasonUse use : ReasonUse.values()) {
            for (int i = 1; i <= use.most(); i++) {
                all.add(of(
                        use,
                        "many-" + use.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + i,
                        "会员日换购商品，第 " + i + " 种",
                        "Members' club day, no. " + i,
                        false));
            }
        }
        register.offers(new Reasons(all));
        register.scan(Goods.TEA);
    }

    private static Reason of(ReasonUse use, String code, String zh, String en, boolean note) {
        return new Reason(use, code, new LocalName(zh, en), note, false);
    }
}
