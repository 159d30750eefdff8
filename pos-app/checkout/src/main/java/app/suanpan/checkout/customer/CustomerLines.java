package app.suanpan.checkout.customer;

import app.suanpan.checkout.place.Units;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.pricing.Reduction;
import app.suanpan.ui.text.Formats;
import app.suanpan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * The lines, with what is taken off each under it. As many are shown as there is room for, up to the one touched last: nobody
 * scrolls a customer's screen. What is above is counted.
 */
final class CustomerLines extends Pane {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /** Names wider than this, a Hanzi counting two, are set smaller. */
    private static final int LONG_NAME = 30;

    private final CustomerModel model;
    private final Texts texts;
    private final List<VBox> rows = new ArrayList<>();
    private final Label above = new Label();
    private int last;

    CustomerLines(CustomerModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("customer-lines");
        getStyleClass().add("customer-lines");
        above.getStyleClass().add("customer-above");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        model.basket.addListener((observable, was, is) -> fill());
        model.lit.addListener((observable, was, is) -> fill());
        texts.languageProperty().addListener((observable, was, is) -> fill());
        fill();
    }

    private void fill() {
        PricedBasket basket = model.basket.get();
        rows.clear();
        last = 0;
        List<PricedLine> lines = basket == null ? List.of() : basket.lines();
        for (int i = 0; i < lines.size(); i++) {
            PricedLine line = lines.get(i);
            boolean lit = model.lit.get().equals(Optional.of(line.line().number()));
            VBox row = row(line);
            row.pseudoClassStateChanged(LIT, lit);
            rows.add(row);
            last = lit || i == 0 ? i : last;
        }
        last = model.lit.get().isEmpty() ? rows.size() - 1 : last;
        getChildren().setAll(rows);
        getChildren().add(above);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        int to = Math.min(rows.size(), Math.max(last + 1, howManyFrom(0, room)));
        int from = firstBefore(to, room);
        if (from > 0) {
            double head = above.prefHeight(width);
            from = firstBefore(to, room - head);
            above.setText(texts.count("customer.above", from));
            above.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, above.prefHeight(width));
        }
        above.setVisible(from > 0);
        double y = snappedTopInset() + (from > 0 ? above.prefHeight(width) : 0);
        for (int i = 0; i < rows.size(); i++) {
            VBox row = rows.get(i);
            row.setVisible(i >= from && i < to);
            if (row.isVisible()) {
                double height = row.prefHeight(width);
                row.resizeRelocate(snappedLeftInset(), y, width, height);
                y += height;
            }
        }
    }

    private int howManyFrom(int first, double room) {
        double left = room;
        int at = first;
        while (at < rows.size()) {
            left -= rows.get(at).prefHeight(getWidth());
            if (left < 0) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** The first of the rows that fit into {@code room} and end before {@code to}. */
    private int firstBefore(int to, double room) {
        double left = room;
        int at = to;
        while (at > 0) {
            left -= rows.get(at - 1).prefHeight(getWidth());
            if (left < 0) {
                return at;
            }
            at--;
        }
        return 0;
    }

    private VBox row(PricedLine priced) {
        LineItem line = priced.line();
        Formats formats = texts.formats();
        String itemName = line.item().name().in(texts.language().code());
        Label quantity = label(formats.number(line.quantity().value()), "customer-quantity");
        Label name = label(itemName, "customer-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.pseudoClassStateChanged(LONG, width(itemName) > LONG_NAME);
        VBox words = new VBox(name);
        if (line.item().unit().isMeasured() || !line.quantity().isOne()) {
            String price = formats.money(line.unitPrice());
            words.getChildren().add(label(Units.each(texts, line.item().unit(), price), "customer-small"));
        }
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = row(quantity, words, label(amount(priced.amount()), "customer-amount"));
        VBox row = new VBox(head);
        row.getStyleClass().add("customer-line");
        for (Reduction reduction : priced.reductions()) {
            Label why = label(reduction.text().in(texts.language().code()), "customer-reduction");
            HBox.setHgrow(why, Priority.ALWAYS);
            why.setMaxWidth(Double.MAX_VALUE);
            why.setWrapText(true);
            why.setMinHeight(USE_PREF_SIZE);
            row.getChildren()
                    .add(row(
                            label("", "customer-quantity"),
                            why,
                            label(amount(reduction.amount().negated()), "customer-reduction")));
        }
        return row;
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(parts);
        row.getStyleClass().add("customer-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String amount(Money money) {
        return (money.isNegative() ? "−" : "") + texts.formats().plain(money.minor(), money.currency());
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        if (!style.equals("customer-name")) {
            label.setMinWidth(style.equals("customer-reduction") ? 0 : USE_PREF_SIZE);
        }
        return label;
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }
}
