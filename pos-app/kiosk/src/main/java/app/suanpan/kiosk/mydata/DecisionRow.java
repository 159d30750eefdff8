package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.MyData;
import app.suanpan.kiosk.place.KioskPlace;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;

/** One purpose: ticked while it is granted, and one tap turns it over. What stands there is what the store says, not what was touched. */
final class DecisionRow extends CheckBox {

    /** @param undecided key of what stands behind a purpose about which nothing is known */
    DecisionRow(KioskPlace place, MyData.Decision decision, String undecided, Consumer<MyData.Decision> decide) {
        setId("decide-"
                + decision.text().purpose().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        getStyleClass().add("k-tick");
        textProperty()
                .bind(place.texts()
                        .derive(texts ->
                                decision.text().text().in(texts.language().code())
                                        + (decision.granted().isPresent() ? "" : " " + texts.text(undecided))));
        setWrapText(true);
        setMnemonicParsing(false);
        setMinHeight(Region.USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        setFocusTraversable(false);
        boolean granted = decision.granted().orElse(false);
        setSelected(granted);
        setOnAction(event -> {
            setSelected(granted);
            decide.accept(decision);
        });
    }
}
