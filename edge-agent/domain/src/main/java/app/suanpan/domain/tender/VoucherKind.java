package app.suanpan.domain.tender;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Vouchers of one kind that the store takes: each is worth the same, has a number of its own, and pays once.
 *
 * @param code by which the journal, reports and head office know the kind, for example {@code mall-50}
 * @param name as screens and receipts say it
 * @param numbers what its numbers look like: {@code #} stands for a figure, anything else for itself, for example
 *     {@code MV########}; in capitals
 * @param face what one is worth, in the store's currency, positive
 * @param issuer who owes the money
 * @param rest what becomes of what one is worth more than is due
 * @param takenUnseen whether one of the store's own that this box has not sold is taken all the same; those of others always are
 * @param lastDay the last business day on which it is taken; empty where there is none
 */
public record VoucherKind(
        String code,
        LocalName name,
        String numbers,
        Money face,
        Issuer issuer,
        Rest rest,
        boolean takenUnseen,
        Optional<LocalDate> lastDay) {
    private static final char FIGURE = '#';

    /** Fewer figures can be guessed, and are on too many other things. */
    private static final int FEWEST_FIGURES = 6;

    /** The numbers of gift cards and store credit, and the codes that phones pay with. */
    private static final List<String> OTHERS = Stream.of(
                    all(List.of("98", "99"), 17, 17),
                    all(List.of("10", "11", "12", "13", "14", "15"), 16, 16),
                    all(List.of("25", "26", "27", "28", "29", "30"), 14, 22),
                    all(List.of("62"), 17, 18))
            .flatMap(others -> others)
            .toList();

    private static Stream<String> all(List<String> prefixes, int fewest, int most) {
        return prefixes.stream()
                .flatMap(prefix -> IntStream.rangeClosed(fewest, most)
                        .mapToObj(figures -> prefix + String.valueOf(FIGURE).repeat(figures)));
    }

    /** Who owes what a voucher is worth. */
    public enum Issuer {
        /** The store: it is sold here, owed until it pays, and no revenue when it is sold. */
        STORE,
        /** Somebody else, who is billed for those that were taken. */
        OTHER
    }

    /** What becomes of what a voucher is worth more than is due. */
    public enum Rest {
        /** It is gone. */
        FORFEIT,
        /** It is put on new store credit, whose number is on the receipt. */
        STORE_CREDIT,
        /** It is given as change. */
        CHANGE
    }

    /** @throws IllegalArgumentException if it is worth nothing, or its numbers have too few figures */
    public VoucherKind {
        long figures = numbers.chars().filter(letter -> letter == FIGURE).count();
        boolean plain = numbers.chars().allMatch(letter -> letter == FIGURE || isPlain((char) letter));
        if (code.isBlank() || !face.isPositive() || figures < FEWEST_FIGURES || !plain) {
            throw new IllegalArgumentException("Not a kind of voucher: " + code + " " + numbers + " " + face);
        }
    }

    private static boolean isPlain(char letter) {
        return letter >= '0' && letter <= '9' || letter >= 'A' && letter <= 'Z' || letter == '-';
    }

    /** What was scanned or typed, if it is one of this kind. Spaces and small letters do not matter. */
    public Optional<Voucher> read(String text) {
        String number = text.replace(" ", "").toUpperCase(Locale.ROOT);
        return fits(number, numbers) ? Optional.of(new Voucher(code, name, number, face)) : Optional.empty();
    }

    /** Whether there is a number that this kind and another read as theirs. */
    public boolean overlaps(VoucherKind other) {
        return fits(other.numbers, numbers);
    }

    /** Whether a number of this kind could be one of a gift card, of store credit, or a payment code. */
    public boolean isMistakable() {
        return OTHERS.stream().anyMatch(other -> fits(other, numbers));
    }

    /** Whether each place of one allows what stands in the other's. */
    private static boolean fits(String one, String other) {
        return one.length() == other.length()
                && IntStream.range(0, one.length()).allMatch(at -> fits(one.charAt(at), other.charAt(at)));
    }

    private static boolean fits(char one, char other) {
        return one == other || one == FIGURE && isFigure(other) || other == FIGURE && isFigure(one);
    }

    private static boolean isFigure(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Whether it is taken on a business day. */
    public boolean isTakenOn(LocalDate day) {
        return lastDay.filter(day::isAfter).isEmpty();
    }
}
