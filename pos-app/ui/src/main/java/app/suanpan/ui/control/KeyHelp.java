package app.suanpan.ui.control;

import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The keys that work now, as a table: what {@code ?} shows. */
public final class KeyHelp extends GridPane {

    /** The table for these scopes, in their order; actions without a key are left out. */
    public KeyHelp(List<KeyScope> scopes, Texts texts) {
        getStyleClass().add("sp-keys");
        ColumnConstraints keys = new ColumnConstraints();
        ColumnConstraints names = new ColumnConstraints(200);
        names.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(keys, names);
        int row = 0;
        for (KeyScope scope : scopes) {
            Label title = new Label();
            title.textProperty().bind(texts.bind(scope.titleKey()));
            title.getStyleClass().add("sp-secondary");
            add(title, 0, row++, 2, 1);
            for (Action action : scope.actions()) {
                if (!action.keyTag().isEmpty() && !action.textKey().isEmpty()) {
                    Label tag = new Label(action.keyTag());
                    tag.getStyleClass().add("sp-key");
                    Label name = new Label();
                    name.textProperty().bind(texts.bind(action.textKey()));
                    addRow(row++, tag, name);
                }
            }
        }
    }
}
