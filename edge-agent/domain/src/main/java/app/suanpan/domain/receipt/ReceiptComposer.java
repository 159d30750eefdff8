package app.suanpan.domain.receipt;

import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldReduction;
import app.suanpan.domain.journal.SoldTax;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.receipt.Receipt.Align;
import app.suanpan.domain.receipt.Receipt.Element;
import app.suanpan.domain.receipt.Receipt.Style;
import app.suanpan.domain.workstation.Store;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Composes a receipt from the committed event, and from nothing else that could have changed since: the same event gives the
 * same receipt tomorrow.
 */
public final class ReceiptComposer {
    /** Columns of 80 mm paper. */
    public static final int WIDE = 48;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Store store;
    private final String language;
    private final int columns;
    private final List<Element> elements = new ArrayList<>();

    private ReceiptComposer(Store store, int columns) {
        this.store = store;
        this.columns = columns;
        this.language = store.receiptLanguage();
    }

    /**
     * @param event a {@link SaleCompleted} or {@link ReturnCompleted}
     * @param store whose receipt it is
     * @param member the member on it, if there is one who has not been forgotten
     * @param invitation where the code for those who are no members yet leads
     * @param columns 48 for 80 mm paper, 32 for 58 mm
     * @param copy whether it is printed again
     * @throws IllegalArgumentException if the event has no receipt
     */
    public static Receipt compose(
            JournalEvent event,
            Store store,
            Optional<? extends ReceiptMember> member,
            JoinInvitation invitation,
            int columns,
            boolean copy) {
        ReceiptComposer composer = new ReceiptComposer(store, columns);
        switch (event) {
            case SaleCompleted sale -> composer.sale(sale, member, invitation, copy);
            case ReturnCompleted refund -> composer.refund(refund, copy);
            default ->
                throw new IllegalArgumentException(
                        "There is no receipt for " + event.getClass().getSimpleName());
        }
        return new Receipt(columns, composer.elements);
    }

    private void sale(
            SaleCompleted event, Optional<? extends ReceiptMember> member, JoinInvitation invitation, boolean copy) {
        Transaction sale = event.sale();
        head(event.header(), sale, copy);
        lines(sale, 1);
        totals(sale, ReceiptText.TOTAL, 1);
        people(member);
        foot(sale);
        if (member.isEmpty()) {
            invitation.linkFor(event).ifPresent(this::invite);
        }
        add(new Receipt.Space(1));
        centre(text(ReceiptText.THANKS), Style.PLAIN);
    }

    private void invite(String link) {
        add(new Receipt.Space(1));
        add(new Receipt.Qr(link, text(ReceiptText.JOIN)));
    }

    private void refund(ReturnCompleted event, boolean copy) {
        head(event.header(), event.refund(), copy);
        centre(text(ReceiptText.RETURN), Style.BOLD);
        lines(event.refund(), -1);
        totals(event.refund(), ReceiptText.REFUND, -1);
        pair(text(ReceiptText.REASON), ReturnReason.words(event.reason(), language), Style.PLAIN);
        foot(event.refund());
    }

    private void head(EventHeader header, Transaction transaction, boolean copy) {
        if (copy) {
            centre(text(ReceiptText.COPY), Style.LARGE);
        }
        centre(store.name().in(language), Style.LARGE);
        store.addressLines().forEach(line -> centre(line, Style.PLAIN));
        add(new Receipt.Space(1));
        String time = header.at().atZone(store.zone()).format(TIME);
        if (columns < WIDE) {
            pair(text(ReceiptText.RECEIPT), transaction.receipt(), Style.PLAIN);
            pair(text(ReceiptText.DATE), time, Style.PLAIN);
        } else {
            pair(text(ReceiptText.RECEIPT) + " " + transaction.receipt(), time, Style.PLAIN);
        }
        pair(
                text(ReceiptText.OPERATOR) + " " + transaction.operatorName(),
                text(ReceiptText.WORKSTATION) + " " + header.workstation(),
                Style.PLAIN);
        if (transaction.reference() != null) {
            pair(text(ReceiptText.REFERENCE), transaction.reference(), Style.PLAIN);
        }
        add(new Receipt.Rule());
    }

    private void lines(Transaction transaction, int sign) {
        for (SoldLine line : transaction.lines()) {
            String name = "zh".equals(language) ? line.nameZh() : line.nameEn();
            pair(name, amount(sign * line.amount(), transaction), Style.PLAIN);
            if (line.quantity().compareTo(BigDecimal.ONE) != 0) {
                String unit = line.unit().equals("KILOGRAM") ? " kg" : "";
                add(new Receipt.Text(
                        "  " + line.quantity().toPlainString() + unit + " × " + amount(line.unitPrice(), transaction),
                        Align.LEFT,
                        Style.PLAIN));
            }
            pack(line);
            reductions(line, transaction, sign);
        }
        add(new Receipt.Rule());
    }

    /** By serial number a guarantee is claimed, by lot a recall is answered; dates stand on the pack itself. */
    private void pack(SoldLine line) {
        if (line.pack() != null && line.pack().lot() != null) {
            add(new Receipt.Text(
                    "  " + text(ReceiptText.LOT) + " " + line.pack().lot(), Align.LEFT, Style.PLAIN));
        }
        if (line.pack() != null && line.pack().serial() != null) {
            add(new Receipt.Text(
                    "  " + text(ReceiptText.SERIAL) + " " + line.pack().serial(), Align.LEFT, Style.PLAIN));
        }
    }

    /** What was taken off a line stands below it, with its name. */
    private void reductions(SoldLine line, Transaction transaction, int sign) {
        if (line.reductions() == null) {
            return;
        }
        for (SoldReduction reduction : line.reductions()) {
            String text = "zh".equals(language) ? reduction.textZh() : reduction.textEn();
            pair("  " + text, amount(-sign * reduction.amount(), transaction), Style.PLAIN);
        }
    }

    private void totals(Transaction transaction, ReceiptText word, int sign) {
        List<SoldTax> inside = taxes(transaction, true);
        List<SoldTax> onTop = taxes(transaction, false);
        long subtotal = transaction.lines().stream()
                .mapToLong(line -> line.amount() - line.reduced())
                .sum();
        long added = onTop.stream().mapToLong(SoldTax::amount).sum();
        if (!transaction.profile().pricesIncludeTax() || !onTop.isEmpty() || transaction.exemption() != null) {
            pair(text(ReceiptText.SUBTOTAL), amount(sign * subtotal, transaction), Style.PLAIN);
            onTop.forEach(tax -> pair(label(tax, transaction), amount(sign * tax.amount(), transaction), Style.PLAIN));
        }
        if (transaction.exemption() != null) {
            pair(
                    text(ReceiptText.EXEMPT) + " · " + exemption(transaction.exemption(), transaction),
                    amount(sign * (transaction.total() - subtotal - added), transaction),
                    Style.PLAIN);
        }
        pair(text(word), withSymbol(sign * transaction.total(), transaction), Style.LARGE);
        long saved = transaction.lines().stream().mapToLong(SoldLine::reduced).sum();
        if (saved != 0 && sign > 0) {
            pair(text(ReceiptText.SAVED), amount(saved, transaction), Style.PLAIN);
        }
        if (transaction.rounding() != 0) {
            pair(text(ReceiptText.ROUNDING), amount(sign * transaction.rounding(), transaction), Style.PLAIN);
        }
        for (SoldTender tender : transaction.tenders()) {
            boolean card = tender.kind().equals("card");
            String label = text(card ? ReceiptText.CARD : ReceiptText.CASH);
            String number = card && tender.maskedNumber() != null ? " " + tender.maskedNumber() : "";
            pair(label + number, amount(sign * tender.amount(), transaction), Style.PLAIN);
        }
        if (transaction.change() != 0) {
            pair(text(ReceiptText.CHANGE), amount(transaction.change(), transaction), Style.BOLD);
        }
        if (!inside.isEmpty()) {
            add(new Receipt.Space(1));
            pair(text(ReceiptText.TAX_INSIDE), text(ReceiptText.TAX), Style.PLAIN);
            inside.forEach(tax -> taxInside(tax, transaction, sign));
        }
    }

    /** The taxes that are inside the prices, or those on top of them. */
    private static List<SoldTax> taxes(Transaction transaction, boolean inside) {
        boolean usual = transaction.profile().pricesIncludeTax();
        return transaction.taxes().stream()
                .filter(sold -> inside
                        == tax(sold, transaction)
                                .map(transaction.profile()::includes)
                                .orElse(usual))
                .toList();
    }

    private String exemption(String code, Transaction transaction) {
        return transaction
                .profile()
                .exemption(code)
                .map(found -> found.names().in(language))
                .orElse(code);
    }

    /** One row of the tax table where prices include the tax: rate, what it was reckoned on, and the tax. */
    private void taxInside(SoldTax tax, Transaction transaction, int sign) {
        pair(
                label(tax, transaction) + " · " + amount(sign * tax.base(), transaction),
                amount(sign * tax.amount(), transaction),
                Style.PLAIN);
    }

    private void people(Optional<? extends ReceiptMember> member) {
        member.ifPresent(strip -> {
            add(new Receipt.Rule());
            pair(text(ReceiptText.MEMBER), strip.number(), Style.PLAIN);
            strip.guide().ifPresent(guide -> pair(text(ReceiptText.GUIDE), guide.in(language), Style.PLAIN));
        });
    }

    private void foot(Transaction transaction) {
        add(new Receipt.Space(1));
        add(new Receipt.Barcode(transaction.receipt()));
        centre(text(ReceiptText.KEEP), Style.PLAIN);
    }

    private String label(SoldTax tax, Transaction transaction) {
        return tax(tax, transaction).map(found -> found.in(language)).orElse(tax.tax());
    }

    private static Optional<Tax> tax(SoldTax sold, Transaction transaction) {
        return transaction.profile().taxes().stream()
                .filter(candidate -> candidate.code().equals(sold.tax()))
                .findFirst();
    }

    private static String amount(long minor, Transaction transaction) {
        return Money.of(minor, transaction.currency()).toDecimal().toPlainString();
    }

    /** The sign stands before the symbol, as people write it. */
    private static String withSymbol(long minor, Transaction transaction) {
        return (minor < 0 ? "-" : "") + symbol(transaction) + amount(Math.abs(minor), transaction);
    }

    private static String symbol(Transaction transaction) {
        return switch (transaction.currency()) {
            case "CNY", "JPY" -> "¥";
            case "GBP" -> "£";
            case "EUR" -> "€";
            case "USD" -> "$";
            default -> Currency.getInstance(transaction.currency()).getCurrencyCode() + " ";
        };
    }

    private String text(ReceiptText key) {
        return key.in(language);
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
