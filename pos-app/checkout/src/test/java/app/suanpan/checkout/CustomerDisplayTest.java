package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.customer.CustomerDisplay;
import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.checkout.shop.People;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.workstation.CustomerScreen;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Legibility;
import app.suanpan.testkit.Picture;
import app.suanpan.testkit.SceneWalk;
import app.suanpan.ui.control.QrView;
import app.suanpan.ui.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The customer's screen in every state of the cashier's: {@code target/gallery/customer-*.png} are to be looked at. */
class CustomerDisplayTest {
    private static final int[][] SIZES = {{1024, 600}, {1024, 768}, {1280, 800}, {1920, 1080}};

    private static final CustomerScreen GREETING =
            new CustomerScreen(Optional.empty(), Optional.of(new LocalName("四点有新鲜面包", "Fresh bread at four")));

    static Stream<Shot> shots() {
        return Gallery.shots().filter(shot -> shot.opened().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("shots")
    void everyStateCanBeReadInFullAtEverySize(Shot shot) {
        for (Language language : Language.values()) {
            Scene scene = FxThread.call(() -> scene(shot.prepared(), shot.connected(), language, SIZES[0]));
            for (int[] size : SIZES) {
                assertThat(FxThread.call(() -> {
                            Studio.layOut(scene, size[0], size[1]);
                            return Legibility.faults(scene);
                        }))
                        .as("%s in %s at %d×%d", shot, language, size[0], size[1])
                        .isEmpty();
            }
        }
    }

    /** For people, as the pictures of the cashier's screens are: what can be wrong with one is held above, without drawing it. */
    @ParameterizedTest
    @MethodSource("shots")
    @Tag("gallery")
    void everyStateIsAPicture(Shot shot) {
        for (Language language : Language.values()) {
            Path file = Path.of("target", "gallery", "customer-%s-%s.png".formatted(shot.name(), language.code()));
            Picture.of(() -> scene(shot.prepared(), shot.connected(), language, SIZES[0]), file);
        }
        assertThat(Path.of("target", "gallery", "customer-" + shot.name() + "-en.png"))
                .exists();
    }

    @Test
    void ofAMemberOnlyTheFirstNameIsShown() {
        MemoryRegister register = MemoryRegister.open();
        register.scan(Goods.MILK);
        register.submit(new RegisterCommand.FindMember(People.PHONE));
        String number = register.state().member().orElseThrow().number();
        String phone = register.state().member().orElseThrow().maskedPhone();
        String greeting = register.state().member().orElseThrow().greeting();
        List<String> says = says(register);
        assertThat(says).anyMatch(text -> text.contains(greeting));
        assertThat(says).noneMatch(text -> text.contains(number) || text.contains(phone));
    }

    @Test
    void whoeverComesNextReadsTheShopsGreetingAndCanJoinByTheShopsOwnCode() {
        MemoryRegister register = MemoryRegister.open().hasCustomerScreen(GREETING);
        assertThat(says(register)).contains("Fresh bread at four", "Suanpan Store Nanjing Road");
        assertThat(code(register, true))
                .contains(register.state().customer().joinLink().orElseThrow());
        assertThat(register.state().customer().joinLink())
                .hasValueSatisfying(
                        link -> assertThat(link).isEqualTo("https://join.shop.example/j/000000000001GZ00000000AB"));
    }

    @Test
    void withoutWordsOfItsOwnTheShopSaysWelcome() {
        MemoryRegister register =
                MemoryRegister.open().hasCustomerScreen(new CustomerScreen(Optional.empty(), Optional.empty()));
        assertThat(says(register)).contains("Welcome");
    }

    @Test
    void nobodyIsInvitedWhereSomebodyIsServedTheTillIsClosedOrTheStoreIsAway() {
        MemoryRegister register = MemoryRegister.open().hasCustomerScreen(GREETING);
        assertThat(code(register, false)).as("the store is away").isEmpty();
        register.submit(new RegisterCommand.FindMember(People.PHONE));
        assertThat(code(register, true)).as("a member needs no invitation").isEmpty();
        assertThat(says(register)).noneMatch(text -> text.contains("Fresh bread"));
        assertThat(code(MemoryRegister.closed().hasCustomerScreen(GREETING), true))
                .isEmpty();
        assertThat(code(MemoryRegister.training().hasCustomerScreen(GREETING), true))
                .isEmpty();
        MemoryRegister busy = MemoryRegister.open().hasCustomerScreen(GREETING);
        busy.scan(Goods.MILK);
        assertThat(code(busy, true)).isEmpty();
        assertThat(busy.state().customer().joinLink()).isEmpty();
    }

    @Test
    void theLongestGreetingCanBeReadInFullAtEverySize() {
        String longest = "Suanpan wishes all our dear neighbours a very happy new year";
        assertThat(longest).hasSize(60);
        MemoryRegister register = MemoryRegister.open()
                .hasCustomerScreen(
                        new CustomerScreen(Optional.empty(), Optional.of(new LocalName("恭".repeat(60), longest))));
        for (Language language : Language.values()) {
            for (int[] size : SIZES) {
                assertThat(FxThread.call(() -> Legibility.faults(scene(register, true, language, size))))
                        .as("%s at %d×%d", language, size[0], size[1])
                        .isEmpty();
            }
            Picture.of(
                    () -> scene(register, true, language, SIZES[0]),
                    Path.of("target", "gallery", "customer-300-greeting-%s.png".formatted(language.code())));
        }
    }

    @Test
    void theCodeOfTheThanksLeavesTheFiguresRoomAtEverySize() {
        for (Language language : Language.values()) {
            for (int[] size : SIZES) {
                MemoryRegister register = MemoryRegister.open().promotes();
                GalleryTest.someLines(register);
                register.submit(new RegisterCommand.AddItem("10403", app.suanpan.domain.basket.Quantity.ONE));
                register.submit(new RegisterCommand.BeginTender());
                Money due = ((Phase.Tendering) register.state().phase()).due();
                register.submit(new RegisterCommand.TenderCash(due));
                assertThat(register.state().basket().reduced().isZero()).isFalse();
                List<String> outside = FxThread.call(() -> {
                    Scene scene = scene(register, true, language, size);
                    assertThat(SceneWalk.seen(scene, QrView.class)).isNotEmpty();
                    return Stream.concat(SceneWalk.seen(scene, QrView.class), SceneWalk.seen(scene, Text.class))
                            .filter(node -> !new BoundingBox(0, 0, size[0], size[1])
                                    .contains(node.localToScene(node.getLayoutBounds())))
                            .map(Object::toString)
                            .toList();
                });
                assertThat(outside)
                        .as("%s at %d×%d", language, size[0], size[1])
                        .isEmpty();
            }
        }
    }

    private static Optional<String> code(MemoryRegister register, boolean connected) {
        return FxThread.call(() -> SceneWalk.seen(scene(register, connected, Language.EN, SIZES[0]), QrView.class)
                .map(code -> code.contentProperty().get())
                .findFirst());
    }

    @Test
    void theCashiersNameAndNoticesAreNotTheCustomersBusiness() {
        MemoryRegister register = MemoryRegister.open();
        register.scan(Goods.MILK);
        register.scan("4006381333931");
        assertThat(register.state().notice()).isPresent();
        assertThat(says(register)).noneMatch(text -> text.contains("4006381333931") || text.contains("陈安娜"));
    }

    @Test
    void anAmountThatMayBeOldIsNotLeftStandingWhenTheStoreIsAway() {
        MemoryRegister register = MemoryRegister.open();
        register.scan(Goods.MILK);
        List<String> says = FxThread.call(() -> words(scene(register, false, Language.EN, SIZES[0])));
        assertThat(says).contains("One moment, please").noneMatch(text -> text.contains("15.80"));
    }

    @Test
    void theReceiptsOwnCodeTakesThePlaceOfTheInvitationOnceItIsWanted() {
        MemoryRegister register = MemoryRegister.open();
        register.scan(Goods.MILK);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(Money.of(2_000, "CNY")));
        String link = ((Phase.Completed) register.state().phase()).link().orElseThrow();
        assertThat(code(register, true))
                .hasValueSatisfying(code -> assertThat(code).isNotEqualTo(link));
        for (Language language : Language.values()) {
            Picture.of(
                    () -> withReceipt(register, language),
                    Path.of("target", "gallery", "customer-426-receipt-%s.png".formatted(language.code())));
        }
        FxThread.run(() -> {
            Scene scene = withReceipt(register, Language.EN);
            assertThat(words(scene)).contains("Scan for your receipt.");
            assertThat(SceneWalk.seen(scene, QrView.class)
                            .map(code -> code.contentProperty().get()))
                    .containsExactly(link);
        });
    }

    private static Scene withReceipt(MemoryRegister register, Language language) {
        CheckoutSettings settings = CheckoutSettings.in(language);
        CustomerDisplay display = new CustomerDisplay(Checkout.texts(settings));
        Scene scene = Checkout.theme(settings).dress(new Scene(display.view(), SIZES[0][0], SIZES[0][1]));
        display.render(register.state());
        display.receiptOnPhone(true);
        Studio.layOut(scene);
        return scene;
    }

    @Test
    void aLockedTillIsClosedToWhoeverComesNext() {
        MemoryRegister register = MemoryRegister.annas().hasCustomerScreen(GREETING);
        register.submit(new PeopleCommand.LockScreen(false));
        assertThat(says(register)).contains("This till is closed").noneMatch(text -> text.contains("Fresh bread"));
        assertThat(code(register, true)).isEmpty();
    }

    @Test
    void aTillLockedOverGoodsSaysThatSomebodyIsComingBackAndNoPrices() {
        MemoryRegister register = MemoryRegister.annas().hasCustomerScreen(GREETING);
        register.scan(Goods.MILK);
        register.submit(new PeopleCommand.LockScreen(false));
        assertThat(says(register)).contains("One moment, please").noneMatch(text -> text.contains("15.80"));
        for (Language language : Language.values()) {
            Picture.of(
                    () -> scene(register, true, language, SIZES[0]),
                    Path.of("target", "gallery", "customer-420-locked-over-goods-%s.png".formatted(language.code())));
        }
    }

    @Test
    void theLineTouchedLastIsAlwaysShownAndWhatIsAboveIsCounted() {
        MemoryRegister register = MemoryRegister.open();
        List<String> codes =
                new Goods().items().stream().map(item -> item.code()).limit(30).toList();
        for (String code : codes) {
            register.submit(new RegisterCommand.AddItem(code, app.suanpan.domain.basket.Quantity.ONE));
        }
        String last = new Goods().items().get(29).name().in("en");
        assertThat(says(register)).contains(last).anyMatch(text -> text.matches("… and \\d+ lines above"));
    }

    private static List<String> says(MemoryRegister register) {
        return FxThread.call(() -> words(scene(register, true, Language.EN, SIZES[0])));
    }

    private static List<String> words(Scene scene) {
        return SceneWalk.seen(scene, Text.class).map(Text::getText).toList();
    }

    private static Scene scene(MemoryRegister register, boolean connected, Language language, int[] size) {
        CheckoutSettings settings = CheckoutSettings.in(language);
        CustomerDisplay display = new CustomerDisplay(Checkout.texts(settings));
        Scene scene = Checkout.theme(settings).dress(new Scene(display.view(), size[0], size[1]));
        display.render(register.state());
        display.connected(connected);
        Studio.layOut(scene);
        return scene;
    }
}
