package app.suanpan.checkout;

import java.util.stream.Stream;

/**
 * Every screen there is: {@link EveryScreenTest}, {@link EveryKeyTest} and {@link CustomerDisplayTest} walk over these. A part of the
 * checkout shows its screens in a gallery test of its own and is added here.
 */
final class Gallery {
    private Gallery() {}

    static Stream<Shot> shots() {
        return Stream.of(
                        GalleryTest.shots(),
                        TillGalleryTest.shots(),
                        GoodsGalleryTest.shots(),
                        MeasureGalleryTest.shots(),
                        ReasonGalleryTest.shots(),
                        MoneyBackGalleryTest.shots(),
                        TenderGalleryTest.shots(),
                        VoucherGalleryTest.shots(),
                        PointsGalleryTest.shots(),
                        ForeignTillGalleryTest.shots(),
                        PeopleGalleryTest.shots(),
                        QuickKeyGalleryTest.shots(),
                        PromotionGalleryTest.shots(),
                        JoinGalleryTest.shots(),
                        ScreensGalleryTest.shots())
                .flatMap(part -> part);
    }
}
