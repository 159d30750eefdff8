package app.suanpan.checkout;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A part of the gallery: some shots, each photographed in some looks, as {@code target/gallery/*.png}, to be looked at.
 * What holds on all of them is in {@link EveryScreenTest}, so the pictures are taken when somebody asks for them: the README says how.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GalleryPart {
    private final Supplier<Stream<Shot>> shots;
    private final List<Look> looks;

    GalleryPart(Supplier<Stream<Shot>> shots, Look... looks) {
        this.shots = shots;
        this.looks = List.of(looks);
    }

    Stream<Shot> pictured() {
        return shots.get();
    }

    @Tag("gallery")
    @ParameterizedTest
    @MethodSource("pictured")
    void everyScreenIsAPicture(Shot shot) {
        Studio.take(shot, looks);
    }
}
