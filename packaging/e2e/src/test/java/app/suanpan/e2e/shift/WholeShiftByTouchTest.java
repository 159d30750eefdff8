package app.suanpan.e2e.shift;

import app.suanpan.testkit.Glass;
import app.suanpan.ui.text.Language;
import javafx.stage.Stage;
import org.testfx.framework.junit5.Start;

/** A whole shift by touch alone. */
class WholeShiftByTouchTest extends WholeShift {
    @Start
    void openTheWindow(Stage stage) {
        open(stage);
    }

    @Override
    Hands hands(Glass glass, Language language) {
        return new Touch(glass, language);
    }

    @Override
    boolean isInTheGuide() {
        return false;
    }
}
