package app.suanpan.ui.window;

import java.util.Optional;
import javafx.stage.Stage;

/**
 * Where a window's upper left corner is, for shops and demonstrations that show several windows on one screen.
 *
 * @param x pixels from the left edge of the first screen
 * @param y pixels from its upper edge
 */
public record WindowPlace(int x, int y) {

    /** Reads {@code X,Y}, both whole numbers of at most five digits; anything else is no place. */
    public static Optional<WindowPlace> parse(String text) {
        if (!text.matches("-?\\d{1,5},-?\\d{1,5}")) {
            return Optional.empty();
        }
        String[] parts = text.split(",");
        return Optional.of(new WindowPlace(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }

    /** Puts a window there. */
    public void apply(Stage stage) {
        stage.setX(x);
        stage.setY(y);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return x + "," + y;
    }
}
