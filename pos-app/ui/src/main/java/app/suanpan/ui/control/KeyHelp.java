package app.suanpan.ui.control;

import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The keys that work now, as a table: what {@code ?} shows. */
public final class KeyHelp extends GridPane {

    /**
     * The table for these scopes, in their order, the innermost first; actions without a key are left out. Where one key stands for several
     * it is listed once, for what it would do now.
     */
    public KeyHelp(List<KeyScope> scopes, Texts texts) {
        getStyleClass().add("sp-keys");
        for (int half = 0; half < 2; half++) {
            ColumnConstraints keys = new ColumnConstraints();
            ColumnConstraints names = new ColumnConstraints(150);
            names.setHgrow(Priority.ALWAYS);
            getColumnConstraints().addAll(keys, names);
        }
        Map<String, Action> acting = new LinkedHashMap<>();
        scopes.stream()
                .flatMap(KeyHelp::listed)
                .forEach(action -> acting.merge(action.keyTag(), action, KeyHelp::acts));
        Set<Action> left = new HashSet<>(acting.values());
        List<List<Node>> rows = new ArrayList<>();
        for (KeyScope scope : scopes) {
            List<Action> here = listed(scope).filter(left::remove).toList();
            if (!here.isEmpty()) {
                rows.add(title(scope, texts));
                here.forEach(action -> rows.add(row(action, texts)));
            }
        }
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

    private static Stream<Action> listed(KeyScope scope) {
        return scope.actions().stream()
                .filter(action ->
                        !action.keyTag().isEmpty() && !action.textKey().isEmpty());
    }

    /** As the router chooses: the inner one, unless only the outer one can be done now. */
    private static Action acts(Action inner, Action outer) {
        return !inner.enabledProperty().get() && outer.enabledProperty().get() ? outer : inner;
    }

    private static List<Node> row(Action action, Texts texts) {
        Label tag = new Label(action.keyTag());
        tag.getStyleClass().add("sp-key");
        tag.setMinWidth(USE_PREF_SIZE);
        Label name = new Label();
        name.textProperty().bind(texts.bind(action.textKey()));
        name.getStyleClass().add("sp-keys-name");
        name.setWrapText(true);
        return List.of(tag, name);
    }
}
