package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What belongs to no part of the checkout alone: to be looked at. */
class ScreensGalleryTest {
    static Stream<Shot> shots() {
        return Stream.of(
                Shot.of("421-keys-over-the-discount", register -> register.scan(Goods.TEA))
                        .opening("#terms #terms-discount #help"),
                Shot.of("422-keys-over-the-member", register -> register.scan(Goods.TEA))
                        .opening("#member #help"));
    }

    @ParameterizedTest
    @MethodSource("shots")
    void everyScreenIsAPicture(Shot shot) {
        for (Language language : Language.values()) {
            Studio.take(shot, language, Appearance.LIGHT, 1280, 800);
        }
    }
}
