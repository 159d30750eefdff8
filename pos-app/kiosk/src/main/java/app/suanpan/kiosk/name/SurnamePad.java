package app.suanpan.kiosk.name;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Surnames and titles for fingers. The titles are Chinese whatever the language of the screen: so are the surnames. */
final class SurnamePad extends VBox {
    private static final int COLUMNS = 5;
    private static final String LADY = "女士";
    private static final String GENTLEMAN = "先生";

    SurnamePad(NameModel model) {
        getStyleClass().add("k-letters");
        for (int at = 0; at < Surnames.MOST.size(); at += COLUMNS) {
            List<Button> row = new ArrayList<>();
            for (String surname : Surnames.MOST.subList(at, at + COLUMNS)) {
                row.add(LetterPad.key(surname, "surname-" + surname, () -> model.surname(surname)));
            }
            add(row);
        }
        add(List.of(title(model, LADY, GENTLEMAN, "title-lady"), title(model, GENTLEMAN, LADY, "title-gentleman")));
    }

    private static Button title(NameModel model, String title, String other, String id) {
        Button key = LetterPad.key(title, id, () -> model.title(title, other));
        key.disableProperty().bind(model.name.isEmpty());
        return key;
    }

    private void add(List<Button> keys) {
        HBox row = new HBox();
        row.getStyleClass().add("k-letter-row");
        row.getChildren().addAll(keys);
        VBox.setVgrow(row, Priority.ALWAYS);
        getChildren().add(row);
    }
}
