package app.suanpan.checkout.place;

import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.text.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The same frame for every panel: a heading, what is asked, and a row of answers with the obvious one on the right. */
public final class PanelFrame extends VBox {
    /** Wide enough for a number pad; a panel with more to show asks for more. */
    private static final double WIDTH = 460;

    /**
     * A frame.
     *
     * @param heading bound to the panel's title
     * @param answers from left to right
     */
    public PanelFrame(Label heading, Node body, ActionButton... answers) {
        getStyleClass().add("panel-frame");
        setPrefWidth(WIDTH);
        setAccessibleRole(AccessibleRole.DIALOG);
        accessibleTextProperty().bind(heading.textProperty());
        heading.getStyleClass().add("sp-heading");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        HBox row = new HBox(answers);
        row.getStyleClass().add("panel-answers");
        for (ActionButton answer : answers) {
            HBox.setHgrow(answer, Priority.ALWAYS);
            answer.setMinWidth(Region.USE_PREF_SIZE);
        }
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(heading, body);
        if (answers.length > 0) {
            getChildren().add(row);
        }
    }

    /** A heading that follows the language. */
    public static Label heading(Texts texts, String key, Object... arguments) {
        Label heading = new Label();
        heading.textProperty().bind(texts.bind(key, arguments));
        return heading;
    }

    /** The button for the way back. */
    public static ActionButton back(Workplace place) {
        return new ActionButton(place.panels().closeAction(), ActionButton.Kind.PLAIN, place.texts());
    }
}
