package app.suanpan.domain.journal;

import app.suanpan.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a list of events says of one of them, and by what it is found. The switch below has no default: whoever adds an event
 * says here how people read it and find it again.
 *
 * @param kind what happened, in one word for which every screen has a sentence
 * @param transaction id of the transaction that it is or is about
 * @param receipt number of the receipt that it is or is about
 * @param amount minor units of {@code currency}, whichever way they flowed
 * @param currency ISO 4217 code; empty where no money is spoken of
 * @param member id of the member on it
 * @param items codes of the items on it, each once
 * @param words what the sentence needs besides: amounts as plain decimals, reasons as they are kept, names
 */
public record EventDigest(
        Kind kind,
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

    /** What can happen, as a list of events tells it. */
    public enum Kind {
        SALE,
        RETURN,
        POST_VOID,
        VOIDED,
        LINES_VOIDED,
        HELD,
        RECALLED,
        CARD_ASKED,
        CARD_REFUND_ASKED,
        CARD_APPROVED,
        CARD_DECLINED,
        CARD_UNKNOWN,
        CARD_REVERSED,
        CODE_ASKED,
        CODE_REFUND_ASKED,
        REVERSAL_ASKED,
        REVERSAL_UNKNOWN,
        REVERSAL_REFUSED,
        DRAWER_OPENED,
        REPRINTED,
        SHIFT_OPENED,
        SHIFT_SUSPENDED,
        SHIFT_RESUMED,
        CASH_IN,
        CASH_OUT,
        TENDER_VOIDED,
        CASH_PICKUP,
        TILL_READ,
        TILL_COUNTED,
        TILL_SETTLED,
        SIGNED_ON,
        SIGNED_OFF,
        PIN_WRONG,
        LOCKED_OUT,
        LOCK_OUT_LIFTED,
        PIN_CHOSEN,
        SCREEN_LOCKED,
        SCREEN_LOCKED_IDLE,
        TRAINING_BEGUN,
        TRAINING_ENDED,
        KIOSK_ENTERED,
        KIOSK_TENDED,
        SCREEN_UNLOCKED,
        SCREEN_TAKEN_OVER,
        PERMISSION_DENIED,
        QUICK_KEYS_CHANGED,
        APPROVAL_GRANTED,
        APPROVAL_REFUSED,
        SIGNING_KEY,
        STAFF_ADDED,
        STAFF_RENAMED,
        STAFF_ROLE_GIVEN,
        STAFF_PIN_SET,
        STAFF_PIN_CLEARED,
        STAFF_BADGE_GIVEN,
        STAFF_BLOCKED,
        STAFF_UNBLOCKED,
        STAFF_REMOVED,
        ROLE_CHANGED,
        MEMBER_JOINED,
        GUIDE_BOUND,
        GUIDE_REFRESHED,
        GUIDE_CHANGED,
        GUIDE_REFUSED,
        GUIDE_DECLINED,
        CONSENT_GRANTED,
        CONSENT_WITHDRAWN,
        MEMBER_ERASED,
        MEMBER_CARD_PRINTED,
        PHONE_VERIFIED,
        LETTER_KEYS,
        LETTER_JOINED,
        LETTER_KNOWN;

        /** As texts name it, for example {@code drawer-opened}. */
        public String key() {
            return EventDigest.key(this);
        }
    }

    /** Whether the event itself is a transaction with a receipt, as opposed to being about one. */
    public boolean hasReceipt() {
        return receipt.isPresent() && (kind == Kind.SALE || kind == Kind.RETURN || kind == Kind.POST_VOID);
    }

    /** The digest of an event. */
    public static EventDigest of(JournalEvent event) {
        return switch (event) {
            case SaleCompleted sale -> transaction(Kind.SALE, sale.sale(), List.of());
            case ReturnCompleted refund -> transaction(Kind.RETURN, refund.refund(), List.of(refund.reason()));
            case SalePostVoided undone ->
                transaction(Kind.POST_VOID, undone.reversal(), List.of(undone.reason(), undone.saleReceipt()));
            case TransactionVoided gone ->
                plain(Kind.VOIDED, gone.reason(), String.valueOf(gone.items().size()))
                        .about(gone.transaction())
                        .worth(gone.total(), gone.currency())
                        .with(gone.items());
            case LinesVoided gone ->
                plain(Kind.LINES_VOIDED, String.valueOf(gone.lines().size()))
                        .about(gone.transaction())
                        .worth(gone.total(), gone.currency())
                        .with(gone.lines().stream().map(VoidedLine::item).toList());
            case TransactionHeld held ->
                plain(Kind.HELD, held.note(), String.valueOf(held.lines().size()))
                        .about(held.transaction())
                        .worth(held.total(), held.currency())
                        .whose(Optional.ofNullable(held.member()))
                        .with(held.lines().stream().map(HeldLine::item).toList());
            case TransactionRecalled recalled -> plain(Kind.RECALLED).about(recalled.transaction());
            case CardPaymentRequested asked ->
                asked(asked).about(asked.transaction()).worth(asked.amount(), asked.currency());
            case CardPaymentResolved resolved ->
                plain(
                                switch (resolved.outcome()) {
                                    case APPROVED -> Kind.CARD_APPROVED;
                                    case DECLINED -> Kind.CARD_DECLINED;
                                    case UNKNOWN -> Kind.CARD_UNKNOWN;
                                    case REVERSED -> Kind.CARD_REVERSED;
                                },
                                resolved.maskedNumber() == null ? "" : resolved.maskedNumber())
                        .about(resolved.transaction());
            case CardReversal reversal ->
                plain(
                                switch (reversal.state()) {
                                    case ASKED -> Kind.REVERSAL_ASKED;
                                    case UNKNOWN -> Kind.REVERSAL_UNKNOWN;
                                    case REFUSED -> Kind.REVERSAL_REFUSED;
                                })
                        .about(reversal.transaction())
                        .worth(reversal.amount(), reversal.currency());
            case DrawerOpened opened -> plain(Kind.DRAWER_OPENED, opened.reason());
            case ReceiptReprinted reprinted ->
                plain(Kind.REPRINTED).about(reprinted.transaction()).under(reprinted.receipt());
            case ShiftOpened opened ->
                plain(Kind.SHIFT_OPENED, opened.operatorName()).worth(opened.openingLoan(), opened.currency());
            case ShiftSuspended suspended -> plain(Kind.SHIFT_SUSPENDED, suspended.operatorName());
            case ShiftResumed resumed -> plain(Kind.SHIFT_RESUMED, resumed.operatorName());
            case TenderVoided gone ->
                plain(Kind.TENDER_VOIDED, gone.kind()).about(gone.transaction()).worth(gone.amount(), gone.currency());
            case CashMoved moved ->
                plain(
                                switch (moved.kind()) {
                                    case PAID_IN -> Kind.CASH_IN;
                                    case PAID_OUT -> Kind.CASH_OUT;
                                    case PICKUP -> Kind.CASH_PICKUP;
                                },
                                moved.reason())
                        .worth(moved.amount(), moved.currency());
            case TillRead read ->
                plain(Kind.TILL_READ, String.valueOf(read.number())).worth(read.expected(), read.currency());
            case TillCounted counted ->
                plain(Kind.TILL_COUNTED, decimal(counted.variance(), counted.currency()))
                        .worth(counted.counted(), counted.currency());
            case TillSettled settled ->
                plain(
                                Kind.TILL_SETTLED,
                                decimal(settled.expected(), settled.currency()),
                                decimal(settled.variance(), settled.currency()),
                                String.valueOf(settled.sales()),
                                String.valueOf(settled.returns()))
                        .worth(settled.counted(), settled.currency());
            case MemberJoined joined ->
                plain(Kind.MEMBER_JOINED, String.valueOf(joined.number())).whose(Optional.of(joined.member()));
            case BindingDecided decided ->
                plain(
                                switch (decided.decision()) {
                                    case BIND -> Kind.GUIDE_BOUND;
                                    case REFRESH -> Kind.GUIDE_REFRESHED;
                                    case SUPERSEDE -> Kind.GUIDE_CHANGED;
                                    case REJECT -> Kind.GUIDE_REFUSED;
                                    case END -> Kind.GUIDE_DECLINED;
                                },
                                String.valueOf(decided.guide()))
                        .whose(Optional.of(decided.member()));
            case ConsentDecided decided ->
                plain(
                                decided.consent().granted() ? Kind.CONSENT_GRANTED : Kind.CONSENT_WITHDRAWN,
                                "purpose-" + key(decided.consent().purpose()))
                        .whose(Optional.of(decided.member()));
            case MemberErased erased ->
                plain(Kind.MEMBER_ERASED, "erased-" + key(erased.reason())).whose(Optional.of(erased.member()));
            case LetterKeysOffered offered ->
                plain(Kind.LETTER_KEYS, String.valueOf(offered.keys().size()));
            case LetterAnswered answered ->
                plain(
                        switch (answered.outcome()) {
                            case JOINED -> Kind.LETTER_JOINED;
                            case KNOWN -> Kind.LETTER_KNOWN;
                        });
            case PhoneVerified verified -> plain(Kind.PHONE_VERIFIED).whose(Optional.of(verified.member()));
            case MemberCardPrinted printed ->
                plain(Kind.MEMBER_CARD_PRINTED, String.valueOf(printed.number()))
                        .whose(Optional.of(printed.member()));
            case AccessRecorded access ->
                plain(
                        switch (access.kind()) {
                            case SIGNED_ON -> Kind.SIGNED_ON;
                            case SIGNED_OFF -> Kind.SIGNED_OFF;
                            case FAILED -> Kind.PIN_WRONG;
                            case LOCKED_OUT -> Kind.LOCKED_OUT;
                            case LOCK_OUT_LIFTED -> Kind.LOCK_OUT_LIFTED;
                            case PIN_CHOSEN -> Kind.PIN_CHOSEN;
                            case SCREEN_LOCKED -> Kind.SCREEN_LOCKED;
                            case SCREEN_LOCKED_IDLE -> Kind.SCREEN_LOCKED_IDLE;
                            case TRAINING_BEGUN -> Kind.TRAINING_BEGUN;
                            case TRAINING_ENDED -> Kind.TRAINING_ENDED;
                            case KIOSK_ENTERED -> Kind.KIOSK_ENTERED;
                            case KIOSK_TENDED -> Kind.KIOSK_TENDED;
                            case SCREEN_UNLOCKED -> Kind.SCREEN_UNLOCKED;
                            case SCREEN_TAKEN_OVER -> Kind.SCREEN_TAKEN_OVER;
                            case DENIED -> Kind.PERMISSION_DENIED;
                        },
                        access.personName().isEmpty() ? access.person() : access.personName(),
                        access.by() == null ? "" : access.by(),
                        access.detail());
            case QuickKeysChanged changed ->
                plain(Kind.QUICK_KEYS_CHANGED, key(changed.change()), changed.page(), changed.item());
            case ApprovalGranted granted -> approval(Kind.APPROVAL_GRANTED, granted.approval());
            case ApprovalRefused refused -> approval(Kind.APPROVAL_REFUSED, refused.approval());
            case SigningKeyAnnounced announced -> plain(Kind.SIGNING_KEY, announced.key());
            case StaffChanged changed ->
                plain(
                        switch (changed.change()) {
                            case ADDED -> Kind.STAFF_ADDED;
                            case RENAMED -> Kind.STAFF_RENAMED;
                            case ROLE_GIVEN -> Kind.STAFF_ROLE_GIVEN;
                            case PIN_SET -> Kind.STAFF_PIN_SET;
                            case PIN_CLEARED -> Kind.STAFF_PIN_CLEARED;
                            case BADGE_GIVEN -> Kind.STAFF_BADGE_GIVEN;
                            case BLOCKED -> Kind.STAFF_BLOCKED;
                            case UNBLOCKED -> Kind.STAFF_UNBLOCKED;
                            case REMOVED -> Kind.STAFF_REMOVED;
                        },
                        changed.entry().name(),
                        changed.entry().role(),
                        "through-" + changed.through().name().toLowerCase(Locale.ROOT),
                        changed.by());
            case RoleChanged changed -> plain(Kind.ROLE_CHANGED, changed.role(), changed.source());
        };
    }

    private static EventDigest asked(CardPaymentRequested asked) {
        return asked.scheme() == null
                ? plain(asked.refund() ? Kind.CARD_REFUND_ASKED : Kind.CARD_ASKED)
                : plain(asked.refund() ? Kind.CODE_REFUND_ASKED : Kind.CODE_ASKED, asked.scheme());
    }

    private static EventDigest approval(Kind kind, Approval approval) {
        return plain(
                kind,
                approval.operatorName(),
                approval.approverName(),
                approval.permission(),
                approval.command(),
                approval.reason());
    }

    private static EventDigest transaction(Kind kind, Transaction body, List<String> words) {
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

    private static EventDigest plain(Kind kind, String... words) {
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

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String decimal(long minor, String currency) {
        return Money.of(minor, currency).toDecimal().toPlainString();
    }
}
