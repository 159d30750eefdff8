package app.suanpan.checkout.basket;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyMark;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the basket comes to: small on the left, the total large on the right. */
final class TotalsView extends HBox {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass SAVED = PseudoClass.getPseudoClass("saved");
    private static final PseudoClass TIGHTER = PseudoClass.getPseudoClass("tighter");
    /** Width of a figure of the total, in pixels, and of what is free on both sides and between. */
    private static final double FIGURE = 31;

    private static final double FREE = 40;

    private final BasketModel model;
    private final Texts texts;

    TotalsView(BasketModel model, Texts texts, Action terms) {
        this.model = model;
        this.texts = texts;
        setId("totals");
        getStyleClass().add("totals");
        // The basket has its width from the screen, however long the total.
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        GridPane small = new GridPane(10, 0);
        ColumnConstraints labels = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        small.getColumnConstraints().addAll(labels, values);
        small.setAlignment(Pos.CENTER_LEFT);
        small.setMinWidth(USE_PREF_SIZE);
        small.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> model.paid.get().isEmpty(), model.paid));
        small.addRow(0, secondary(texts.bind("totals.items")), value("count", texts.derive(this::count, model.basket)));
        small.addRow(1, secondary(texts.bind("totals.subtotal")), value("subtotal", amount(PricedBasket::subtotal)));
        Label key = new Label(terms.keyTag());
        key.getStyleClass().add("sp-key");
        HBox savings = new HBox(6, secondary(texts.bind("totals.savings")), key);
        savings.setAlignment(Pos.CENTER_LEFT);
        Label saved = value("savings", amount(basket -> basket.reduced().negated()));
        model.basket.addListener((observable, was, is) ->
                saved.pseudoClassStateChanged(SAVED, is != null && !is.reduced().isZero()));
        small.addRow(2, savings, saved);
        small.addRow(
                3,
                secondary(texts.derive(this::taxLabel, model.basket)),
                value("tax", amount(TotalsView::taxOrWaived)));
        Button open = new Button();
        open.setId(terms.id());
        open.setGraphic(small);
        open.getStyleClass().add("totals-open");
        open.setFocusTraversable(false);
        open.setMinWidth(USE_PREF_SIZE);
        open.accessibleTextProperty().bind(texts.bind(terms.textKey()));
        Optional.ofNullable(terms.key()).ifPresent(combination -> KeyMark.put(open, combination));
        open.setOnAction(event -> terms.fire());
        open.disableProperty().bind(terms.enabledProperty().not());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label label = secondary(texts.derive(this::totalLabel, model.basket, model.paid, model.exchange));
        Label total = new Label();
        total.setId("total");
        total.getStyleClass().addAll("sp-total", "total-amount");
        total.setMinWidth(USE_PREF_SIZE);
        total.textProperty().bind(amountWithSign());
        VBox large = new VBox(label, total);
        large.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(open, gap, large);
        widthProperty().addListener((observable, was, is) -> fit(total, open));
        open.widthProperty().addListener((observable, was, is) -> fit(total, open));
        total.textProperty().addListener((observable, was, is) -> fit(total, open));
    }

    /** A long sum on a narrow screen is set smaller rather than cut. */
    private void fit(Label total, Region beside) {
        double figures = total.getText().length() * FIGURE;
        double room = getWidth() == 0 ? Double.MAX_VALUE : getWidth() - beside.prefWidth(-1) - FREE;
        pseudoClassStateChanged(TIGHT, figures > room);
        pseudoClassStateChanged(TIGHTER, figures * 0.72 > room);
    }

    private StringBinding amount(Function<PricedBasket, Money> which) {
        return texts.derive(
                t -> {
                    PricedBasket basket = model.basket.get();
                    if (basket == null) {
                        return "";
                    }
                    Money money = which.apply(basket);
                    return (money.isNegative() ? "−" : "") + t.formats().plain(money.minor(), money.currency());
                },
                model.basket);
    }

    private StringBinding amountWithSign() {
        return texts.derive(
                t -> {
                    PricedBasket basket = model.basket.get();
                    return basket == null ? "" : t.formats().money(shown(basket));
                },
                model.basket,
                model.paid,
                model.exchange);
    }

    private String count(Texts t) {
        return t.formats().number(model.lines.size());
    }

    /** The tax; of a sale that is free of some, how far that takes the total from what the lines come to. */
    private static Money taxOrWaived(PricedBasket basket) {
        return basket.exemption().isPresent()
                ? basket.total().minus(basket.subtotal().minus(basket.reduced()))
                : basket.tax();
    }

    private String taxLabel(Texts t) {
        PricedBasket basket = model.basket.get();
        if (basket != null && basket.exemption().isPresent()) {
            return t.text("totals.exempt");
        }
        boolean inside = basket != null && basket.profile().pricesIncludeTax();
        return t.text(inside ? "totals.tax-inside" : "totals.tax-on-top");
    }

    /** Of an exchange the difference. */
    private Money shown(PricedBasket basket) {
        return model.paid
                .get()
                .orElse(model.exchange.get().map(basket.total()::plus).orElse(basket.total()));
    }

    private String totalLabel(Texts t) {
        PricedBasket basket = model.basket.get();
        if (basket != null && model.exchange.get().isPresent()) {
            Money other = model.exchange.get().get();
            String key = shown(basket).isNegative()
                    ? other.isNegative() ? "totals.exchange-give-back-still" : "totals.exchange-give-back"
                    : other.isNegative() ? "totals.exchange-pay" : "totals.exchange-pay-still";
            return t.text(key, t.formats().plain(Math.abs(other.minor()), other.currency()));
        }
        boolean back = basket != null && model.paid.get().orElse(basket.total()).isNegative();
        return t.text(back ? "totals.give-back" : "totals.total");
    }

    private static Label secondary(StringBinding text) {
        Label label = new Label();
        label.getStyleClass().add("sp-secondary");
        label.textProperty().bind(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label value(String id, StringBinding text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("totals-value");
        label.textProperty().bind(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
