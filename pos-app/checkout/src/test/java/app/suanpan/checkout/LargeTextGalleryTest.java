package app.suanpan.checkout;

import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.TextSize;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The screens on which most stands, in large text: {@code target/gallery/*-large-*.png} are to be looked at. */
class LargeTextGalleryTest {
    private static final List<String> SOME = List.of(
            "00", "02", "03", "04", "05", "06", "08", "10", "12", "13", "15", "17", "20", "26", "40", "45", "47", "50",
            "51", "54", "60", "63", "64", "70", "80", "82", "83", "85", "90", "91");

    static Stream<Shot> crowdedShots() {
        return Gallery.shots().filter(shot -> SOME.stream().anyMatch(shot.name()::startsWith));
    }

    @ParameterizedTest
    @MethodSource("crowdedShots")
    void onTheSmallestScreenForIt(Shot shot) {
        Studio.take(shot, Preferences.in(Language.EN).with(TextSize.LARGE), 1366, 768);
        Studio.take(shot, Preferences.in(Language.ZH).with(TextSize.LARGE), 1366, 768);
    }

    @ParameterizedTest
    @MethodSource("crowdedShots")
    void onALargeScreenWithContrast(Shot shot) {
        Studio.take(shot, Preferences.in(Language.ZH).with(Appearance.CONTRAST).with(TextSize.LARGE), 1920, 1080);
    }
}
