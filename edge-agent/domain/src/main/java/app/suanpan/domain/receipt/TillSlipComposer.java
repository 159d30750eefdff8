package app.suanpan.domain.receipt;

import app.suanpan.domain.journal.CashMoved;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ShiftSuspended;
import app.suanpan.domain.journal.TillRead;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.reason.KeptReason;
import app.suanpan.domain.receipt.Receipt.Align;
import app.suanpan.domain.receipt.Receipt.Element;
import app.suanpan.domain.receipt.Receipt.Style;
import app.suanpan.domain.till.ForeignCount;
import app.suanpan.domain.till.ForeignFigure;
import app.suanpan.domain.till.MovementFigure;
import app.suanpan.domain.till.Pieces;
import app.suanpan.domain.till.TaxFigure;
import app.suanpan.domain.till.TenderFigure;
import app.suanpan.domain.till.TillFigures;
import app.suanpan.domain.till.VoucherFigure;
import app.suanpan.domain.workstation.Store;
import app.suanpan.domain.workstation.Training;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Composes the slips of the till, X and Z reports and cash movements, from the committed event and from nothing else: the same
 * event gives the same slip tomorrow.
 */
public final class TillSlipComposer {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Store store;
    private final String language;
    private final String currency;
    private final int columns;
    private final List<Element> elements = new ArrayList<>();

    private TillSlipComposer(Store store, String currency, int columns) {
        this.store = store;
        this.language = store.receiptLanguage();
        this.currency = currency;
        this.columns = columns;
    }

    /** Whether there is a slip for an event. A Z report of an older edition has none: it says too little. */
    public static boolean hasSlip(JournalEvent event) {
        return event instanceof CashMoved
                || event instanceof ShiftSuspended
                || event instanceof TillRead
                || event instanceof TillSettled settled && settled.figures() != null;
    }

    /** What a slip is called, for example {@code Z 12}. */
    public static String number(JournalEvent event) {
        return switch (event) {
            case TillRead read -> "X " + read.number();
            case TillSettled settled -> "Z " + settled.number();
            case CashMoved moved -> moved.kind().name();
            case ShiftSuspended suspended -> suspended.code();
            default -> throw noSlip(event);
        };
    }

    /**
     * @param event one that {@linkplain #hasSlip has a slip}
     * @param store whose slip it is
     * @param columns 48 for 80 mm paper, 32 for 58 mm
     * @param copy whether it is printed again
     * @throws IllegalArgumentException if the event has no slip
     */
    public static Receipt compose(JournalEvent event, Store store, int columns, boolean copy) {
        TillSlipComposer composer = switch (event) {
            case CashMoved moved -> new TillSlipComposer(store, moved.currency(), columns).moved(moved, copy);
            case ShiftSuspended left -> new TillSlipComposer(store, left.currency(), columns).suspended(left, copy);
            case TillRead read -> new TillSlipComposer(store, read.currency(), columns).read(read, copy);
            case TillSettled settled
            when settled.figures() != null ->
                new TillSlipComposer(store, settled.currency(), columns).settled(settled, copy);
            default -> throw noSlip(event);
        };
        return new Receipt(columns, composer.elements);
    }

    private static IllegalArgumentException noSlip(JournalEvent event) {
        return new IllegalArgumentException(
                "There is no slip for " + event.getClass().getSimpleName());
    }

    private TillSlipComposer moved(CashMoved event, boolean copy) {
        TillText title = switch (event.kind()) {
            case PAID_IN -> TillText.PAID_IN;
            case PAID_OUT -> TillText.PAID_OUT;
            case PICKUP -> TillText.PICKUP;
        };
        head(event.header(), text(title), event.operatorName(), copy);
        pieces(event.pieces());
        pair(text(title) + " " + event.currency(), amount(event.amount()), Style.LARGE);
        pair(text(TillText.REASON), KeptReason.parse(event.reason()).in(language), Style.PLAIN);
        signature();
        return this;
    }

    /** Who, when and which, and no amount: the till is uncounted, and whoever counts it is not told what there should be. */
    private TillSlipComposer suspended(ShiftSuspended event, boolean copy) {
        head(event.header(), text(TillText.SUSPENDED), event.operatorName(), copy);
        pair(text(TillText.SHIFT_OF), event.operatorName(), Style.BOLD);
        pair(text(TillText.SINCE), event.openedAt().atZone(store.zone()).format(TIME), Style.PLAIN);
        pair(text(TillText.LEFT_AT), event.header().workstation(), Style.PLAIN);
        add(new Receipt.Space(1));
        add(new Receipt.Qr(event.code(), event.code()));
        centre(text(TillText.TAKE_UP), Style.PLAIN);
        centre(text(TillText.TAKE_UP_KEY), Style.PLAIN);
        signature();
        return this;
    }

    private TillSlipComposer read(TillRead event, boolean copy) {
        head(event.header(), text(TillText.X_REPORT) + " " + event.number(), event.operatorName(), copy);
        figures(event.figures(), event.profile());
        till(event.figures(), event.openingLoan());
        pair(text(TillText.EXPECTED), amount(event.expected()), Style.BOLD);
        foreign(event.figures(), List.of());
        return this;
    }

    private TillSlipComposer settled(TillSettled event, boolean copy) {
        TillFigures figures = event.figures();
        String operator = event.operatorName() == null ? event.header().operator() : event.operatorName();
        head(event.header(), text(TillText.Z_REPORT) + " " + event.number(), operator, copy);
        if (figures != null) {
            figures(figures, event.profile() == null ? "" : event.profile());
            till(figures, event.openingLoan());
        }
        pair(text(TillText.EXPECTED), amount(event.expected()), Style.BOLD);
        add(new Receipt.Rule());
        pieces(event.pieces() == null ? List.of() : event.pieces());
        pair(text(TillText.COUNTED), amount(event.counted()), Style.BOLD);
        variance(event);
        if (figures != null) {
            foreign(figures, event.foreign() == null ? List.of() : event.foreign());
        }
        signature();
        return this;
    }

    private void variance(TillSettled event) {
        pair(text(word(event.variance())), amount(event.variance()), Style.LARGE);
        if (event.refusedCounts() != null && event.refusedCounts() > 0) {
            count(TillText.COUNTS_BEFORE, event.refusedCounts());
        }
        if (event.varianceReason() != null && !event.varianceReason().isEmpty()) {
            pair(
                    text(TillText.ACCEPTED),
                    KeptReason.parse(event.varianceReason()).in(language),
                    Style.PLAIN);
        }
    }

    private void head(EventHeader header, String title, String operatorName, boolean copy) {
        if (Training.is(header.workstation())) {
            centre(ReceiptMark.TRAINING.text().words().in(language), Style.LARGE);
        }
        if (copy) {
            centre(TillText.COPY.in(language), Style.LARGE);
        }
        centre(store.name().in(language), Style.BOLD);
        centre(title, Style.LARGE);
        add(new Receipt.Space(1));
        pair(text(TillText.BUSINESS_DAY), header.businessDay().toString(), Style.PLAIN);
        pair(TillText.DATE.in(language), header.at().atZone(store.zone()).format(TIME), Style.PLAIN);
        pair(
                TillText.OPERATOR.in(language) + " " + operatorName,
                TillText.WORKSTATION.in(language) + " " + header.workstation(),
                Style.PLAIN);
        add(new Receipt.Rule());
    }

    private void figures(TillFigures figures, String profile) {
        counted(TillText.SALES, figures.sales(), figures.salesTotal());
        counted(TillText.RETURNS, figures.returns(), -figures.returnsTotal());
        pair(text(TillText.TOTAL), amount(figures.salesTotal() - figures.returnsTotal()), Style.BOLD);
        pair(text(TillText.NET), amount(figures.net()), Style.PLAIN);
        if (figures.liabilities() != null) {
            pair(text(TillText.LIABILITIES), amount(figures.liabilities()), Style.PLAIN);
        }
        figures.receipts()
                .forEach(range -> pair(
                        text(TillText.RECEIPTS) + " " + range.workstation(),
                        range.first() + "–" + range.last() + " (" + range.count() + ")",
                        Style.PLAIN));
        taxes(figures);
        tenders(figures);
        add(new Receipt.Rule());
        pair(text(TillText.REDUCTIONS), amount(-figures.reductions()), Style.PLAIN);
        count(TillText.PRICE_CHANGES, figures.priceChanges());
        pair(text(TillText.ROUNDING), amount(figures.rounding()), Style.PLAIN);
        counted(TillText.VOIDS, figures.voids(), figures.voidsTotal());
        if (figures.voidedLines() != null && figures.voidedLinesTotal() != null) {
            counted(TillText.VOIDED_LINES, figures.voidedLines(), figures.voidedLinesTotal());
        }
        if (figures.voidedTenders() != null) {
            count(TillText.VOIDED_TENDERS, figures.voidedTenders());
        }
        if (figures.postVoids() != null && figures.postVoidsTotal() != null) {
            counted(TillText.POST_VOIDS, figures.postVoids(), figures.postVoidsTotal());
        }
        count(TillText.NO_SALES, figures.noSales());
        count(TillText.READINGS, figures.readings());
        pair(
                text(TillText.PROFILE),
                figures.profiles().isEmpty() ? profile : String.join(", ", figures.profiles()),
                Style.PLAIN);
        add(new Receipt.Rule());
    }

    private void taxes(TillFigures figures) {
        if (figures.taxes().isEmpty()) {
            return;
        }
        add(new Receipt.Rule());
        pair(text(TillText.TAXES), TillText.TAX.in(language), Style.PLAIN);
        for (TaxFigure tax : figures.taxes()) {
            String name = "zh".equals(language) ? tax.nameZh() : tax.nameEn();
            pair(name + " · " + amount(tax.base()), amount(tax.amount()), Style.PLAIN);
        }
    }

    private void tenders(TillFigures figures) {
        if (figures.tenders().isEmpty()) {
            return;
        }
        add(new Receipt.Rule());
        pair(text(TillText.TENDERS), "", Style.PLAIN);
        for (TenderFigure tender : figures.tenders()) {
            counted(tenderName(tender.kind()), tender.count(), tender.taken());
            if (tender.paidBack() != 0) {
                pair("  " + text(TillText.PAID_BACK), amount(-tender.paidBack()), Style.PLAIN);
            }
            if (tender.kind().equals("voucher") && figures.vouchers() != null) {
                figures.vouchers().forEach(this::voucher);
            }
        }
    }

    /** What is in the drawer as paper, and what its issuer owes for it. */
    private void voucher(VoucherFigure kind) {
        String name = "zh".equals(language) ? kind.nameZh() : kind.nameEn();
        pair("  " + name + " × " + kind.count(), amount(kind.face()), Style.PLAIN);
        if (kind.face() != kind.amount()) {
            pair("    " + text(TillText.FORFEITED), amount(kind.amount() - kind.face()), Style.PLAIN);
        }
    }

    private String tenderName(String kind) {
        return switch (kind) {
            case "cash" -> text(TillText.CASH);
            case "card" -> text(TillText.CARD);
            case "wechat" -> text(TillText.WECHAT);
            case "alipay" -> text(TillText.ALIPAY);
            case "unionpay" -> text(TillText.UNIONPAY);
            case "gift-card" -> text(TillText.GIFT_CARD);
            case "store-credit" -> text(TillText.STORE_CREDIT);
            case "foreign-cash" -> text(TillText.FOREIGN_CASH);
            case "voucher" -> text(TillText.VOUCHER);
            case "points" -> text(TillText.POINTS);
            case "exchange" -> text(TillText.EXCHANGE);
            default -> kind;
        };
    }

    /** Each currency by itself, below the till's own: nothing of it is in a sum of the store's. */
    private void foreign(TillFigures figures, List<ForeignCount> counts) {
        List<ForeignFigure> taken = figures.foreign() == null ? List.of() : figures.foreign();
        for (ForeignFigure figure : taken) {
            foreign(figure);
            counts.stream()
                    .filter(count -> count.currency().equals(figure.currency()))
                    .forEach(this::counted);
        }
        for (ForeignCount count : counts) {
            if (taken.stream().noneMatch(figure -> figure.currency().equals(count.currency()))) {
                add(new Receipt.Rule());
                pair(count.currency(), "", Style.BOLD);
                counted(count);
            }
        }
    }

    private void foreign(ForeignFigure figure) {
        String code = figure.currency();
        add(new Receipt.Rule());
        pair(code, "", Style.BOLD);
        foreign(TillText.OPENING, figure.opening(), 1, code);
        pair(text(TillText.FOREIGN_TAKEN) + " (" + figure.count() + ")", amount(figure.amount(), code), Style.PLAIN);
        foreign(TillText.PAID_IN, figure.paidIn(), 1, code);
        foreign(TillText.PAID_OUT, figure.paidOut(), -1, code);
        foreign(TillText.PICKUP, figure.pickup(), -1, code);
        pair(text(TillText.FOREIGN_EXPECTED), amount(figure.expected(), code), Style.BOLD);
    }

    private void foreign(TillText word, @Nullable Long amount, int sign, String code) {
        if (amount != null) {
            pair(text(word), amount(sign * amount, code), Style.PLAIN);
        }
    }

    private void counted(ForeignCount count) {
        for (Pieces kind : count.pieces()) {
            pair(
                    "  " + amount(kind.denomination(), count.currency()) + " × " + kind.count(),
                    amount(kind.denomination() * kind.count(), count.currency()),
                    Style.PLAIN);
        }
        pair(text(TillText.FOREIGN_COUNTED), amount(count.counted(), count.currency()), Style.BOLD);
        pair(
                text(word(count.variance())) + " " + count.currency(),
                amount(count.variance(), count.currency()),
                Style.LARGE);
    }

    private static TillText word(long variance) {
        return variance == 0 ? TillText.EVEN : variance < 0 ? TillText.SHORT : TillText.OVER;
    }

    private void till(TillFigures figures, long openingLoan) {
        pair(text(TillText.TILL), "", Style.PLAIN);
        pair(text(TillText.OPENING), amount(openingLoan), Style.PLAIN);
        pair(text(TillText.CASH_TAKEN), amount(figures.cash()), Style.PLAIN);
        for (MovementFigure movement : figures.movements()) {
            switch (movement.kind()) {
                case PAID_IN -> counted(TillText.PAID_IN, movement.count(), movement.amount());
                case PAID_OUT -> counted(TillText.PAID_OUT, movement.count(), -movement.amount());
                case PICKUP -> counted(TillText.PICKUP, movement.count(), -movement.amount());
            }
        }
    }

    private void pieces(List<Pieces> pieces) {
        for (Pieces kind : pieces) {
            pair(
                    "  " + amount(kind.denomination()) + " × " + kind.count(),
                    amount(kind.denomination() * kind.count()),
                    Style.PLAIN);
        }
    }

    private void signature() {
        add(new Receipt.Space(2));
        add(new Receipt.Text(text(TillText.SIGNATURE) + " " + "_".repeat(columns / 2), Align.LEFT, Style.PLAIN));
    }

    private void counted(TillText word, long count, long minor) {
        counted(text(word), count, minor);
    }

    private void counted(String word, long count, long minor) {
        pair(word + " (" + count + ")", amount(minor), Style.PLAIN);
    }

    private void count(TillText word, long count) {
        pair(text(word), Long.toString(count), Style.PLAIN);
    }

    private String amount(long minor) {
        return amount(minor, currency);
    }

    private static String amount(long minor, String code) {
        return Money.of(minor, code).toDecimal().toPlainString();
    }

    private String text(TillText word) {
        return word.in(language);
    }

    private void centre(String text, Style style) {
        add(new Receipt.Text(text, Align.CENTRE, style));
    }

    private void pair(String left, String right, Style style) {
        add(new Receipt.Pair(left, right, style));
    }

    private void add(Element element) {
        elements.add(element);
    }
}
