package app.suanpan.checkout.customer;

import app.suanpan.checkout.customer.CustomerModel.Face;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.PointsRule;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Phase.CardStatus;
import app.suanpan.ui.control.QrView;
import app.suanpan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the lines come to, in figures that can be read from two steps away: the total, then what is due, then the change. */
final class CustomerTotals extends VBox {
    /** The largest figures, in times of the screen's type; longer sums are set smaller. */
    private static final double LARGEST = 4.6;

    /** About how wide a bold figure is, in times of its type. */
    private static final double FIGURE = 0.62;

    /** The code's share of the height, and the least that a phone reads from two steps away, in pixels. */
    private static final double CODE = 0.3;

    private static final double LEAST_CODE = 130;

    private final CustomerModel model;
    private final Texts texts;
    private final Label amount = new Label();
    private final VBox details = new VBox();
    private final VBox invitation = new VBox();

    CustomerTotals(CustomerModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("customer-totals");
        Observable[] watched = {model.face, model.basket, model.phase, model.member, model.invitation, model.receipt};
        Label greeting = label("customer-greeting", this::greeting, watched);
        Label what = label("customer-what", this::what, watched);
        what.setId("customer-what");
        amount.setId("customer-sum");
        amount.getStyleClass().add("customer-sum");
        amount.setMinWidth(USE_PREF_SIZE);
        amount.textProperty()
                .bind(texts.derive(t -> sum().map(t.formats()::money).orElse(""), watched));
        details.getStyleClass().add("customer-details");
        invitation.getStyleClass().add("customer-invitation");
        invitation.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(greeting, what, amount, details, gap, invitation);
        for (Observable each : watched) {
            each.addListener(observable -> show());
        }
        texts.languageProperty().addListener((observable, was, is) -> show());
        setMinHeight(0);
        amount.textProperty().addListener((observable, was, is) -> requestLayout());
        show();
    }

    @Override
    protected void layoutChildren() {
        double type = type();
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        int figures = Math.max(1, amount.getText().length());
        double size = Math.floor(Math.min(LARGEST * type, room / (FIGURE * figures)));
        String style = "-fx-font-size: " + size + "px;";
        if (!style.equals(amount.getStyle())) {
            amount.setStyle(style);
            amount.applyCss();
        }
        fitInvitation(room);
        super.layoutChildren();
    }

    /** The code takes what the figures leave: it never pushes them off the screen. */
    private void fitInvitation(double width) {
        if (invitation.getChildren().size() < 2 || !(invitation.getChildren().getLast() instanceof QrView picture)) {
            return;
        }
        double taken = snappedTopInset()
                + snappedBottomInset()
                + invitation.getChildren().getFirst().prefHeight(width)
                + invitation.getSpacing();
        for (Node child : this.<Node>getManagedChildren()) {
            taken += getSpacing() + (child == invitation ? 0 : child.prefHeight(width));
        }
        double side = Math.floor(Math.clamp(getHeight() - taken, LEAST_CODE, Math.max(LEAST_CODE, CODE * getHeight())));
        if (side != picture.getPrefWidth()) {
            picture.setMinSize(side, side);
            picture.setPrefSize(side, side);
            picture.setMaxSize(side, side);
        }
    }

    /** The size of the screen's ordinary type. */
    private double type() {
        return getChildren().getFirst() instanceof Label first ? first.getFont().getSize() / 1.6 : 16;
    }

    private String greeting(Texts t) {
        if (model.face.get() == Face.THANKS) {
            return model.member.get().isEmpty()
                    ? t.text("customer.thanks")
                    : t.text("customer.thanks-name", model.member.get());
        }
        return model.member.get().isEmpty() ? "" : t.text("customer.greeting", model.member.get());
    }

    private String what(Texts t) {
        return switch (model.phase.get()) {
            case Phase.Tendering paying -> t.text(isReturn() ? "customer.given-back" : "customer.due");
            case Phase.Completed sale -> t.text(sale.total().isNegative() ? "customer.given-back" : "customer.change");
            case null, default -> t.text(isReturn() ? "customer.given-back" : "customer.total");
        };
    }

    private Optional<Money> sum() {
        PricedBasket basket = model.basket.get();
        return switch (model.phase.get()) {
            case Phase.Tendering paying -> Optional.of(paying.due());
            case Phase.Completed sale -> Optional.of(sale.total().isNegative() ? sale.given() : sale.change());
            case null, default ->
                Optional.ofNullable(basket).map(PricedBasket::total).map(this::positive);
        };
    }

    private Money positive(Money money) {
        return money.isNegative() ? money.negated() : money;
    }

    private boolean isReturn() {
        PricedBasket basket = model.basket.get();
        return basket != null && basket.total().isNegative();
    }

    private void show() {
        details.getChildren().clear();
        PricedBasket basket = model.basket.get();
        if (basket != null && !basket.reduced().isZero() && !basket.reduced().isNegative()) {
            detail(texts.text("customer.saved"), basket.reduced(), "customer-saved");
        }
        switch (model.phase.get()) {
            case Phase.Tendering paying -> {
                if (basket != null && !paying.tenders().isEmpty()) {
                    detail(texts.text("customer.total"), positive(basket.total()), "customer-detail");
                    for (Phase.TenderView given : paying.tenders()) {
                        String words = given.kind().equals(PointsRule.POINTS)
                                ? texts.text("customer.points", given.detail())
                                : texts.text("customer.given");
                        detail(words, given.amount(), "customer-detail");
                    }
                }
                paying.card().ifPresent(card -> words(busyWith(card)));
            }
            case Phase.Completed sale -> {
                detail(texts.text("customer.total"), positive(sale.total()), "customer-detail");
                if (!sale.total().isNegative()) {
                    detail(texts.text("customer.given"), sale.given(), "customer-detail");
                }
            }
            case null, default -> {}
        }
        showInvitation();
    }

    private static String busyWith(CardStatus status) {
        return switch (status) {
            case WAITING, UNKNOWN -> "customer.card";
            case CODE_WAITING, CODE_CONFIRMING, CODE_UNKNOWN -> "customer.code";
            case REVERSING, REVERSAL_UNKNOWN -> "customer.reversing";
        };
    }

    private void showInvitation() {
        invitation.getChildren().clear();
        Optional<String> receipt = model.receipt.get();
        receipt.or(model.invitation::get)
                .filter(link -> model.face.get() == Face.THANKS)
                .ifPresent(link -> {
                    QrView picture = new QrView(LEAST_CODE);
                    picture.contentProperty().set(link);
                    Label words = new Label(texts.text(receipt.isPresent() ? "customer.receipt" : "customer.join"));
                    words.getStyleClass().add("customer-words");
                    words.setWrapText(true);
                    words.setMinHeight(USE_PREF_SIZE);
                    invitation.getChildren().setAll(List.of(words, picture));
                });
    }

    private void words(String key) {
        Label words = new Label(texts.text(key));
        words.getStyleClass().add("customer-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        details.getChildren().add(words);
    }

    private void detail(String name, Money money, String style) {
        Label what = new Label(name);
        what.getStyleClass().add(style);
        Label value = new Label(texts.formats().money(money));
        value.getStyleClass().add(style);
        value.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        details.getChildren().add(new HBox(what, gap, value));
    }

    private Label label(String style, Function<Texts, String> text, Observable... watched) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(texts.derive(text, watched));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }
}
