package app.suanpan.simulator;

import app.suanpan.ui.control.QrView;
import app.suanpan.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The badges and phones of the people in the shop: each can be held before the kiosk's camera or the checkout's scanner. */
final class CardsView extends VBox {
    private static final double QR = 84;
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    private final SimulatorModel model;
    private final Texts texts;
    private final Hands hands;
    private final VBox rows = new VBox();

    CardsView(SimulatorModel model, Texts texts, Hands hands) {
        this.model = model;
        this.texts = texts;
        this.hands = hands;
        getStyleClass().addAll("sp-card", "sim-section");
        Label title = new Label();
        title.getStyleClass().add("sim-title");
        title.textProperty().bind(texts.bind("cards.title"));
        Label nobody = new Label();
        nobody.getStyleClass().add("sp-secondary");
        nobody.setWrapText(true);
        nobody.textProperty().bind(texts.bind("cards.nobody"));
        nobody.visibleProperty().bind(Bindings.isEmpty(model.cards()));
        nobody.managedProperty().bind(nobody.visibleProperty());
        rows.getStyleClass().add("sim-cards");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, nobody, scroll);
        model.cards().addListener((ListChangeListener<HeldCard>) change -> show());
        show();
    }

    private void show() {
        rows.getChildren().clear();
        for (HeldCard card : model.cards()) {
            rows.getChildren().add(row(card, rows.getChildren().size()));
        }
    }

    private HBox row(HeldCard card, int at) {
        QrView qr = new QrView(QR);
        qr.contentProperty().set(card.content());
        Label name = new Label();
        name.getStyleClass().add("sim-name");
        name.textProperty()
                .bind(texts.derive(words -> card.name().in(words.language().code())));
        Label kind = new Label();
        kind.getStyleClass().add("sp-secondary");
        kind.textProperty().bind(texts.bind(card.kind() == HeldCard.Kind.GUIDE ? "cards.guide" : "cards.member"));
        HBox who = new HBox(name, kind);
        who.setAlignment(Pos.BASELINE_LEFT);
        who.getStyleClass().add("sim-who");
        VBox buttons = new VBox(
                button("camera-" + at, "cards.camera", () -> hands.holdUp(card)),
                button("scanner-" + at, "cards.scanner", () -> hands.scan(card)));
        buttons.getStyleClass().add("sim-buttons");
        VBox words = new VBox(who, buttons);
        words.getStyleClass().add("sim-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(qr, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("sim-card");
        model.beforeCamera().addListener((observable, was, is) -> row.pseudoClassStateChanged(HELD, card.equals(is)));
        return row;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("sim-button");
        button.textProperty().bind(texts.bind(key));
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
