package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Legibility;
import app.suanpan.testkit.SpokenNames;
import app.suanpan.testkit.TouchTargets;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.TextSize;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules that hold on every screen of the gallery, in every look. A new screen is added to {@link Gallery}; what is
 * wrong with it is said here with the node's name and what to do. Each screen is built once and looked at in one look after another, in
 * the order in which least of it changes: words are changed sooner than colours.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("screens")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryScreenTest {
    private static final Look TEN_INCHES = Look.ENGLISH;

    /** The sizes of screens that shops have, from the smallest that the checkout is made for. */
    private static final List<Look> LOOKS =
            List.of(Look.SMALL, Look.ENGLISH.on(1366, 768), Look.ENGLISH.on(1920, 1080), Look.SMALL_WITH_CONTRAST);

    /** Large text wants a wider screen than the smallest. */
    private static final List<Look> IN_LARGE_TEXT = List.of(
            Look.LARGE_WITH_CONTRAST.with(TextSize.LARGE),
            Look.ENGLISH.with(TextSize.LARGE).on(1366, 768));

    @Parameter(0)
    private Shot shot;

    private Exhibit exhibit;

    static Stream<Shot> screens() {
        return Gallery.shots();
    }

    @BeforeParameterizedClassInvocation
    void buildTheScreen() {
        exhibit = FxThread.call(() -> new Exhibit(shot, TEN_INCHES, command -> {}));
    }

    @Test
    @Order(1)
    void everyButtonIsLargeEnoughForAFinger() {
        hasNoFaults(TEN_INCHES, (scene, language) -> TouchTargets.faults(scene));
    }

    @Test
    @Order(2)
    void aScreenReaderCanNameEveryControl() {
        hasNoFaults(TEN_INCHES, (scene, language) -> SpokenNames.faults(scene, language == Language.ZH));
    }

    @Test
    @Order(3)
    void nothingIsCutOffOrLiesOverSomethingElse() {
        LOOKS.forEach(look -> hasNoFaults(look, (scene, language) -> Legibility.faults(scene)));
    }

    @Test
    @Order(4)
    void inLargeTextNothingIsCutOffEither() {
        IN_LARGE_TEXT.forEach(look -> hasNoFaults(look, (scene, language) -> Legibility.faults(scene)));
    }

    private void hasNoFaults(Look look, BiFunction<Scene, Language, List<String>> rule) {
        for (Language language : Language.values()) {
            Look inTheLanguage = look.in(language);
            assertThat(FxThread.call(() -> rule.apply(exhibit.in(inTheLanguage), language)))
                    .as("%s %s", shot, inTheLanguage)
                    .isEmpty();
        }
    }
}
