package app.suanpan.checkout.member;

import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The nodes of the member panel. */
final class MemberView extends VBox {
    /** What people write in phone numbers; whether it is one, the register says. */
    private static final Pattern PHONE = Pattern.compile("[+()\\d -]{0,24}");

    private final TextField field = new TextField();

    MemberView(MemberModel model, Workplace place, Action find, Action clear, Action clearGuide) {
        Texts texts = place.texts();
        field.setId("member-phone");
        field.getStyleClass().add("sp-amount-field");
        field.setTextFormatter(new TextFormatter<>(
                change -> PHONE.matcher(change.getControlNewText()).matches() ? change : null));
        field.accessibleTextProperty().bind(texts.bind("member.phone"));
        field.promptTextProperty().bind(texts.bind("member.phone"));
        model.phone.bind(field.textProperty());
        Label hint = new Label();
        hint.getStyleClass().add("sp-secondary");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.textProperty().bind(texts.bind("member.hint"));
        VBox body = new VBox(16, hint, field, new NumPad(field, NumPad.Corner.NONE, texts));
        if (model.somebody) {
            ActionButton clearButton = new ActionButton(clear, Kind.DANGER, texts);
            ActionButton guideButton = new ActionButton(clearGuide, Kind.DANGER, texts);
            HBox.setHgrow(clearButton, Priority.ALWAYS);
            HBox.setHgrow(guideButton, Priority.ALWAYS);
            body.getChildren().add(new HBox(12, clearButton, guideButton));
        }
        getChildren()
                .add(new PanelFrame(
                        PanelFrame.heading(texts, "member.title"),
                        body,
                        PanelFrame.back(place),
                        new ActionButton(find, Kind.MAIN, texts)));
    }

    Node field() {
        return field;
    }
}
