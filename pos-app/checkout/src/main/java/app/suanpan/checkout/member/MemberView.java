package app.suanpan.checkout.member;

import app.suanpan.checkout.place.ChoiceList;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.MatchingMembers;
import app.suanpan.domain.register.MatchingMembers.Match;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the member panel. */
final class MemberView extends VBox {
    private static final int LONGEST = 60;

    private final TextField field = new TextField();

    MemberView(
            MemberModel model,
            Workplace place,
            Consumer<Match> choose,
            Action find,
            Action card,
            Action clear,
            Action clearGuide) {
        Texts texts = place.texts();
        field.setId("member-phone");
        field.getStyleClass().add("member-field");
        field.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().length() <= LONGEST ? change : null));
        String prompt = model.joining ? "join.phone" : "member.phone";
        field.accessibleTextProperty().bind(texts.bind(prompt));
        field.promptTextProperty().bind(texts.bind(prompt));
        field.textProperty().bindBidirectional(model.typed);
        field.setOnMouseClicked(event -> model.padWanted.set(true));
        Label hint = new Label();
        hint.getStyleClass().addAll("sp-secondary", "member-hint");
        hint.setWrapText(true);
        hint.setAlignment(Pos.TOP_LEFT);
        hint.setId("member-hint");
        hint.textProperty().bind(texts.derive(t -> t.text(model.hint.get().key()), model.hint));
        VBox body = new VBox(16, field, hint, answers(model, texts, choose));
        if (model.somebody) {
            body.getChildren().add(whatThereIs(List.of(card, clear, clearGuide), texts));
        }
        getChildren()
                .add(new PanelFrame(
                        PanelFrame.heading(texts, model.joining ? "join.title" : "member.title"),
                        body,
                        PanelFrame.back(place),
                        new ActionButton(
                                find,
                                Kind.MAIN,
                                texts.derive(t -> t.text(findKey(model)), model.listShown, model.offered))));
    }

    /** One row, whatever of it there is to do something with: a second one would be higher than a small screen. */
    private static HBox whatThereIs(List<Action> actions, Texts texts) {
        HBox row = new HBox();
        row.getStyleClass().add("member-actions");
        actions.stream().filter(action -> action.enabledProperty().get()).forEach(action -> {
            ActionButton button =
                    new ActionButton(action, action == actions.getFirst() ? Kind.PLAIN : Kind.DANGER, texts);
            HBox.setHgrow(button, Priority.ALWAYS);
            row.getChildren().add(button);
        });
        return row;
    }

    /** What Enter does next. */
    private static String findKey(MemberModel model) {
        if (model.joining) {
            return "join.next";
        }
        if (model.terms().isPresent()) {
            return "join.offer";
        }
        return model.listShown.get() ? "member.choose" : "member.find";
    }

    /** Who answers stands where the pad was: whoever needs that again touches the field. */
    private Node answers(MemberModel model, Texts texts, Consumer<Match> choose) {
        ChoiceList<Match> list = new ChoiceList<>(
                model.matches, "members", texts.bind("member.title"), () -> new MatchCell(model, texts, choose));
        list.getStyleClass().addAll("rows", "sp-card");
        list.prefHeightProperty()
                .bind(list.fixedCellSizeProperty()
                        .multiply(MatchingMembers.MOST)
                        .add(2));
        list.minHeightProperty().bind(list.fixedCellSizeProperty().multiply(2));
        list.visibleProperty().bind(model.listShown);
        NumPad pad = new NumPad(field, NumPad.Corner.NONE, texts);
        pad.visibleProperty().bind(model.listShown.not());
        return new StackPane(pad, list);
    }

    Node field() {
        return field;
    }
}
