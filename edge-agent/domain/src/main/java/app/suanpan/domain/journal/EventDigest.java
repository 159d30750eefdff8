package app.suanpan.domain.journal;

import app.suanpan.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a list of events says of one of them, and by what it is found. The switch below has no default: whoever adds an event
 * says here how people read it and find it again.
 *
 * @param kind what happened, as a key for which every screen has a sentence, for example {@code sale}
 * @param transaction id of the transaction that it is or is about
 * @param receipt number of the receipt that it is or is about
 * @param amount minor units of {@code currency}, whichever way they flowed
 * @param currency ISO 4217 code; empty where no money is spoken of
 * @param member id of the member on it
 * @param items codes of the items on it, each once
 * @param words what the sentence needs besides: amounts as plain decimals, reasons as they are kept, names
 */
public record EventDigest(
        String kind,
        Optional<UUID> transaction,
        Optional<String> receipt,
        Optional<Long> amount,
        String currency,
        Optional<UUID> member,
        List<String> items,
        List<String> words) {
    public EventDigest {
        items = List.copyOf(items);
        words = List.copyOf(words);
    }

    /** Whether the event itself is a transaction with a receipt, as opposed to being about one. */
    public boolean hasReceipt() {
        return receipt.isPresent() && (kind.equals("sale") || kind.equals("return"));
    }

    /** The digest of an event. */
    public static EventDigest of(JournalEvent event) {
        return switch (event) {
            case SaleCompleted sale -> transaction("sale", sale.sale(), List.of());
            case ReturnCompleted refund -> transaction("return", refund.refund(), List.of(refund.reason()));
            case TransactionVoided gone ->
                plain("voided", gone.reason(), String.valueOf(gone.items().size()))
                        .about(gone.transaction())
                        .worth(gone.total(), gone.currency())
                        .with(gone.items());
            case TransactionHeld held ->
                plain("held", held.note(), String.valueOf(held.lines().size()))
                        .about(held.transaction())
                        .worth(held.total(), held.currency())
                        .whose(Optional.ofNullable(held.member()))
                        .with(held.lines().stream().map(HeldLine::item).toList());
            case TransactionRecalled recalled -> plain("recalled").about(recalled.transaction());
            case CardPaymentRequested asked ->
                plain(asked.refund() ? "card-refund-asked" : "card-asked")
                        .about(asked.transaction())
                        .worth(asked.amount(), asked.currency());
            case CardPaymentResolved resolved ->
                plain(
                                switch (resolved.outcome()) {
                                    case APPROVED -> "card-approved";
                                    case DECLINED -> "card-declined";
                                    case UNKNOWN -> "card-unknown";
                                    case REVERSED -> "card-reversed";
                                },
                                resolved.maskedNumber() == null ? "" : resolved.maskedNumber())
                        .about(resolved.transaction());
            case DrawerOpened opened -> plain("drawer-opened", opened.reason());
            case ReceiptReprinted reprinted ->
                plain("reprinted").about(reprinted.transaction()).under(reprinted.receipt());
            case ShiftOpened opened ->
                plain("shift-opened", opened.operatorName()).worth(opened.openingLoan(), opened.currency());
            case CashMoved moved ->
                plain(
                                switch (moved.kind()) {
                                    case PAID_IN -> "cash-in";
                                    case PAID_OUT -> "cash-out";
                                    case PICKUP -> "cash-pickup";
                                },
                                moved.reason())
                        .worth(moved.amount(), moved.currency());
            case TillRead read ->
                plain("till-read", String.valueOf(read.number())).worth(read.expected(), read.currency());
            case TillCounted counted ->
                plain("till-counted", decimal(counted.variance(), counted.currency()))
                        .worth(counted.counted(), counted.currency());
            case TillSettled settled ->
                plain(
                                "till-settled",
                                decimal(settled.expected(), settled.currency()),
                                decimal(settled.variance(), settled.currency()),
                                String.valueOf(settled.sales()),
                                String.valueOf(settled.returns()))
                        .worth(settled.counted(), settled.currency());
            case MemberJoined joined ->
                plain("member-joined", String.valueOf(joined.number())).whose(Optional.of(joined.member()));
            case BindingDecided decided ->
                plain(
                                switch (decided.decision()) {
                                    case BIND -> "guide-bound";
                                    case REFRESH -> "guide-refreshed";
                                    case SUPERSEDE -> "guide-changed";
                                    case REJECT -> "guide-refused";
                                },
                                String.valueOf(decided.guide()))
                        .whose(Optional.of(decided.member()));
        };
    }

    private static EventDigest transaction(String kind, Transaction body, List<String> words) {
        List<String> all = new ArrayList<>(List.of(String.valueOf(body.lines().size())));
        all.addAll(words);
        Set<String> items = new TreeSet<>();
        body.lines().forEach(line -> items.add(line.item()));
        return new EventDigest(
                kind,
                Optional.of(body.id()),
                Optional.of(body.receipt()),
                Optional.of(body.total()),
                body.currency(),
                Optional.ofNullable(body.member()),
                List.copyOf(items),
                all);
    }

    private static EventDigest plain(String kind, String... words) {
        return new EventDigest(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                List.of(),
                List.of(words));
    }

    private EventDigest about(UUID id) {
        return new EventDigest(kind, Optional.of(id), receipt, amount, currency, member, items, words);
    }

    private EventDigest under(String number) {
        return new EventDigest(kind, transaction, Optional.of(number), amount, currency, member, items, words);
    }

    private EventDigest worth(long minor, String in) {
        return new EventDigest(kind, transaction, receipt, Optional.of(minor), in, member, items, words);
    }

    private EventDigest whose(Optional<UUID> who) {
        return new EventDigest(kind, transaction, receipt, amount, currency, who, items, words);
    }

    private EventDigest with(List<String> codes) {
        return new EventDigest(
                kind, transaction, receipt, amount, currency, member, List.copyOf(new TreeSet<>(codes)), words);
    }

    private static String decimal(long minor, String currency) {
        return Money.of(minor, currency).toDecimal().toPlainString();
    }
}
