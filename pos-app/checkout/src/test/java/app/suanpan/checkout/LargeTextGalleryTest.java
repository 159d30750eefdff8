package app.suanpan.checkout;

import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.TextSize;
import java.util.List;
import java.util.stream.Stream;

/** The screens on which most stands, in large text: {@code target/gallery/*-large-*.png} are to be looked at. */
class LargeTextGalleryTest extends GalleryPart {
    /** The smallest screen for it. */
    private static final Look SMALLEST = Look.ENGLISH.with(TextSize.LARGE).on(1366, 768);

    private static final List<String> SOME = List.of(
            "00", "02", "03", "04", "05", "06", "08", "10", "12", "13", "15", "17", "20", "26", "40", "45", "47", "50",
            "51", "54", "60", "63", "64", "70", "80", "82", "83", "85", "90", "91");

    LargeTextGalleryTest() {
        super(
                LargeTextGalleryTest::shots,
                SMALLEST,
                SMALLEST.in(Language.ZH),
                Look.LARGE_WITH_CONTRAST.with(TextSize.LARGE));
    }

    static Stream<Shot> shots() {
        return Gallery.shots().filter(shot -> SOME.stream().anyMatch(shot.name()::startsWith));
    }
}
