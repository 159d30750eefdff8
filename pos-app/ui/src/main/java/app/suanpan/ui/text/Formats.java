package app.suanpan.ui.text;

import app.suanpan.domain.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;

/** Writes amounts, numbers and dates as a reader of one language expects them. Amounts are whole minor units. */
public final class Formats {
    private static final char MINUS = '−';
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Language language;

    /** Formats for readers of this language. */
    public Formats(Language language) {
        this.language = language;
    }

    /** An amount with its sign: {@code ¥1,234.50}, {@code −£3.00}, {@code ¥500} for yen, {@code CHF 5.00}. */
    public String money(Money amount) {
        String minus = amount.isNegative() ? String.valueOf(MINUS) : "";
        return minus + symbol(amount.currency()) + plain(amount.minor(), amount.currency());
    }

    /** The amount without a currency sign, its minus dropped: {@code 1,234.50}. */
    public String plain(long minor, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(minor, digits).abs());
    }

    /**
     * What stands before an amount. A shop has one currency, so the short sign is clear to its readers in either
     * language: the locale's {@code CN¥} and {@code US$} would only make columns wider.
     */
    public static String symbol(Currency currency) {
        return switch (currency.getCurrencyCode()) {
            case "CNY", "JPY" -> "¥";
            case "GBP" -> "£";
            case "USD" -> "$";
            case "EUR" -> "€";
            default -> currency.getCurrencyCode() + '\u00a0';
        };
    }

    /** A whole number with the language's grouping. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    /** A decimal number with the language's grouping and no more decimals than it has. */
    public String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(0, value.stripTrailingZeros().scale()));
        return format.format(value);
    }

    /** A date: {@code 2026年11月22日}, {@code 22 Nov 2026}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(date);
    }

    /** A time of day to the minute, on 24 hours. */
    public String time(LocalTime time) {
        return CLOCK.format(time);
    }
}
