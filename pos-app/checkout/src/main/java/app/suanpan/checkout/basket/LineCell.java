package app.suanpan.checkout.basket;

import app.suanpan.checkout.place.Units;
import app.suanpan.domain.basket.ByHand;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.pricing.Reduction;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.terms.OrderDiscount;
import app.suanpan.ui.text.Formats;
import app.suanpan.ui.text.Texts;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One row of the basket: quantity, name, unit price, amount. Rows are few and are used again for every line. */
final class LineCell extends ListCell<PricedLine> {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass BLOCKED = PseudoClass.getPseudoClass("blocked");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /** Something is known of the pack, and something is taken off: three lines stand where two have room. */
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
    /** What the leading between two lines can give. */
    private static final double CLOSE = -9;

    /** Names wider than this, a Hanzi counting two, are set smaller, so that they fit on two lines. */
    private static final int LONG_NAME = 34;

    private static final int LONG_NUMBER = 10;

    /** So much of a note is always shown. */
    private static final int LEAST_NOTE = 8;

    /** What stands around a note. */
    private static final int QUOTES = 7;

    /** What is free to the right of the amounts; a scroll bar takes its width from it. */
    private static final double EDGE = 16;

    private final BasketModel model;
    private final Texts texts;
    private final Label quantity = new Label();
    private final Label name = new Label();
    private final Label pack = new Label();
    private final Label unit = new Label();
    private final Label amount = new Label();
    private final Label offer = new Label();
    private final Label off = new Label();
    private final VBox words;
    private final HBox row;

    LineCell(BasketModel model, Texts texts, Consumer<PricedLine> touched, LitLine lit) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("line-cell");
        quantity.getStyleClass().add("line-quantity");
        name.getStyleClass().add("line-name");
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        pack.getStyleClass().add("line-unit");
        pack.setMinHeight(USE_PREF_SIZE);
        words = new VBox(name, pack, offer);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        unit.getStyleClass().add("line-unit");
        amount.getStyleClass().add("line-amount");
        offer.getStyleClass().add("line-offer");
        off.getStyleClass().add("line-off");
        for (Label number : new Label[] {quantity, unit, amount, off}) {
            number.setMinWidth(USE_PREF_SIZE);
        }
        VBox amounts = new VBox(amount, unit, off);
        amounts.setAlignment(Pos.CENTER_RIGHT);
        amounts.setMinWidth(USE_PREF_SIZE);
        HBox.setMargin(amounts, new Insets(0, EDGE, 0, 0));
        row = new HBox(quantity, words, amounts);
        row.getStyleClass().add("line-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setOnMouseClicked(event -> {
            PricedLine line = getItem();
            if (line != null) {
                touched.accept(line);
            }
        });
        setPrefWidth(0);
        widthProperty().addListener((observable, was, is) -> {
            double bar = getListView() == null ? 0 : getListView().getWidth() - is.doubleValue();
            HBox.setMargin(amounts, new Insets(0, Math.max(0, EDGE - bar), 0, 0));
        });
        texts.languageProperty().addListener((observable, was, is) -> show(getItem()));
        model.chosen.addListener((observable, was, is) -> mark());
        lit.number()
                .addListener((observable, was, is) -> pseudoClassStateChanged(
                        LIT,
                        getItem() != null && is.intValue() == getItem().line().number()));
        itemProperty()
                .addListener((observable, was, is) -> pseudoClassStateChanged(
                        LIT, is != null && lit.number().get() == is.line().number()));
    }

    @Override
    protected void updateItem(@Nullable PricedLine line, boolean empty) {
        super.updateItem(line, empty);
        show(empty ? null : line);
        mark();
    }

    private void mark() {
        pseudoClassStateChanged(
                CHOSEN,
                getItem() != null && model.chosen.get() == getItem().line().number());
    }

    private void show(@Nullable PricedLine priced) {
        if (priced == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        LineItem line = priced.line();
        Formats formats = texts.formats();
        Currency currency = priced.amount().currency();
        String itemName = line.item().name().in(texts.language().code());
        quantity.setText(formats.number(line.quantity().value()));
        name.setText(priced.blocked() ? texts.text("line.blocked", itemName) : itemName);
        pseudoClassStateChanged(BLOCKED, priced.blocked());
        pseudoClassStateChanged(LONG, width(itemName) > LONG_NAME);
        List<Reduction> taken = priced.reductions().stream()
                .filter(reduction -> !reduction.source().equals(OrderDiscount.SOURCE))
                .toList();
        reductions(
                taken,
                currency,
                formats,
                unitText(line, formats, currency),
                line.quantity().isOne());
        unit.setText(unitText(line, formats, currency));
        boolean unitShown = taken.isEmpty()
                && (line.item().unit().isMeasured()
                        || !line.quantity().isOne()
                        || line.override().isPresent());
        String known = packText(line, formats);
        pack.setText(known);
        pack.setVisible(!known.isEmpty());
        pack.setManaged(!known.isEmpty());
        boolean full = !known.isEmpty() && !taken.isEmpty();
        pseudoClassStateChanged(FULL, full);
        words.setSpacing(full ? CLOSE : 0);
        // A row has room for three lines.
        pack.setWrapText(taken.isEmpty() && line.remarks().note().isEmpty());
        name.setWrapText(taken.isEmpty() && width(known) <= LONG_NAME);
        unit.setVisible(unitShown);
        unit.setManaged(unitShown);
        amount.setText((priced.amount().isNegative() ? "−" : "")
                + formats.plain(priced.amount().minor(), currency));
        setAccessibleText(quantity.getText() + " " + name.getText() + " " + amount.getText());
        setGraphic(row);
    }

    /** What was taken off stands under the line, with its name; the unit price then goes before it, if there is room. */
    private void reductions(List<Reduction> taken, Currency currency, Formats formats, String each, boolean one) {
        boolean some = !taken.isEmpty();
        name.setWrapText(!some);
        for (Label label : new Label[] {offer, off}) {
            label.setVisible(some);
            label.setManaged(some);
        }
        String names = taken.stream()
                .map(reduction -> reduction.text().in(texts.language().code()))
                .distinct()
                .collect(Collectors.joining(" · "));
        long sum = taken.stream()
                .mapToLong(reduction -> reduction.amount().minor())
                .sum();
        String both = each + " · " + names;
        offer.setText(one || width(both) > LONG_NAME ? names : both);
        off.setText((sum > 0 ? "−" : "") + formats.plain(sum, currency));
    }

    private String unitText(LineItem line, Formats formats, Currency currency) {
        Money each = line.unitPrice();
        String price = formats.plain(each.minor(), currency);
        String text = Units.each(texts, line.item().unit(), price);
        return line.override()
                .map(override -> override.isOnThePack()
                        ? texts.text("line.on-the-pack", price)
                        : texts.text(override.isLowestOfLate() ? "line.lowest-of-late" : "line.overridden", text))
                .orElse(text);
    }

    /** What is known of this one pack besides its article, and what was noted beside it. */
    private String packText(LineItem line, Formats formats) {
        Pack known = line.pack();
        List<String> parts = new ArrayList<>();
        if (known != null && known.netWeight() != null) {
            String kilograms = formats.number(known.netWeight().kilograms());
            parts.add(texts.text(known.netWeight().reckoned() ? "line.about-kilograms" : "line.kilograms", kilograms));
        }
        if (known != null && known.lot() != null) {
            parts.add(texts.text("line.lot", end(known.lot())));
        }
        if (known != null && known.serial() != null) {
            boolean owed = line.item().taxCategory().equals(TaxCategory.LIABILITY);
            parts.add(texts.text(owed ? "line.number" : "line.serial", end(known.serial())));
        }
        ByHand byHand = line.remarks().byHand();
        if (byHand != null) {
            parts.add(
                    byHand.tare().signum() == 0
                            ? texts.text("line.by-hand")
                            : texts.text(
                                    "line.by-hand-tare",
                                    Units.amount(texts, line.item().unit(), byHand.tare())));
        }
        if (!line.remarks().note().isEmpty()) {
            int room = Math.max(LEAST_NOTE, LONG_NAME - QUOTES - width(String.join(" · ", parts)));
            parts.add(texts.text("line.noted", beginning(line.remarks().note(), room)));
        }
        return String.join(" · ", parts);
    }

    /** The end of a long number, by which people compare; the receipt has all of it. */
    private static String end(String number) {
        return number.length() <= LONG_NUMBER ? number : "…" + number.substring(number.length() - LONG_NUMBER + 1);
    }

    /** As much of a note as there is room for; the receipt has all of it. */
    private static String beginning(String note, int room) {
        int end = 0;
        int taken = 0;
        while (end < note.length() && taken < room) {
            taken += width(Character.toString(note.codePointAt(end)));
            end = note.offsetByCodePoints(end, 1);
        }
        return end == note.length() ? note : note.substring(0, end).strip() + "…";
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }
}
