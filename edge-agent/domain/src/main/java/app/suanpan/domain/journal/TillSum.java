package app.suanpan.domain.journal;

import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.ForeignFigure;
import app.suanpan.domain.till.MovementFigure;
import app.suanpan.domain.till.ReceiptRange;
import app.suanpan.domain.till.TaxFigure;
import app.suanpan.domain.till.TenderFigure;
import app.suanpan.domain.till.TillFigures;
import app.suanpan.domain.till.VoucherFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the events of one shift. The one place that says what an X and a Z report are made of: the register reckons by it, and
 * whoever verifies a ledger holds each Z against it.
 */
public final class TillSum {
    private final Map<String, TenderFigure> tenders = new LinkedHashMap<>();
    private final Map<String, ForeignFigure> foreign = new LinkedHashMap<>();
    private final Map<String, VoucherFigure> vouchers = new LinkedHashMap<>();
    private final Map<String, TaxFigure> taxes = new LinkedHashMap<>();
    private final Map<CashMovement, MovementFigure> movements = new LinkedHashMap<>();
    private final Map<String, ReceiptRange> receipts = new LinkedHashMap<>();
    private final Set<String> profiles = new LinkedHashSet<>();
    private @Nullable String currency;
    private long sales;
    private long salesTotal;
    private long returns;
    private long returnsTotal;
    private long net;
    private long reductions;
    private long priceChanges;
    private long rounding;
    private long voids;
    private long voidsTotal;
    private long postVoids;
    private long postVoidsTotal;
    private long voidedLines;
    private long voidedLinesTotal;
    private long noSales;
    private long readings;
    private long liabilities;
    private long voidedTenders;

    /** Nothing has happened yet. */
    public TillSum() {}

    /** The sum of these events, all of one shift. */
    public static TillFigures of(Iterable<JournalEvent> events) {
        TillSum sum = new TillSum();
        events.forEach(sum::add);
        return sum.figures();
    }

    /** The shift that an event is counted in, if it is one that X and Z reports count. */
    public static Optional<UUID> shiftOf(JournalEvent event) {
        return switch (event) {
            case ShiftOpened opened -> Optional.of(opened.shift());
            case SaleCompleted sale -> Optional.of(sale.sale().shift());
            case ReturnCompleted refund -> Optional.of(refund.refund().shift());
            case SalePostVoided undone -> Optional.of(undone.reversal().shift());
            case TransactionVoided gone -> Optional.of(gone.shift());
            case LinesVoided gone -> Optional.of(gone.shift());
            case DrawerOpened opened -> Optional.of(opened.shift());
            case TenderVoided gone -> Optional.of(gone.shift());
            case CashMoved moved -> Optional.of(moved.shift());
            case TillRead read -> Optional.of(read.shift());
            default -> Optional.empty();
        };
    }

    /** Adds an event of the shift; those that move no money and are counted nowhere change nothing. */
    public void add(JournalEvent event) {
        switch (event) {
            case ShiftOpened opened -> open(opened);
            case SaleCompleted sale -> {
                sales++;
                salesTotal += sale.sale().total();
                transaction(sale.header().workstation(), sale.sale(), 1);
            }
            case ReturnCompleted refund -> {
                returns++;
                returnsTotal += refund.refund().total();
                transaction(refund.header().workstation(), refund.refund(), -1);
            }
            case SalePostVoided undone -> {
                postVoids++;
                postVoidsTotal += undone.reversal().total();
                transaction(undone.header().workstation(), undone.reversal(), -1);
            }
            case TransactionVoided gone -> {
                voids++;
                voidsTotal += gone.total();
            }
            case LinesVoided gone -> {
                voidedLines += gone.lines().size();
                voidedLinesTotal += gone.total();
            }
            case DrawerOpened ignored -> noSales++;
            case TenderVoided ignored -> voidedTenders++;
            case CashMoved moved -> move(moved);
            case TillRead ignored -> readings++;
            default -> {
                // Nothing else is on a Z report.
            }
        }
    }

    private void open(ShiftOpened opened) {
        currency = opened.currency();
        if (opened.foreign() != null) {
            opened.foreign()
                    .forEach(loan ->
                            foreign(new ForeignFigure(loan.currency(), 0, 0, 0, loan.amount(), null, null, null)));
        }
    }

    /** What is of another currency than the till's is no money of the till's own: it stands by itself. */
    private void move(CashMoved moved) {
        if (currency == null || moved.currency().equals(currency)) {
            movements.merge(
                    moved.kind(),
                    new MovementFigure(moved.kind(), 1, moved.amount()),
                    (was, more) ->
                            new MovementFigure(was.kind(), was.count() + more.count(), was.amount() + more.amount()));
            return;
        }
        Long amount = moved.amount();
        foreign(
                switch (moved.kind()) {
                    case PAID_IN -> new ForeignFigure(moved.currency(), 0, 0, 0, null, amount, null, null);
                    case PAID_OUT -> new ForeignFigure(moved.currency(), 0, 0, 0, null, null, amount, null);
                    case PICKUP -> new ForeignFigure(moved.currency(), 0, 0, 0, null, null, null, amount);
                });
    }

    private void foreign(ForeignFigure figure) {
        foreign.merge(figure.currency(), figure, ForeignFigure::plus);
    }

    /** What it has come to so far. */
    public TillFigures figures() {
        return new TillFigures(
                sales,
                salesTotal,
                returns,
                returnsTotal,
                net,
                new ArrayList<>(tenders.values()),
                new ArrayList<>(taxes.values()),
                reductions,
                priceChanges,
                rounding,
                voids,
                voidsTotal,
                noSales,
                new ArrayList<>(movements.values()),
                readings,
                new ArrayList<>(receipts.values()),
                List.copyOf(profiles),
                liabilities == 0 ? null : liabilities,
                voidedTenders == 0 ? null : voidedTenders,
                postVoids == 0 ? null : postVoids,
                postVoids == 0 ? null : postVoidsTotal,
                foreign.isEmpty() ? null : new ArrayList<>(foreign.values()),
                vouchers.isEmpty() ? null : new ArrayList<>(vouchers.values()),
                voidedLines == 0 ? null : voidedLines,
                voidedLines == 0 ? null : voidedLinesTotal);
    }

    /** A profile as reports name it. */
    public static String profile(ArithmeticProfile profile) {
        return profile.id() + " " + profile.version();
    }

    private void transaction(String workstation, Transaction body, int sign) {
        net += sign * body.net();
        rounding += sign * body.rounding();
        for (SoldLine line : body.lines()) {
            reductions += sign * line.reduced();
            if (line.isOwed()) {
                liabilities += sign * line.net();
                net -= sign * line.net();
            }
            priceChanges += line.overrideReason() != null && sign > 0 ? 1 : 0;
        }
        body.taxes().forEach(tax -> tax(tax, body, sign));
        tenders(body, sign);
        receipts.merge(
                workstation,
                new ReceiptRange(workstation, body.receiptNumber(), body.receiptNumber(), 1),
                (was, more) -> new ReceiptRange(
                        workstation,
                        Math.min(was.first(), more.first()),
                        Math.max(was.last(), more.last()),
                        was.count() + 1));
        profiles.add(profile(body.profile()));
    }

    /** Change is cash that went back over the counter, whatever it was given on. */
    private void tenders(Transaction body, int sign) {
        for (SoldTender tender : body.tenders()) {
            tender(tender.kind(), 1, tender.amount(), sign);
            foreign(tender);
            voucher(tender, sign);
        }
        if (body.change() != 0) {
            tender("cash", 0, -body.change(), sign);
        }
    }

    private void foreign(SoldTender tender) {
        if (tender.foreignCurrency() != null && tender.foreignAmount() != null) {
            foreign(new ForeignFigure(tender.foreignCurrency(), 1, tender.foreignAmount(), tender.amount()));
        }
    }

    private void voucher(SoldTender tender, int sign) {
        SoldVoucher sold = tender.voucher();
        if (sold != null) {
            vouchers.merge(
                    sold.kind(),
                    new VoucherFigure(
                            sold.kind(),
                            sold.nameZh(),
                            sold.nameEn(),
                            sign,
                            sign * sold.face(),
                            sign * tender.amount()),
                    (was, more) -> new VoucherFigure(
                            was.kind(),
                            more.nameZh(),
                            more.nameEn(),
                            was.count() + more.count(),
                            was.face() + more.face(),
                            was.amount() + more.amount()));
        }
    }

    private void tender(String kind, long count, long amount, int sign) {
        tenders.merge(
                kind,
                new TenderFigure(kind, count, sign > 0 ? amount : 0, sign > 0 ? 0 : amount),
                (was, more) -> new TenderFigure(
                        kind,
                        was.count() + more.count(),
                        was.taken() + more.taken(),
                        was.paidBack() + more.paidBack()));
    }

    private void tax(SoldTax sold, Transaction body, int sign) {
        Tax named = body.profile().taxes().stream()
                .filter(candidate -> candidate.code().equals(sold.tax()))
                .findFirst()
                .orElse(null);
        String zh = named == null ? sold.tax() : named.in("zh");
        String en = named == null ? sold.tax() : named.in("en");
        taxes.merge(
                sold.tax(),
                new TaxFigure(sold.tax(), zh, en, sign * sold.base(), sign * sold.amount()),
                (was, more) ->
                        new TaxFigure(sold.tax(), zh, en, was.base() + more.base(), was.amount() + more.amount()));
    }
}
