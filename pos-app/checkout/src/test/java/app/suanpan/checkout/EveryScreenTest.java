package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Legibility;
import app.suanpan.testkit.SpokenNames;
import app.suanpan.testkit.TouchTargets;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.TextSize;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules that hold on every screen of the gallery, in every look. A new screen is added to {@link Gallery}; what is
 * wrong with it is said here with the node's name and what to do. Each screen is built once and looked at in one look after another, in
 * the order in which least of it changes, for that is what takes the time: a size is changed sooner than the words, and words sooner
 * than colours.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("screens")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryScreenTest {
    private static final Look TEN_INCHES = Look.ENGLISH;

    /** The sizes of screens that shops have, from the smallest that the checkout is made for. */
    private static final List<Look> SIZES =
            List.of(Look.SMALL, Look.ENGLISH.on(1366, 768), Look.ENGLISH.on(1920, 1080));

    /** Large text wants a wider screen than the smallest. */
    private static final List<Look> IN_LARGE_TEXT = List.of(
            Look.LARGE_WITH_CONTRAST.with(TextSize.LARGE),
            Look.ENGLISH.with(TextSize.LARGE).on(1366, 768));

    @Parameter(0)
    private Shot shot;

    private final Map<Look, List<String>> tooSmall = new HashMap<>();
    private final Map<Look, List<String>> unnamed = new HashMap<>();
    private final Map<Look, List<String>> illegible = new HashMap<>();

    static Stream<Shot> screens() {
        return Gallery.shots();
    }

    @BeforeParameterizedClassInvocation
    void lookAtTheScreen() {
        Language first = TEN_INCHES.language();
        FxThread.run(() -> {
            Exhibit exhibit = new Exhibit(shot, TEN_INCHES, command -> {});
            for (Language language : List.of(first, first.other())) {
                Look look = TEN_INCHES.in(language);
                Scene scene = exhibit.in(look);
                tooSmall.put(look, TouchTargets.faults(scene));
                unnamed.put(look, SpokenNames.faults(scene, language == Language.ZH));
                for (Look size : SIZES) {
                    read(exhibit, size.in(language));
                }
            }
            Language language = first.other();
            for (Look colours : List.of(Look.SMALL_WITH_CONTRAST, IN_LARGE_TEXT.getFirst(), IN_LARGE_TEXT.getLast())) {
                read(exhibit, colours.in(language));
                language = language.other();
                read(exhibit, colours.in(language));
            }
        });
    }

    private void read(Exhibit exhibit, Look look) {
        illegible.put(look, Legibility.faults(exhibit.in(look)));
    }

    @Test
    void everyButtonIsLargeEnoughForAFinger() {
        hasNone(TEN_INCHES, tooSmall);
    }

    @Test
    void aScreenReaderCanNameEveryControl() {
        hasNone(TEN_INCHES, unnamed);
    }

    @Test
    void nothingIsCutOffOrLiesOverSomethingElse() {
        SIZES.forEach(look -> hasNone(look, illegible));
        hasNone(Look.SMALL_WITH_CONTRAST, illegible);
    }

    @Test
    void inLargeTextNothingIsCutOffEither() {
        IN_LARGE_TEXT.forEach(look -> hasNone(look, illegible));
    }

    /** That nothing of a kind was found in a look, in either language; where nobody has looked is a fault too. */
    private void hasNone(Look look, Map<Look, List<String>> faults) {
        for (Language language : Language.values()) {
            Look inTheLanguage = look.in(language);
            assertThat(faults.get(inTheLanguage))
                    .as("%s %s", shot, inTheLanguage)
                    .isNotNull()
                    .isEmpty();
        }
    }
}
