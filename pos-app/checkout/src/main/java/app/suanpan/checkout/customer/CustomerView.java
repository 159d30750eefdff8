package app.suanpan.checkout.customer;

import app.suanpan.checkout.customer.CustomerModel.Face;
import app.suanpan.ui.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** The customer's screen as nodes: the shop's welcome, or the lines on the left and what they come to on the right. */
final class CustomerView extends StackPane {
    /** How many times its own type a screen is wide and high at least: everything on it is measured in its type. */
    private static final double WIDE = 62;

    private static final double HIGH = 37;
    private static final double LEAST_TYPE = 12;
    private static final double LINES = 0.58;

    private final CustomerModel model;

    CustomerView(CustomerModel model, Texts texts) {
        this.model = model;
        setId("customer-display");
        getStyleClass().add("customer");
        CustomerLines lines = new CustomerLines(model, texts);
        CustomerTotals totals = new CustomerTotals(model, texts);
        lines.minWidthProperty().bind(widthProperty().multiply(LINES));
        lines.maxWidthProperty().bind(widthProperty().multiply(LINES));
        lines.setMinHeight(0);
        HBox.setHgrow(totals, Priority.ALWAYS);
        HBox basket = new HBox(lines, totals);
        CustomerWelcome welcome = new CustomerWelcome(model, texts);
        getChildren().addAll(basket, welcome);
        Runnable choose = () -> {
            Face face = model.connected.get() ? model.face.get() : Face.CLOSED;
            welcome.setVisible(face == Face.WELCOME || face == Face.CLOSED || face == Face.AWAY);
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
}
