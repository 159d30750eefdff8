package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.testkit.FxThread;
import app.suanpan.ui.theme.TextSize;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row of the basket with all that a row may say: what is known of the pack, and what is taken off it. */
class FullRowTest {
    static Look[] looks() {
        return new Look[] {Look.CHINESE, Look.ENGLISH, Look.SMALL_AND_DARK, Look.ENGLISH.with(TextSize.LARGE)};
    }

    @ParameterizedTest
    @MethodSource("looks")
    void threeLinesStandWithinTheirRow(Look look) {
        Shot full = GoodsGalleryTest.shots()
                .filter(shot -> shot.name().startsWith("438-"))
                .findFirst()
                .orElseThrow();
        FxThread.call(() -> {
            Scene scene = Studio.screen(full, look, command -> {});
            Studio.layOut(scene);
            Node offer = scene.getRoot().lookupAll(".line-offer").stream()
                    .filter(node -> node.isVisible() && node.getParent().isVisible())
                    .findFirst()
                    .orElseThrow();
            Region words = (Region) offer.getParent();
            Bounds row = words.getParent().localToScene(words.getParent().getLayoutBounds());
            double free = row.getHeight() - words.prefHeight(words.getWidth());
            assertThat(free)
                    .as("what is free of the row's height: "
                            + words.getChildrenUnmodifiable().stream()
                                    .map(each -> each.getLayoutBounds().getHeight())
                                    .toList())
                    .isNotNegative();
            return true;
        });
    }
}
