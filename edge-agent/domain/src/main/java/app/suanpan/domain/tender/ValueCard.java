package app.suanpan.domain.tender;

import app.suanpan.domain.item.Luhn;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Something by which the shop owes its bearer money: a gift card, or store credit. Nineteen digits, the first two say which, the
 * last one checks the others.
 *
 * @param kind which
 * @param number all its digits
 */
public record ValueCard(Kind kind, String number) {
    private static final Pattern NUMBER = Pattern.compile("9[89]\\d{17}");

    /** Sixteen digits in the middle. */
    private static final long NUMBERS = 10_000_000_000_000_000L;

    /** What it is. */
    public enum Kind {
        GIFT_CARD("gift-card", "98"),
        STORE_CREDIT("store-credit", "99");

        private final String code;
        private final String prefix;

        Kind(String code, String prefix) {
            this.code = code;
            this.prefix = prefix;
        }

        /** As the tenders of the journal say it. */
        public String code() {
            return code;
        }
    }

    /** @throws IllegalArgumentException if the number is not one of its kind */
    public ValueCard {
        if (!NUMBER.matcher(number).matches() || !number.startsWith(kind.prefix) || !Luhn.isRight(number)) {
            throw new IllegalArgumentException("Not the number of a " + kind.code);
        }
    }

    /** What was scanned or typed, if it is such a number. Spaces between the digits do not matter. */
    public static Optional<ValueCard> parse(String text) {
        String digits = text.replace(" ", "");
        return Arrays.stream(Kind.values())
                .filter(kind -> NUMBER.matcher(digits).matches() && digits.startsWith(kind.prefix))
                .filter(kind -> Luhn.isRight(digits))
                .map(kind -> new ValueCard(kind, digits))
                .findFirst();
    }

    /** A number that nobody can guess from another, made from all bits of a random id. */
    public static ValueCard of(Kind kind, UUID random) {
        long mixed = random.getMostSignificantBits() * 0x9E3779B97F4A7C15L + random.getLeastSignificantBits();
        String digits = kind.prefix + "%016d".formatted(Long.remainderUnsigned(mixed, NUMBERS));
        return new ValueCard(kind, digits + Luhn.checkDigit(digits));
    }

    /** All that a screen or a receipt shows of what was paid with. */
    public String masked() {
        return "**** " + number.substring(number.length() - 4);
    }
}
