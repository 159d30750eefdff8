package app.suanpan.e2e.shift;

import app.suanpan.testkit.Glass;
import app.suanpan.ui.text.Language;
import javafx.stage.Stage;
import org.testfx.framework.junit5.Start;

/** A whole shift by the keyboard alone. */
class WholeShiftByKeyboardTest extends WholeShift {
    @Start
    void openTheWindow(Stage stage) {
        open(stage);
    }

    @Override
    Hands hands(Glass glass, Language language) {
        return new Keys(glass, language);
    }

    @Override
    boolean isInTheGuide() {
        return true;
    }
}
