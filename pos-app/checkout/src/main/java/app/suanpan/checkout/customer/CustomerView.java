package app.suanpan.checkout.customer;

import app.suanpan.checkout.customer.CustomerModel.Face;
import app.suanpan.ui.control.Glyphs;
import app.suanpan.ui.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The customer's screen as nodes: the shop's welcome, or the lines on the left and what they come to on the right. */
final class CustomerView extends StackPane {
    /** How many times its own type a screen is wide and high at least: everything on it is measured in its type. */
    private static final double WIDE = 62;

    private static final double HIGH = 37;
    private static final double LEAST_TYPE = 12;
    private static final double LINES = 0.58;

    private final CustomerModel model;
    private final Texts texts;

    CustomerView(CustomerModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("customer-display");
        getStyleClass().add("customer");
        CustomerLines lines = new CustomerLines(model, texts);
        CustomerTotals totals = new CustomerTotals(model, texts);
        lines.minWidthProperty().bind(widthProperty().multiply(LINES));
        lines.maxWidthProperty().bind(widthProperty().multiply(LINES));
        lines.setMinHeight(0);
        HBox.setHgrow(totals, Priority.ALWAYS);
        HBox basket = new HBox(lines, totals);
        Node welcome = welcome();
        getChildren().addAll(basket, welcome);
        Runnable choose = () -> {
            Face face = model.connected.get() ? model.face.get() : Face.CLOSED;
            welcome.setVisible(face == Face.WELCOME || face == Face.CLOSED);
            basket.setVisible(!welcome.isVisible());
        };
        for (ObservableValue<?> each : new ObservableValue<?>[] {model.face, model.connected}) {
            each.addListener((observable, was, is) -> choose.run());
        }
        choose.run();
        widthProperty().addListener((observable, was, is) -> setType());
        heightProperty().addListener((observable, was, is) -> setType());
    }

    private void setType() {
        double type = Math.max(LEAST_TYPE, Math.floor(Math.min(getWidth() / WIDE, getHeight() / HIGH)));
        setStyle("-fx-font-size: " + type + "px;");
    }

    private Node welcome() {
        StackPane abacus = new StackPane(Glyphs.ofName("abacus"));
        abacus.getStyleClass().add("customer-abacus");
        Label store = new Label();
        store.setId("customer-store");
        store.getStyleClass().add("customer-store");
        store.setWrapText(true);
        store.setMinHeight(Region.USE_PREF_SIZE);
        store.textProperty()
                .bind(texts.derive(t -> model.store.get().in(t.language().code()), model.store));
        Label words = new Label();
        words.setId("customer-words");
        words.getStyleClass().add("customer-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(texts.derive(this::words, model.face, model.member, model.connected));
        VBox welcome = new VBox(abacus, store, words);
        welcome.getStyleClass().add("customer-welcome");
        welcome.setAlignment(Pos.CENTER);
        return welcome;
    }

    private String words(Texts t) {
        if (!model.connected.get()) {
            return t.text("customer.moment");
        }
        if (model.face.get() == Face.CLOSED) {
            return t.text("customer.closed");
        }
        return model.member.get().isEmpty()
                ? t.text("customer.welcome")
                : t.text("customer.greeting", model.member.get());
    }
}
