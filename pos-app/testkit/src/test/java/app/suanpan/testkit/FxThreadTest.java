package app.suanpan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class FxThreadTest {
    @Test
    void whatHasJustComeIsFoundWhereItStands() {
        StackPane root = new StackPane();
        Stage window = FxThread.call(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(root, 400, 300));
            stage.show();
            return stage;
        });
        Button button = new Button("Done");
        AtomicInteger looks = new AtomicInteger();

        Bounds place = FxThread.find("the button is there", () -> {
            if (looks.incrementAndGet() == 1) {
                // As a state of the register comes: between two frames.
                Platform.runLater(() -> root.getChildren().add(button));
            }
            return Optional.of(button)
                    .filter(it -> it.getScene() != null)
                    .map(it -> it.localToScene(it.getBoundsInLocal()));
        });

        assertThat(place.getCenterX()).isBetween(199.0, 201.0);
        assertThat(place.getCenterY()).isBetween(149.0, 151.0);
        FxThread.run(window::hide);
    }

    @Test
    void whatALookThrowsIsThrownToWhoeverWaits() {
        assertThatThrownBy(() -> FxThread.await("it breaks", () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }
}
