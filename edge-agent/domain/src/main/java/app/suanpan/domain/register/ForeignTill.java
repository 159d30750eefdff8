package app.suanpan.domain.register;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.till.ForeignCount;
import app.suanpan.domain.till.ForeignFigure;
import app.suanpan.domain.till.ForeignLoan;
import app.suanpan.domain.till.ForeignNotes;
import app.suanpan.domain.till.TillCount;
import app.suanpan.domain.till.TillFigures;
import app.suanpan.domain.workstation.Shift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Foreign cash in the till: what it starts with, what moves, what is counted. Each currency is reckoned by itself; a rate is looked
 * at only where a limit of what somebody may do is in the store's currency.
 */
final class ForeignTill {

    private ForeignTill() {}

    /**
     * The foreign cash that is counted with a till: what the store takes, and what the shift has had in it, though the store has been told
     * since to take it no more.
     *
     * @param shift the shift whose till it is; nothing before one is opened
     */
    static List<ForeignNotes> counted(Optional<Shift> shift, RegisterContext context) {
        List<ForeignNotes> all = new ArrayList<>();
        context.till().foreign().forEach(rate -> all.add(new ForeignNotes(rate.currency(), rate.denominations())));
        shift.map(open -> context.facts().foreignOf(open.id())).stream()
                .flatMap(Set::stream)
                .filter(currency -> context.till().foreign(currency).isEmpty())
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .forEach(currency -> all.add(new ForeignNotes(currency, List.of())));
        return all;
    }

    /** Why these cannot be what is in a till, each currency once; nothing if they can. */
    static Optional<Notice> implausible(List<TillCount> counts, Optional<Shift> shift, RegisterContext context) {
        long currencies = counts.stream()
                .map(count -> count.total().currency())
                .distinct()
                .count();
        return currencies == counts.size()
                ? counts.stream()
                        .flatMap(count -> implausible(count, shift, context).stream())
                        .findFirst()
                : Optional.of(Notice.of(NoticeCode.COUNT_NOT_PLAUSIBLE));
    }

    /** Why this cannot be foreign cash of a till; nothing if it can. */
    static Optional<Notice> implausible(TillCount count, Optional<Shift> shift, RegisterContext context) {
        Money sum = count.total();
        Optional<ForeignNotes> notes = counted(shift, context).stream()
                .filter(known -> known.currency().equals(sum.currency()))
                .findFirst();
        if (notes.isEmpty()) {
            return Optional.of(
                    Notice.of(NoticeCode.FOREIGN_NOT_TAKEN, sum.currency().getCurrencyCode()));
        }
        if (sum.isNegative() || sum.minor() > TillSteps.MOST_IN_A_TILL) {
            return Optional.of(Notice.of(NoticeCode.AMOUNT_NOT_ALLOWED, sum.toString()));
        }
        return count.isPlausible(notes.get().denominations())
                ? Optional.empty()
                : Optional.of(Notice.of(NoticeCode.COUNT_NOT_PLAUSIBLE));
    }

    /** What a till starts with; null where it starts without any. */
    static @Nullable List<ForeignLoan> loans(List<TillCount> counts) {
        List<ForeignLoan> loans = counts.stream()
                .filter(count -> count.total().isPositive())
                .map(count -> new ForeignLoan(
                        count.total().currency().getCurrencyCode(),
                        count.total().minor(),
                        count.pieces()))
                .toList();
        return loans.isEmpty() ? null : loans;
    }

    /** What should be there of a currency, minor units. */
    static long expected(Currency currency, TillFigures figures) {
        return figure(currency.getCurrencyCode(), figures)
                .map(ForeignFigure::expected)
                .orElse(0L);
    }

    /**
     * What was counted beside what should be there, by currency. What nobody counted is not there; a currency of which there should
     * be nothing, and that nobody counted, is left out.
     */
    static List<ForeignCount> compare(List<TillCount> counted, TillFigures figures, RegisterContext context) {
        Set<String> currencies = new LinkedHashSet<>();
        context.till().foreign().forEach(rate -> currencies.add(rate.currency().getCurrencyCode()));
        if (figures.foreign() != null) {
            figures.foreign().forEach(figure -> currencies.add(figure.currency()));
        }
        List<ForeignCount> compared = new ArrayList<>();
        for (String currency : currencies) {
            long expected =
                    figure(currency, figures).map(ForeignFigure::expected).orElse(0L);
            Optional<TillCount> count = counted.stream()
                    .filter(one -> one.total().currency().getCurrencyCode().equals(currency))
                    .findFirst();
            if (expected != 0 || count.isPresent()) {
                long there = count.map(one -> one.total().minor()).orElse(0L);
                compared.add(new ForeignCount(
                        currency,
                        expected,
                        there,
                        there - expected,
                        count.map(TillCount::pieces).orElse(List.of())));
            }
        }
        return compared;
    }

    /** Whether no currency is over or short by more than the store allows. */
    static boolean isWithinLimits(List<ForeignCount> counts, RegisterContext context) {
        return counts.stream()
                .allMatch(count -> Math.abs(count.variance())
                        <= context.till().foreignLimit(Currency.getInstance(count.currency())));
    }

    /** The same counts beside what should be there by now. */
    static List<ForeignCount> again(List<ForeignCount> counts, TillFigures figures, RegisterContext context) {
        return compare(counts.stream().map(ForeignCount::asCounted).toList(), figures, context);
    }

    /**
     * What somebody has to be allowed to move, in the store's currency at its rate; 0 for what is refused anyway, all there is where nobody
     * knows the rate any more.
     */
    static long worth(Money amount, RegisterContext context) {
        boolean believable = amount.isPositive() && amount.minor() <= TillSteps.MOST_IN_A_TILL;
        return believable
                ? context.till()
                        .foreign(amount.currency())
                        .map(rate ->
                                rate.worth(amount, context.store().currency()).minor())
                        .orElse(Long.MAX_VALUE)
                : 0;
    }

    /** What somebody has to be allowed to accept, in the store's currency at its rate; all there is where nobody knows the rate. */
    static long variance(List<ForeignCount> counts, RegisterContext context) {
        long sum = 0;
        for (ForeignCount count : counts) {
            Money off = Money.of(Math.abs(count.variance()), count.currency());
            boolean known = off.isZero()
                    || context.till().foreign(off.currency()).isPresent() && off.minor() <= TillSteps.MOST_IN_A_TILL;
            if (!known) {
                return Long.MAX_VALUE;
            }
            sum += worth(off, context);
        }
        return sum;
    }

    private static Optional<ForeignFigure> figure(String currency, TillFigures figures) {
        return figures.foreign() == null
                ? Optional.empty()
                : figures.foreign().stream()
                        .filter(figure -> figure.currency().equals(currency))
                        .findFirst();
    }
}
