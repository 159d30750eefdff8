package app.suanpan.checkout;

import java.util.List;
import java.util.stream.Stream;

/** The screens on which colours and tight places matter most: to be looked at. */
class ColoursGalleryTest extends GalleryPart {
    private static final List<String> SOME = List.of(
            "01", "05", "06", "07", "08", "10", "12", "14", "17", "19", "21", "24", "38", "39", "40", "41", "44", "45",
            "47", "51", "60", "63", "64", "70", "71", "80", "81", "82", "83", "86", "90", "91");

    ColoursGalleryTest() {
        super(ColoursGalleryTest::shots, Look.DARK, Look.SMALL, Look.LARGE_WITH_CONTRAST);
    }

    static Stream<Shot> shots() {
        return Stream.concat(GalleryTest.shots(), TillGalleryTest.shots())
                .filter(shot -> SOME.stream().anyMatch(shot.name()::startsWith));
    }
}
