package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Legibility;
import app.suanpan.testkit.SpokenNames;
import app.suanpan.testkit.TouchTargets;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.TextSize;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules that hold on every screen of the gallery, in every mode. A new screen is added to {@link Gallery}; what is
 * wrong with it is said here with the node's name and what to do.
 */
class EveryScreenTest {
    /** The sizes of screens that shops have, from the smallest that the checkout is made for. */
    private static final List<Mode> MODES = List.of(
            new Mode(Appearance.LIGHT, 1024, 768),
            new Mode(Appearance.CONTRAST, 1024, 768),
            new Mode(Appearance.LIGHT, 1366, 768),
            new Mode(Appearance.LIGHT, 1920, 1080));

    /** Large text wants a wider screen than the smallest. */
    private static final List<Mode> IN_LARGE_TEXT =
            List.of(new Mode(Appearance.LIGHT, 1366, 768), new Mode(Appearance.CONTRAST, 1920, 1080));

    /** On the 10" screen that sizes for fingers are reckoned by. */
    private static final Mode TEN_INCHES = new Mode(Appearance.LIGHT, 1280, 800);

    private record Mode(Appearance appearance, int width, int height) {}

    static Stream<Arguments> screensInBothLanguages() {
        return Gallery.shots()
                .flatMap(shot -> Stream.of(Language.values()).map(language -> Arguments.of(shot, language)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("screensInBothLanguages")
    void nothingIsCutOffOrLiesOverSomethingElse(Shot shot, Language language) {
        for (Mode mode : MODES) {
            assertThat(walk(shot, language, mode, Legibility::faults))
                    .as("%s in %s, %s", shot, language, mode)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("screensInBothLanguages")
    void inLargeTextNothingIsCutOffEither(Shot shot, Language language) {
        for (Mode mode : IN_LARGE_TEXT) {
            assertThat(walk(shot, language, mode, TextSize.LARGE, Legibility::faults))
                    .as("%s in %s, %s", shot, language, mode)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("screensInBothLanguages")
    void everyButtonIsLargeEnoughForAFinger(Shot shot, Language language) {
        assertThat(walk(shot, language, TEN_INCHES, TouchTargets::faults))
                .as("%s in %s", shot, language)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("screensInBothLanguages")
    void aScreenReaderCanNameEveryControl(Shot shot, Language language) {
        assertThat(walk(shot, language, TEN_INCHES, scene -> SpokenNames.faults(scene, language == Language.ZH)))
                .as("%s in %s", shot, language)
                .isEmpty();
    }

    private static List<String> walk(Shot shot, Language language, Mode mode, Function<Scene, List<String>> rule) {
        return walk(shot, language, mode, TextSize.NORMAL, rule);
    }

    private static List<String> walk(
            Shot shot, Language language, Mode mode, TextSize textSize, Function<Scene, List<String>> rule) {
        Preferences preferences =
                Preferences.in(language).with(mode.appearance()).with(textSize);
        return FxThread.call(
                () -> rule.apply(Studio.screen(shot, preferences, mode.width(), mode.height(), command -> {})));
    }
}
