package app.suanpan.domain.till;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a shift adds up to, in minor units of its currency. Nothing in it is counted on its own: it is the sum of the shift's
 * events, see the journal's {@code TillSum}.
 *
 * @param sales number of sales
 * @param salesTotal Σ of the sales' totals
 * @param returns number of returns
 * @param returnsTotal Σ of the returns' totals, positive
 * @param net Σ without tax, returns taken off
 * @param tenders by means of payment, in the order of their first use
 * @param taxes by tax, in the order of their first use
 * @param reductions Σ of what was taken off sold lines, returns taken off
 * @param priceChanges how many lines were sold at another price than the item file's
 * @param rounding Σ of cash rounding, returns taken off; negative where customers gained
 * @param voids how many transactions were given up
 * @param voidsTotal what they had come to
 * @param noSales how often the drawer was opened without a sale
 * @param movements cash in, cash out and pickups that there were
 * @param readings how often the till was read with an X report
 * @param receipts the receipts, one range for each workstation that the shift was at
 * @param profiles the arithmetic profiles that the receipts were reckoned by, each with its edition
 * @param liabilities Σ of what was sold and is owed since, such as gift cards: part of the totals, not of {@code net}; null in
 *     older events and where there is none
 * @param voidedTenders how many tenders were taken back; null in older events and where there is none
 * @param postVoids how many sales of the shift were undone after they were committed; null in older events and where none was
 * @param postVoidsTotal Σ of their totals, positive; the sales themselves are among the sales
 * @param foreign foreign cash that was taken, by currency; null in older events and where there was none
 * @param vouchers vouchers that were taken, by kind; null in older events and where there was none
 * @param voidedLines how often a line, or a part of one, was taken out of a basket again; null in older events and where none was
 * @param voidedLinesTotal Σ of what they stood there for, before anything was taken off; not negative
 */
public record TillFigures(
        long sales,
        long salesTotal,
        long returns,
        long returnsTotal,
        long net,
        List<TenderFigure> tenders,
        List<TaxFigure> taxes,
        long reductions,
        long priceChanges,
        long rounding,
        long voids,
        long voidsTotal,
        long noSales,
        List<MovementFigure> movements,
        long readings,
        List<ReceiptRange> receipts,
        List<String> profiles,
        @Nullable Long liabilities,
        @Nullable Long voidedTenders,
        @Nullable Long postVoids,
        @Nullable Long postVoidsTotal,
        @Nullable List<ForeignFigure> foreign,
        @Nullable List<VoucherFigure> vouchers,
        @Nullable Long voidedLines,
        @Nullable Long voidedLinesTotal) {
    public TillFigures {
        tenders = List.copyOf(tenders);
        taxes = List.copyOf(taxes);
        movements = List.copyOf(movements);
        receipts = List.copyOf(receipts);
        profiles = List.copyOf(profiles);
        foreign = foreign == null ? null : List.copyOf(foreign);
        vouchers = vouchers == null ? null : List.copyOf(vouchers);
    }

    /** What sales and returns did to the cash in the till. */
    public long cash() {
        return net("cash");
    }

    /** Card payments less card refunds. */
    public long card() {
        return net("card");
    }

    /** What was put into the till less what was taken out of it, sales and returns apart. */
    public long moved() {
        return movements.stream()
                .mapToLong(movement -> switch (movement.kind()) {
                    case PAID_IN -> movement.amount();
                    case PAID_OUT, PICKUP -> -movement.amount();
                })
                .sum();
    }

    /** The cash that should be in a till that started with this much. */
    public long expectedCash(long openingLoan) {
        return Math.addExact(openingLoan, Math.addExact(cash(), moved()));
    }

    /** Of which currencies other than the store's own there was cash in the till. */
    public Set<Currency> currencies() {
        return foreign == null
                ? Set.of()
                : foreign.stream()
                        .map(figure -> Currency.getInstance(figure.currency()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private long net(String kind) {
        return tenders.stream()
                .filter(tender -> tender.kind().equals(kind))
                .mapToLong(tender -> tender.taken() - tender.paidBack())
                .sum();
    }
}
