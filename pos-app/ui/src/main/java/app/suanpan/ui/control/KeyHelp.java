package app.suanpan.ui.control;

import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The keys that work now, as a table: what {@code ?} shows. */
public final class KeyHelp extends GridPane {

    /** The table for these scopes, in their order; actions without a key are left out. */
    public KeyHelp(List<KeyScope> scopes, Texts texts) {
        getStyleClass().add("sp-keys");
        for (int half = 0; half < 2; half++) {
            ColumnConstraints keys = new ColumnConstraints();
            ColumnConstraints names = new ColumnConstraints(150);
            names.setHgrow(Priority.ALWAYS);
            getColumnConstraints().addAll(keys, names);
        }
        List<List<Node>> rows = scopes.stream()
                .flatMap(scope -> Stream.concat(Stream.of(title(scope, texts)), actions(scope, texts)))
                .toList();
        int half = Math.ceilDiv(rows.size(), 2);
        for (int i = 0; i < rows.size(); i++) {
            List<Node> row = rows.get(i);
            int column = i < half ? 0 : 2;
            if (row.size() == 1) {
                add(row.getFirst(), column, i % half, 2, 1);
            } else {
                add(row.getFirst(), column, i % half);
                add(row.getLast(), column + 1, i % half);
            }
        }
    }

    private static List<Node> title(KeyScope scope, Texts texts) {
        Label title = new Label();
        title.textProperty().bind(texts.bind(scope.titleKey()));
        title.getStyleClass().add("sp-secondary");
        return List.of(title);
    }

    private static Stream<List<Node>> actions(KeyScope scope, Texts texts) {
        return scope.actions().stream()
                .filter(action ->
                        !action.keyTag().isEmpty() && !action.textKey().isEmpty())
                .map(action -> {
                    Label tag = new Label(action.keyTag());
                    tag.getStyleClass().add("sp-key");
                    tag.setMinWidth(USE_PREF_SIZE);
                    Label name = new Label();
                    name.textProperty().bind(texts.bind(action.textKey()));
                    name.getStyleClass().add("sp-keys-name");
                    name.setWrapText(true);
                    return List.<Node>of(tag, name);
                });
    }
}
