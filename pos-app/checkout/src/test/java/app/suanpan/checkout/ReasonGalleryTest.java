package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.reason.Reasons;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.domain.terms.ManualDiscount;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.SceneWalk;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.TextSize;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
                        .opening("#more #drawer"),
                Shot.of("394-long-reasons-of-a-discount", ReasonGalleryTest::wholeInLargeText)
                        .opening("#line #line-discount"),
                Shot.of("395-long-reasons-of-a-price", ReasonGalleryTest::wholeInLargeText)
                        .opening("#line #line-price"),
                Shot.of("396-long-reasons-of-a-tax", ReasonGalleryTest::wholeInLargeText)
                        .opening("#line #line-tax"),
                approval("397-long-reasons-of-an-approval", ReasonGalleryTest::many),
                Shot.of("398-another-reason-of-a-return", ReasonGalleryTest::comesBack),
                Shot.of("399-all-reasons-of-a-return", ReasonGalleryTest::comesBack)
                        .opening("#return-reason-other"));
    }

    /** Names as long as a file may have them: beside a number pad they end in dots, which no other screen's words may. */
    static Stream<Shot> longestNames() {
        return Stream.of(
                Shot.of("394-longest-reasons-of-a-discount", ReasonGalleryTest::longest)
                        .opening("#line #line-discount"),
                Shot.of("395-longest-reasons-of-a-price", ReasonGalleryTest::longest)
                        .opening("#line #line-price"),
                Shot.of("396-longest-reasons-of-a-tax", ReasonGalleryTest::longest)
                        .opening("#line #line-tax"),
                approval("397-longest-reasons-of-an-approval", ReasonGalleryTest::longest),
                Shot.of("398-longest-reasons-of-a-return", register -> {
                    longest(register);
                    openReturn(register);
                }),
                Shot.of("399-all-longest-reasons", ReasonGalleryTest::longest).opening("#more #drawer"));
    }

    @ParameterizedTest
    @MethodSource("longestNames")
    void noNameIsTooLongForItsPanel(Shot shot) {
        for (Language language : Language.values()) {
            for (TextSize size : TextSize.values()) {
                Look look = Look.SMALL.in(language).with(size).on(size == TextSize.LARGE ? 1366 : 1024, 768);
                Studio.take(shot, List.of(look));
                FxThread.run(() -> assertThat(beyondTheScreen(Studio.screen(shot, look, asked -> {})))
                        .as("%s in %s", shot, look)
                        .isEmpty());
            }
        }
    }

    /** Buttons that reach over what the basket leaves of the screen. */
    private static List<String> beyondTheScreen(Scene scene) {
        Bounds basket = sceneBounds(scene.lookup("#basket"));
        return SceneWalk.seen(scene, ActionButton.class)
                .filter(button -> button.getId().contains("reason"))
                .filter(button -> sceneBounds(button).getMinX() < basket.getMaxX()
                        || sceneBounds(button).getMaxX() > scene.getWidth()
                        || sceneBounds(button).getMaxY() > scene.getHeight())
                .map(ActionButton::getId)
                .toList();
    }

    private static Bounds sceneBounds(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private static Shot approval(String name, Consumer<MemoryRegister> reasons) {
        return new Shot(
                name,
                MemoryRegister::annas,
                register -> {
                    reasons.accept(register);
                    register.submit(new TermsCommand.DiscountLine(
                            1, new ManualDiscount.Percent(new BigDecimal("25")), "many-discount-1"));
                },
                "",
                true);
    }

    private static void comesBack(MemoryRegister register) {
        many(register);
        openReturn(register);
        register.submit(new MoneyBackCommand.GiveReason("many-return-7"));
    }

    private static void openReturn(MemoryRegister register) {
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(register.state().basket().total()));
        register.submit(new RegisterCommand.NextCustomer());
        register.scan("s001-1-1");
        register.submit(new MoneyBackCommand.TakeAllBack());
    }

    private static void offered(MemoryRegister register) {
        register.offers(OWN);
        register.scan(Goods.TEA);
    }

    /** As many as a file may have, with names as long as most stores would write. */
    private static void many(MemoryRegister register) {
        asManyAsThereMayBe(register, "会员日换购商品，第 %d 种", "Members' club day, no. %d");
    }

    /** With names as long as may be beside a number pad without ending in dots in large text. */
    private static void wholeInLargeText(MemoryRegister register) {
        asManyAsThereMayBe(register, "会员日换购第%d种", "Club day no. %d");
    }

    /** With names of forty letters, and of what is as long in Chinese. */
    private static void longest(MemoryRegister register) {
        asManyAsThereMayBe(register, "顾客凭小票在三十天之内退回包装完好商品之%d", "Came back within a month, still sealed %d");
    }

    private static void asManyAsThereMayBe(MemoryRegister register, String zh, String en) {
        List<Reason> all = new ArrayList<>();
        for (ReasonUse use : ReasonUse.values()) {
            for (int i = 1; i <= use.most(); i++) {
                all.add(of(
                        use,
                        "many-" + use.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + i,
                        zh.formatted(i),
                        en.formatted(i),
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
