package app.suanpan.kiosk.consents;

import app.suanpan.domain.member.Purpose;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;

/** One sentence that may be ticked: the whole row is the target. */
final class TickRow extends CheckBox {

    TickRow(Purpose purpose, ObservableValue<String> words, BooleanProperty ticked) {
        setId("tick-" + purpose.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        getStyleClass().add("k-tick");
        textProperty().bind(words);
        setWrapText(true);
        setMnemonicParsing(false);
        setMinHeight(Region.USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        setFocusTraversable(false);
        selectedProperty().bindBidirectional(ticked);
    }
}
