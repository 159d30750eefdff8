package app.suanpan.domain.item.gs1;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads values as the dates and numbers they are. Which are dates the dictionary says; where the decimals are is in the identifiers. */
final class Gs1Meanings {
    private static final Set<String> SHORT_DATES = Set.of("yymmdd", "yymmd0");
    private static final Set<String> COUNTS = Set.of("30", "37");
    /** 391n and 393n: an ISO 4217 number stands before the amount. */
    private static final Set<String> WITH_CURRENCY = Set.of("391", "393");

    private Gs1Meanings() {}

    static Gs1Meaning of(Gs1Element element, Gs1Dictionary dictionary, LocalDate today) {
        Optional<Gs1Entry> entry = dictionary.entry(element.identifier());
        String family = element.identifier()
                .substring(0, Math.min(3, element.identifier().length()));
        boolean currency = element.identifier().length() == 4 && WITH_CURRENCY.contains(family);
        return new Gs1Meaning(
                entry.map(Gs1Entry::title).orElse(""),
                entry.flatMap(known -> date(element.value(), known.components().getFirst(), today)),
                number(element, currency),
                currency ? Optional.of(element.value().substring(0, 3)) : Optional.empty());
    }

    private static Optional<LocalDate> date(String value, Gs1Component first, LocalDate today) {
        List<String> linters = first.linters();
        if (linters.stream().anyMatch(SHORT_DATES::contains)) {
            return Optional.of(Gs1Calendar.date(value.substring(0, 6), today));
        }
        return linters.contains("yyyymmdd")
                ? Optional.of(LocalDate.parse(value.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(Gs1Element element, boolean currency) {
        String identifier = element.identifier();
        if (COUNTS.contains(identifier)) {
            return Optional.of(new BigDecimal(element.value()));
        }
        if (!hasDecimals(identifier)) {
            return Optional.empty();
        }
        String digits = currency ? element.value().substring(3) : element.value();
        return Optional.of(new BigDecimal(digits).movePointLeft(identifier.charAt(3) - '0'));
    }

    /** Trade and logistic measures (31nn to 36nn) and amounts (390n to 395n): the last digit counts the decimals. */
    private static boolean hasDecimals(String identifier) {
        boolean measure = identifier.compareTo("3100") >= 0 && identifier.compareTo("3699") <= 0;
        boolean amount = identifier.compareTo("3900") >= 0 && identifier.compareTo("3959") <= 0;
        return identifier.length() == 4 && (measure || amount);
    }
}
