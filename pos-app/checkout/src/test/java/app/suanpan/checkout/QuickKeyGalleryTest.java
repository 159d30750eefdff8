package app.suanpan.checkout;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.quickkey.QuickEdit;
import app.suanpan.domain.quickkey.QuickFunction;
import app.suanpan.domain.quickkey.QuickKey;
import app.suanpan.domain.quickkey.QuickKeys;
import app.suanpan.domain.quickkey.QuickPage;
import app.suanpan.domain.quickkey.TileColour;
import app.suanpan.domain.register.QuickKeyCommand;
import app.suanpan.domain.register.RegisterCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Quick keys: sold from, and laid out. */
class QuickKeyGalleryTest extends GalleryPart {
    QuickKeyGalleryTest() {
        super(QuickKeyGalleryTest::shots, Look.CHINESE, Look.ENGLISH, Look.SMALL_AND_DARK);
    }

    static Stream<Shot> shots() {
        return Stream.of(
                Shot.of("280-quick-keys", QuickKeyGalleryTest::laidOut),
                Shot.of("281-weight", register -> {}).opening("#tile-0"),
                Shot.of("282-lay-out", QuickKeyGalleryTest::laidOut).opening("#more #lay-out"),
                Shot.of("283-move", QuickKeyGalleryTest::laidOut).opening("#more #lay-out #lay-tile-2 #lay-move"),
                Shot.of("284-look", QuickKeyGalleryTest::laidOut).opening("#more #lay-out #lay-tile-1 #lay-change"),
                Shot.of("285-add", QuickKeyGalleryTest::laidOut).opening("#more #lay-out #lay-add"),
                Shot.of("286-page", QuickKeyGalleryTest::laidOut).opening("#more #lay-out #lay-pages"),
                Shot.of("287-categories", register -> {}).opening("#more #lay-out"),
                Shot.of("288-changed-meanwhile", register -> {
                    laidOut(register);
                    register.submit(new QuickKeyCommand.EditQuickKeys(0, new QuickEdit.RemovePage("morning")));
                }),
                Shot.of("289-many-pages", QuickKeyGalleryTest::manyPages),
                Shot.of("290-no-page-yet", register -> {
                            register.laysOut(new QuickKeys(
                                    1, List.of(new QuickPage("empty", new LocalName("新页", "New page"), List.of()))));
                            register.submit(new RegisterCommand.Browse("empty"));
                        })
                        .opening("#more #lay-out"));
    }

    /** A page of the morning's goods: in colours, with names of their own, with one that is gone and two that sell nothing. */
    static void laidOut(MemoryRegister register) {
        register.laysOut(new QuickKeys(
                1,
                List.of(
                        new QuickPage(
                                "morning",
                                new LocalName("早餐", "Morning"),
                                List.of(
                                        QuickKey.of("10305"),
                                        QuickKey.of("10301")
                                                .looking(
                                                        Optional.of(new LocalName("牛奶", "Milk")),
                                                        Optional.of(TileColour.BLUE),
                                                        Optional.of("cup")),
                                        QuickKey.of("10111"),
                                        QuickKey.of("10102"),
                                        QuickKey.of("77777")
                                                .remembering(
                                                        new LocalName("现磨豆浆 300毫升", "Soy milk, freshly ground 300 ml")),
                                        QuickKey.of("10407")
                                                .looking(
                                                        Optional.empty(),
                                                        Optional.of(TileColour.PINK),
                                                        Optional.empty()),
                                        QuickKey.of("10406"),
                                        QuickKey.of(QuickFunction.DRAWER),
                                        QuickKey.of(QuickFunction.GIFT_CARD))),
                        new QuickPage(
                                "tea",
                                new LocalName("茶与饮料", "Tea and drinks"),
                                List.of(QuickKey.of("10402"), QuickKey.of("10407"))))));
        register.submit(new RegisterCommand.Browse("morning"));
    }

    private static void manyPages(MemoryRegister register) {
        List<QuickPage> pages = new ArrayList<>();
        for (int i = 1; i <= QuickKeys.MOST_PAGES; i++) {
            pages.add(new QuickPage(
                    "page-" + i, new LocalName("第" + i + "页", "Page " + i), List.of(QuickKey.of("10401"))));
        }
        register.laysOut(new QuickKeys(1, pages));
        register.submit(new RegisterCommand.Browse("page-1"));
    }
}
