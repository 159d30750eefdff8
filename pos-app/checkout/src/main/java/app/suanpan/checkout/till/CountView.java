package app.suanpan.checkout.till;

import app.suanpan.checkout.place.Choices;
import app.suanpan.ui.control.AmountField;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.text.Texts;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The nodes of counting: the kinds on the left, the figures on the right, what it comes to above. */
final class CountView extends VBox {
    /** As many as a till may hold of one kind. */
    private static final Pattern PIECES = Pattern.compile("\\d{0,6}");

    private final CountModel model;
    private final Texts texts;
    private final TextField pieces = new TextField();
    private final AmountField sum;
    private final List<Button> rows = new ArrayList<>();
    private final ScrollPane scroll;
    private final VBox byPieces;
    private final VBox bySum;
    private final HBox halves = new HBox(16);
    private boolean moving;

    CountView(CountModel model, Currency currency, Texts texts) {
        super(12);
        this.model = model;
        this.texts = texts;
        pieces.setId("count-pieces");
        pieces.getStyleClass().add("sp-amount-field");
        pieces.accessibleTextProperty().bind(texts.derive(this::kindText, model.at));
        pieces.setTextFormatter(new TextFormatter<>(
                change -> PIECES.matcher(change.getControlNewText()).matches() ? change : null));
        pieces.textProperty().addListener((observable, was, is) -> typed(is));
        sum = new AmountField(currency);
        sum.setId("count-sum");
        sum.setCurrency(currency);
        sum.accessibleTextProperty().bind(texts.bind("till.sum"));
        sum.textProperty().addListener((observable, was, is) -> model.sum.set(sum.amount()));

        VBox kinds = new VBox(4);
        for (int i = 0; i < model.kinds.size(); i++) {
            rows.add(row(i));
        }
        kinds.getChildren().addAll(rows);
        scroll = new ScrollPane(kinds);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setPrefHeight(476);
        Label kind = new Label();
        kind.getStyleClass().add("sp-secondary");
        kind.textProperty().bind(texts.derive(this::kindText, model.at));
        byPieces = new VBox(8, kind, pieces, new NumPad(pieces, NumPad.Corner.NONE, texts));
        byPieces.setMinWidth(284);
        byPieces.setMaxWidth(284);
        bySum = new VBox(8, sum, new NumPad(sum, NumPad.Corner.POINT, texts));
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox.setHgrow(bySum, Priority.ALWAYS);
        VBox.setVgrow(halves, Priority.ALWAYS);
        getChildren().addAll(head(), halves);
        model.at.addListener((observable, was, is) -> showKind());
        model.asSum.addListener((observable, was, is) -> showMode());
        showMode();
    }

    /** The field that is typed into. */
    TextField field() {
        return model.asSum.get() ? sum : pieces;
    }

    private HBox head() {
        Label word = new Label();
        word.getStyleClass().add("sp-secondary");
        word.textProperty().bind(texts.bind("till.counted"));
        Label total = new Label();
        total.setId("count-total");
        total.getStyleClass().add("count-total");
        total.setMinWidth(Region.USE_PREF_SIZE);
        total.textProperty().bind(texts.derive(t -> t.formats().money(model.total()), model.count));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, word, gap, total);
        head.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        return head;
    }

    private Button row(int at) {
        Label kind = new Label();
        kind.textProperty().bind(texts.derive(t -> t.formats().money(model.kinds.get(at))));
        kind.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label many = new Label();
        many.getStyleClass().add("count-many");
        many.setMinWidth(Region.USE_PREF_SIZE);
        many.textProperty().bind(texts.derive(t -> manyText(at), model.counts));
        HBox line = new HBox(8, kind, gap, many);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Button row = new Button();
        row.setId("count-kind-" + at);
        row.getStyleClass().addAll("sp-action", "sp-plain", "choice", "count-kind");
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setGraphic(line);
        row.accessibleTextProperty()
                .bind(texts.derive(t -> t.formats().money(model.kinds.get(at)) + " " + manyText(at), model.counts));
        row.setFocusTraversable(false);
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty().subtract(26));
        row.setOnAction(event -> model.at.set(at));
        Choices.mark(row, model.at, at);
        return row;
    }

    private String manyText(int at) {
        long many = model.counts.get(at);
        return many == CountModel.NOT_YET ? "×" : "× " + texts.formats().number(many);
    }

    private String kindText(Texts t) {
        return model.kinds.isEmpty() ? "" : t.text("till.how-many", t.formats().money(model.kinds.get(model.at.get())));
    }

    private void typed(String digits) {
        if (!moving && !model.kinds.isEmpty()) {
            model.counted(digits.isEmpty() ? CountModel.NOT_YET : Long.parseLong(digits));
        }
    }

    private void showKind() {
        long many = model.counts.get(model.at.get());
        moving = true;
        pieces.setText(many == CountModel.NOT_YET ? "" : Long.toString(many));
        pieces.selectAll();
        moving = false;
        Button row = rows.get(model.at.get());
        double content = scroll.getContent().getLayoutBounds().getHeight();
        double room = content - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            double middle = row.getBoundsInParent().getCenterY()
                    - scroll.getViewportBounds().getHeight() / 2;
            scroll.setVvalue(Math.clamp(middle / room, 0, 1));
        }
    }

    private void showMode() {
        halves.getChildren().setAll(model.asSum.get() ? List.of(bySum) : List.of(scroll, byPieces));
        Optional.of(field()).filter(field -> field.getScene() != null).ifPresent(TextField::requestFocus);
    }
}
