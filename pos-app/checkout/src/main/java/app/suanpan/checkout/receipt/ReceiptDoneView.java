package app.suanpan.checkout.receipt;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.ui.control.QrView;
import app.suanpan.ui.control.ReceiptView;
import app.suanpan.ui.text.Texts;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The nodes after a sale: change in figures that can be read across the counter, and the receipt. */
final class ReceiptDoneView extends VBox {
    /** Longer sums are set smaller on narrow screens. */
    private static final int ORDINARY = 9;

    private static final PseudoClass DEAR = PseudoClass.getPseudoClass("dear");

    private final ReceiptModel model;
    private final Texts texts;

    ReceiptDoneView(ReceiptModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("done");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        Label what = label("sp-secondary", t -> t.text(whatKey()));
        Label change = label("sp-change", t -> sale(t, sale -> t.formats().money(large(sale))));
        change.setId("change");
        change.setMinWidth(USE_PREF_SIZE);
        change.textProperty()
                .addListener((observable, was, is) -> pseudoClassStateChanged(DEAR, is.length() > ORDINARY));
        accessibleTextProperty().bind(what.textProperty().concat(" ").concat(change.textProperty()));
        VBox sums = new VBox(what, change);
        HBox.setHgrow(sums, Priority.ALWAYS);
        HBox head = new HBox(12, sums, phone());
        head.getStyleClass().add("done-head");
        ReceiptView paper = new ReceiptView();
        paper.setId("receipt");
        model.sale.addListener((observable, was, is) -> {
            if (is != null) {
                paper.show(is.receipt());
            }
        });
        HBox centred = new HBox(paper);
        centred.getStyleClass().add("desk");
        centred.setAlignment(Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox below = new HBox(16, facts(), scroll);
        below.setMinHeight(0);
        scroll.setMinHeight(0);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(head, below);
        model.sale.addListener((observable, was, is) -> scroll.setVvalue(0));
    }

    private VBox facts() {
        VBox facts = new VBox(8);
        facts.getStyleClass().add("done-facts");
        Label number = label("done-fact", t -> sale(t, Phase.Completed::receiptNumber));
        number.setId("receipt-number");
        number.setWrapText(true);
        number.setMinHeight(Region.USE_PREF_SIZE);
        Label waiting = label("paper-waiting", t -> t.text("receipt.waits"));
        waiting.setId("paper-waiting");
        waiting.setWrapText(true);
        waiting.setMinHeight(Region.USE_PREF_SIZE);
        waiting.visibleProperty().bind(model.printerStopped.and(model.onPaper));
        waiting.managedProperty().bind(model.printerStopped.and(model.onPaper));
        Label ask = label("receipt-ask", t -> t.text("receipt.ask"));
        ask.setId("receipt-ask");
        ask.setWrapText(true);
        ask.setMinHeight(Region.USE_PREF_SIZE);
        ask.visibleProperty().bind(model.ask);
        ask.managedProperty().bind(model.ask);
        Label next = label("sp-secondary", t -> t.text("receipt.scan-next"));
        next.setMinHeight(Region.USE_PREF_SIZE);
        next.visibleProperty().bind(model.printerStopped.or(model.ask).not());
        next.managedProperty().bind(next.visibleProperty());
        facts.getChildren()
                .addAll(
                        fact(
                                () -> isReturn() ? "totals.give-back" : "receipt.total",
                                label("done-fact", t -> money(t, sale -> unsigned(sale.total())))),
                        fact(
                                () -> isReturn() ? "receipt.given-back" : "receipt.given",
                                label("done-fact", t -> money(t, Phase.Completed::given))),
                        fact(() -> "receipt.number", number),
                        ask,
                        waiting,
                        next);
        return facts;
    }

    /** The code that opens the receipt on the customer's phone. */
    private VBox phone() {
        QrView code = new QrView(116);
        code.setId("receipt-link");
        Label caption = label("sp-secondary", t -> t.text("receipt.on-phone"));
        caption.setMinHeight(Region.USE_PREF_SIZE);
        caption.setMaxWidth(150);
        caption.setAlignment(Pos.CENTER);
        caption.setTextAlignment(TextAlignment.CENTER);
        VBox box = new VBox(code, caption);
        box.setAlignment(Pos.TOP_CENTER);
        box.setMinWidth(USE_PREF_SIZE);
        box.visibleProperty().bind(model.onPhone);
        box.managedProperty().bind(model.onPhone);
        model.sale.addListener((observable, was, is) ->
                code.contentProperty().set(is == null ? "" : is.link().orElse("")));
        return box;
    }

    private VBox fact(Supplier<String> key, Label value) {
        return new VBox(label("sp-secondary", t -> t.text(key.get())), value);
    }

    /** Its words say which way it goes. */
    private static Money unsigned(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }

    /** For a sale the change; for a return what was handed back. */
    private static Money large(Phase.Completed sale) {
        return sale.total().isNegative() ? sale.given() : sale.change();
    }

    private String whatKey() {
        return isReturn() ? "receipt.given-back" : "receipt.change";
    }

    private boolean isReturn() {
        Phase.Completed sale = model.sale.get();
        return sale != null && sale.total().isNegative();
    }

    private String money(Texts t, Function<Phase.Completed, Money> which) {
        return sale(t, sale -> t.formats().money(which.apply(sale)));
    }

    private String sale(Texts t, Function<Phase.Completed, String> text) {
        Phase.Completed sale = model.sale.get();
        return sale == null ? "" : text.apply(sale);
    }

    private Label label(String styleClass, Function<Texts, String> text) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.textProperty().bind(texts.derive(text, model.sale));
        label.setWrapText(styleClass.equals("sp-secondary"));
        return label;
    }
}
