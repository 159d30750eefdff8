package app.suanpan.checkout.tender;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Phase.CardStatus;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.AmountField;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of paying: what is due, large; quick amounts; an amount to type; what was given so far. */
final class TenderView extends VBox {
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final TenderModel model;
    private final Texts texts;
    private final AmountField amount;
    private final VBox quickCash = new VBox(8);
    private final List<ActionButton> quickButtons = new ArrayList<>();
    private final VBox given = new VBox(4);
    private final VBox card = new VBox(16);
    private final HBox entry;

    TenderView(TenderModel model, Texts texts, List<Action> quick, Action points, Action query, Action giveUp) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("tender");
        amount = new AmountField(model.due.get().currency());
        amount.setId("amount");
        amount.accessibleTextProperty().bind(texts.bind("tender.amount"));
        amount.textProperty().addListener((observable, was, is) -> model.typed.set(amount.amount()));
        for (int i = 0; i < quick.size(); i++) {
            int at = i;
            ActionButton button = new ActionButton(
                    quick.get(i), Kind.PLAIN, texts.derive(t -> quickText(t, at), model.quickCash, model.refund));
            button.getStyleClass().add("quick-cash");
            if (i == 0) {
                button.getStyleClass().add("exact");
            }
            VBox.setVgrow(button, Priority.ALWAYS);
            button.setMaxHeight(88);
            quickButtons.add(button);
        }
        quickCash.setPrefWidth(100);
        quickCash.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(quickCash, Priority.ALWAYS);
        NumPad pad = new NumPad(amount, NumPad.Corner.POINT, texts);
        pad.setMaxHeight(340);
        VBox.setVgrow(pad, Priority.ALWAYS);
        VBox typing = new VBox(8, amount, pad);
        typing.setPrefWidth(100);
        typing.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(typing, Priority.ALWAYS);
        entry = new HBox(16, quickCash, typing);
        StackPane middle = new StackPane(entry, cardPanel(query, giveUp));
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(head(points), middle);
        model.quickCash.addListener((ListChangeListener<Money>) change -> showQuick());
        model.given.addListener((ListChangeListener<Phase.TenderView>) change -> showGiven());
        model.card.addListener((observable, was, is) -> showCard(is));
        texts.languageProperty().addListener((observable, was, is) -> showGiven());
        showQuick();
        showGiven();
        showCard(model.card.get());
    }

    AmountField amount() {
        return amount;
    }

    private Node head(Action points) {
        Label label = new Label();
        label.getStyleClass().add("sp-secondary");
        label.textProperty().bind(texts.derive(this::dueText, model.refund, model.due, model.dueInCash, model.toCard));
        Label due = new Label();
        due.setId("due");
        due.getStyleClass().add("sp-total");
        due.setMinWidth(USE_PREF_SIZE);
        due.textProperty().bind(texts.derive(t -> t.formats().money(model.due.get()), model.due));
        Label codes = new Label();
        codes.setId("code-hint");
        codes.getStyleClass().add("sp-secondary");
        codes.textProperty().bind(texts.derive(this::codesText, model.codes, model.part));
        codes.visibleProperty().bind(codes.textProperty().isNotEmpty());
        codes.managedProperty().bind(codes.visibleProperty());
        VBox left = new VBox(label, due, codes);
        left.setMinWidth(USE_PREF_SIZE);
        given.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(given, Priority.ALWAYS);
        ActionButton byPoints =
                new ActionButton(points, Kind.PLAIN, texts.derive(this::pointsText, model.points, model.typed));
        byPoints.setMinWidth(USE_PREF_SIZE);
        byPoints.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.points
                                .get()
                                .filter(offer -> offer.asking() || offer.points() > 0)
                                .isPresent(),
                        model.points));
        byPoints.managedProperty().bind(byPoints.visibleProperty());
        HBox head = new HBox(16, left, given, byPoints);
        head.getStyleClass().add("tender-head");
        return head;
    }

    private String dueText(Texts t) {
        String due = t.text(model.refund.get() ? "tender.give-back" : "tender.due");
        if (model.toCard.get().isPresent()) {
            return due + "  ·  " + t.text("tender.to-card", model.toCard.get().get());
        }
        boolean rounded = !model.due.get().equals(model.dueInCash.get());
        return rounded ? due + "  ·  " + t.text("tender.in-cash", model.dueInCash.get()) : due;
    }

    private String pointsText(Texts t) {
        return model.points
                .get()
                .map(offer -> {
                    if (offer.asking()) {
                        return t.text("tender.points-asked");
                    }
                    return model.typedPoints()
                            .filter(typed -> typed < offer.points())
                            .map(typed -> t.text("tender.points-some", typed))
                            .orElseGet(() -> t.text("tender.points-of", offer.points(), offer.worth()));
                })
                .orElse("");
    }

    private String codesText(Texts t) {
        if (model.part.get().isPresent()) {
            return t.text("tender.scan-part", model.part.get().get());
        }
        return model.codes
                .get()
                .map(condition -> t.text(condition == Condition.READY ? "tender.scan-code" : "tender.codes-away"))
                .orElse("");
    }

    private Node cardPanel(Action query, Action giveUp) {
        Label title = new Label();
        title.setId("card-title");
        title.getStyleClass().add("sp-heading");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.textProperty().bind(texts.derive(t -> t.text("tender.card." + cardKey() + ".title"), model.card));
        Label words = new Label();
        words.getStyleClass().add("card-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(texts.derive(t -> t.text("tender.card." + cardKey() + ".words"), model.card));
        Region sign = new Region();
        sign.getStyleClass().add("card-sign");
        ActionButton ask = new ActionButton(query, Kind.PLAIN, texts);
        ask.setMaxWidth(USE_PREF_SIZE);
        ActionButton waitNoLonger = new ActionButton(giveUp, Kind.DANGER, texts);
        waitNoLonger.setMaxWidth(USE_PREF_SIZE);
        waitNoLonger.visibleProperty().bind(giveUp.enabledProperty());
        waitNoLonger.managedProperty().bind(waitNoLonger.visibleProperty());
        HBox answers = new HBox(16, waitNoLonger, ask);
        answers.setAlignment(Pos.CENTER);
        card.getChildren().addAll(sign, title, words, answers);
        card.setId("card-state");
        card.getStyleClass().add("card-state");
        card.setAlignment(Pos.CENTER);
        return card;
    }

    private String cardKey() {
        return model.card
                .get()
                .orElse(CardStatus.WAITING)
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    private void showCard(Optional<CardStatus> status) {
        card.setVisible(status.isPresent());
        card.pseudoClassStateChanged(
                UNKNOWN, status.filter(CardStatus::isUnknown).isPresent());
        entry.setVisible(status.isEmpty());
    }

    private void showQuick() {
        quickCash.getChildren().setAll(quickButtons.subList(0, Math.min(quickButtons.size(), model.quickCash.size())));
    }

    private String quickText(Texts t, int at) {
        if (at >= model.quickCash.size()) {
            return "";
        }
        return t.formats().money(model.quickCash.get(at));
    }

    private void showGiven() {
        given.getChildren()
                .setAll(model.given.stream()
                        .map(tender -> {
                            Label row = new Label(Given.text(texts, tender));
                            row.getStyleClass().add("tender-given");
                            row.setWrapText(true);
                            row.setMinHeight(Region.USE_PREF_SIZE);
                            return row;
                        })
                        .toList());
    }
}
