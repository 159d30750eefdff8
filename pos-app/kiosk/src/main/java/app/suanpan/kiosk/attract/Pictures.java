package app.suanpan.kiosk.attract;

import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.BackgroundPosition;
import javafx.scene.layout.BackgroundRepeat;
import javafx.scene.layout.BackgroundSize;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * The shop's picture from edge to edge; what does not fit is cut off alike on both sides. The next one comes up over it slowly, or at
 * once for whoever has asked this computer for less motion. Behind a picture that can be seen through there is paper.
 */
final class Pictures extends StackPane {
    private static final Duration CALM = Duration.millis(1200);

    private final StackPane last = layer("attract-picture-last");
    private final StackPane now = layer("attract-picture");
    private final FadeTransition coming = new FadeTransition(CALM, now);

    Pictures(ObservableValue<Optional<Image>> shown) {
        setMinHeight(0);
        setAlignment(Pos.CENTER);
        coming.setFromValue(0);
        coming.setToValue(1);
        coming.setOnFinished(event -> clear(last));
        getChildren().addAll(last, now);
        visibleProperty().bind(shown.map(Optional::isPresent));
        shown.addListener((observable, was, is) -> change(was, is));
    }

    private void change(Optional<Image> was, Optional<Image> is) {
        coming.stop();
        clear(last);
        clear(now);
        now.setOpacity(1);
        is.ifPresent(image -> put(now, image));
        boolean calm =
                was.isPresent() && is.isPresent() && !Platform.getPreferences().isReducedMotion();
        if (calm) {
            was.ifPresent(image -> put(last, image));
            coming.playFromStart();
        }
    }

    private static StackPane layer(String id) {
        StackPane layer = new StackPane(new Region());
        layer.setId(id);
        layer.getStyleClass().add("k-attract-photo");
        layer.setMinHeight(0);
        layer.setVisible(false);
        return layer;
    }

    private static void put(StackPane layer, Image image) {
        ((Region) layer.getChildren().getFirst()).setBackground(covering(image));
        layer.setVisible(true);
    }

    /** A picture that nobody sees any more takes no memory. */
    private static void clear(StackPane layer) {
        ((Region) layer.getChildren().getFirst()).setBackground(Background.EMPTY);
        layer.setVisible(false);
    }

    private static Background covering(Image image) {
        return new Background(new BackgroundImage(
                image,
                BackgroundRepeat.NO_REPEAT,
                BackgroundRepeat.NO_REPEAT,
                BackgroundPosition.CENTER,
                new BackgroundSize(BackgroundSize.AUTO, BackgroundSize.AUTO, false, false, false, true)));
    }
}
