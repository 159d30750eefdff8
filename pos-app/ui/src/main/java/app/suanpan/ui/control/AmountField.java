package app.suanpan.ui.control;

import app.suanpan.domain.money.Money;
import app.suanpan.ui.text.Formats;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/**
 * A field for an amount in major units, such as {@code 50} or {@code 12.5}. What is not an amount of the currency cannot
 * be typed into it: letters, a second point, more decimals than the currency has, more than nine digits before the point.
 */
public final class AmountField extends TextField {
    private Currency currency;
    private Pattern allowed;

    /** An empty field for amounts of this currency. */
    public AmountField(Currency currency) {
        this.currency = currency;
        this.allowed = pattern(currency);
        getStyleClass().add("sp-amount-field");
        setTextFormatter(new TextFormatter<>(change -> {
            change.setText(change.getText().replace('。', '.').replace(',', '.'));
            return allowed.matcher(change.getControlNewText()).matches() ? change : null;
        }));
    }

    /** Changes the currency; what was typed is cleared if it is another one. */
    public void setCurrency(Currency newCurrency) {
        if (!currency.equals(newCurrency)) {
            currency = newCurrency;
            allowed = pattern(newCurrency);
            clear();
        }
        setPromptText(Formats.symbol(newCurrency));
    }

    /** The amount typed, or empty if nothing is. */
    public Optional<Money> amount() {
        String text = getText();
        if (text.isEmpty() || text.equals(".")) {
            return Optional.empty();
        }
        return Optional.of(Money.parse(text.endsWith(".") ? text + "0" : text, currency));
    }

    private static Pattern pattern(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        return Pattern.compile(digits <= 0 ? "\\d{0,9}" : "\\d{0,9}(\\.\\d{0," + digits + "})?");
    }
}
