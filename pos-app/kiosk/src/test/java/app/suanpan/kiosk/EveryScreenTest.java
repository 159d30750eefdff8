package app.suanpan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Legibility;
import app.suanpan.testkit.SceneWalk;
import app.suanpan.testkit.SpokenNames;
import app.suanpan.testkit.TouchTargets;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that hold on every screen of the kiosk, in both languages: what is wrong is said with the screen and the node's name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryScreenTest {
    private static final double FINGER = 56;
    private static final double HAIR = 0.6;

    private final Map<Way, Passed> passed = new HashMap<>();

    /** Buttons that lie over each other, which legible words on both would hide. */
    private static List<String> overlapping(Scene scene) {
        List<ButtonBase> buttons = SceneWalk.seen(scene, ButtonBase.class).toList();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i++) {
            Bounds one = SceneWalk.place(buttons.get(i));
            for (ButtonBase button : buttons.subList(i + 1, buttons.size())) {
                Bounds other = SceneWalk.place(button);
                double across = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
                double upright = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
                if (across > HAIR && upright > HAIR) {
                    faults.add(
                            "one over the other: " + SceneWalk.name(buttons.get(i)) + " and " + SceneWalk.name(button));
                }
            }
            if (one.getMinX() < 0 || one.getMaxX() > scene.getWidth() || one.getMaxY() > scene.getHeight()) {
                faults.add("outside of the screen: " + SceneWalk.name(buttons.get(i)));
            }
        }
        return faults;
    }

    /** Words can be read and buttons touched. A letter is no thumb wide: 26 of them stand side by side. */
    private static final BiFunction<Stand, Scene, List<String>> LEGIBLE = (stand, scene) -> {
        // A notice lies over the question until it is read, and has a cross.
        List<String> faults = Legibility.faults(scene).stream()
                .filter(fault -> !fault.startsWith("one over the other") || !fault.contains("#notice-sentence"))
                .collect(Collectors.toCollection(ArrayList::new));
        faults.addAll(overlapping(scene));
        SceneWalk.seen(scene, ButtonBase.class)
                .filter(button -> !button.isDisabled())
                .forEach(button -> {
                    Bounds place = SceneWalk.place(button);
                    double least = button.getStyleClass().contains("sp-main") ? TouchTargets.THUMB : FINGER;
                    if (place.getHeight() < least - HAIR || place.getWidth() < FINGER - HAIR) {
                        faults.add("too small for a finger: %s is %.0f × %.0f px"
                                .formatted(SceneWalk.name(button), place.getWidth(), place.getHeight()));
                    }
                });
        return faults;
    };

    @ParameterizedTest
    @CsvSource({"ZH, 1280, 800", "EN, 1280, 800", "ZH, 1080, 1920", "EN, 1080, 1920"})
    void aScreenReaderCanNameEveryControlAndTabReachesEachInReadingOrder(Language language, int width, int height) {
        assertThat(passed(language, width, height).unreachable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ZH, 1280, 800", "EN, 1280, 800", "ZH, 1080, 1920", "EN, 1080, 1920"})
    void nothingIsCutOffAndEveryButtonIsLargeEnough(Language language, int width, int height) {
        assertThat(passed(language, width, height).illegible()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ZH, 1280, 800", "EN, 1280, 800", "ZH, 1080, 1920", "EN, 1080, 1920"})
    void inLargeTextNothingIsCutOffEitherAndItIsLarger(Language language, int width, int height) {
        double ordinary;
        try (Stand stand = new Stand(language, Appearance.LIGHT, width, height)) {
            ordinary = stand.textSize("#begin");
            stand.touch("#large-text");
            assertThat(stand.textSize("#begin")).isGreaterThanOrEqualTo(1.4 * ordinary - 0.01);
        }
        assertThat(faults(language, width, height, List.of("#large-text"), LEGIBLE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ZH, false", "EN, false", "ZH, true", "EN, true"})
    void broughtLowerEverythingThatIsTouchedIsWithinReach(Language language, boolean largeText) {
        double highest = 1920 * (1 - ScreenMount.STAND.share());
        List<String> wanted = largeText ? List.of("#lowered", "#large-text") : List.of("#lowered");
        assertThat(faults(language, 1080, 1920, wanted, (stand, scene) -> {
                    List<String> faults = new ArrayList<>(LEGIBLE.apply(stand, scene));
                    SceneWalk.seen(scene, ButtonBase.class)
                            .filter(button -> SceneWalk.place(button).getMinY() < highest)
                            .forEach(button -> faults.add("out of reach: " + SceneWalk.name(button)));
                    return faults;
                }))
                .isEmpty();
    }

    /**
     * What two rules found on one way past every screen: the way is long, and the looks are short.
     *
     * @param unreachable by a screen reader or the Tab key
     */
    private record Passed(List<String> illegible, List<String> unreachable) {}

    private record Way(Language language, int width, int height) {
        Passed past() {
            List<List<String>> faults = faults(
                    language,
                    width,
                    height,
                    List.of(),
                    // Tab moves the keyboard, so it comes after the look at what stands there.
                    List.of(LEGIBLE, (stand, scene) -> {
                        List<String> unreachable = new ArrayList<>(SpokenNames.faults(scene, language == Language.ZH));
                        // While the kiosk asks whether somebody is there, a key answers that.
                        if (!stand.shows("#countdown")) {
                            unreachable.addAll(FocusOrder.faults(scene));
                        }
                        return unreachable;
                    }));
            return new Passed(faults.getFirst(), faults.getLast());
        }
    }

    private Passed passed(Language language, int width, int height) {
        return passed.computeIfAbsent(new Way(language, width, height), Way::past);
    }

    /** What one rule finds, past every screen. */
    private static List<String> faults(
            Language language,
            int width,
            int height,
            List<String> wanted,
            BiFunction<Stand, Scene, List<String>> rule) {
        return faults(language, width, height, wanted, List.of(rule)).getFirst();
    }

    /**
     * What each rule finds, past every screen.
     *
     * @param wanted the switches that the visitor touches at the beginning of each visit
     */
    private static List<List<String>> faults(
            Language language,
            int width,
            int height,
            List<String> wanted,
            List<BiFunction<Stand, Scene, List<String>>> rules) {
        List<List<String>> faults =
                rules.stream().<List<String>>map(rule -> new ArrayList<>()).toList();
        try (Stand stand = new Stand(language, Appearance.LIGHT, width, height)) {
            stand.wants(wanted);
            Tour.past(stand, language, screen -> {
                stand.lay();
                for (int i = 0; i < rules.size(); i++) {
                    BiFunction<Stand, Scene, List<String>> rule = rules.get(i);
                    List<String> found = faults.get(i);
                    FxThread.call(() -> rule.apply(stand, stand.kiosk().scene()))
                            .forEach(fault -> found.add(screen + ": " + fault));
                }
            });
        }
        return faults;
    }
}
