package app.suanpan.domain.register;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.register.RegisterSession.Stage;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.ValueTender;
import app.suanpan.domain.tender.Voucher;
import app.suanpan.domain.tender.VoucherKind;
import app.suanpan.domain.tender.VoucherKind.Issuer;
import app.suanpan.domain.tender.VoucherStanding;
import app.suanpan.domain.tender.VoucherTender;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Vouchers: sold, looked at, taken once, and good again where the sale is undone that they paid for. */
final class VoucherSteps {
    /** The code of the line by which the rest of a voucher goes onto store credit; no item file has it. */
    private static final String REST = "STORE-CREDIT";

    private VoucherSteps() {}

    /** What was scanned or typed, if it is a voucher that the store takes. */
    static Optional<Voucher> read(String text, RegisterContext context) {
        return context.till().vouchers().stream()
                .flatMap(kind -> kind.read(text).stream())
                .findFirst()
                .map(voucher -> asItWasSold(voucher, context));
    }

    /** One that was sold here is worth what was paid for it, whatever its kind is worth today. */
    private static Voucher asItWasSold(Voucher voucher, RegisterContext context) {
        return context.facts()
                .voucher(voucher.number())
                .soldUnder()
                .flatMap(context.facts()::byReceipt)
                .flatMap(ReceiptSteps::bodyOf)
                .flatMap(sale -> sale.lines().stream()
                        .filter(line -> line.item().equals(Voucher.ITEM)
                                && line.number()
                                        .filter(voucher.number()::equals)
                                        .isPresent())
                        .findFirst())
                .map(line -> voucher.worth(new Money(line.net(), voucher.face().currency())))
                .orElse(voucher);
    }

    /** Puts one of the store's own into the basket: what is paid for it is owed to whoever bears it. */
    static Step sell(RegisterSession session, TenderCommand.SellVoucher command, RegisterContext context) {
        if (session.basket().kind() != TransactionKind.SALE) {
            return Step.refuse(session, NoticeCode.GIFT_CARD_NOT_NOW);
        }
        Optional<Voucher> read = read(command.number(), context);
        if (read.isEmpty()) {
            return Step.refuse(session, NoticeCode.VOUCHER_UNKNOWN, ScanSteps.shown(command.number()));
        }
        Voucher voucher = read.get();
        if (kind(voucher, context).issuer() != Issuer.STORE) {
            return Step.refuse(session, NoticeCode.VOUCHER_NOT_OURS, name(voucher, context));
        }
        Optional<String> known = knownUnder(voucher.number(), context);
        if (known.isPresent()) {
            return Step.refuse(session, NoticeCode.VOUCHER_SOLD_ALREADY, known.get());
        }
        if (isInBasket(session, voucher)) {
            return Step.refuse(session, NoticeCode.NUMBER_TWICE, voucher.number());
        }
        return load(session, Voucher.ITEM, voucher.name(), voucher.face(), voucher.number(), context);
    }

    /** What a voucher is worth, said to whoever scans it while nobody pays. */
    static Step look(RegisterSession session, Voucher voucher, RegisterContext context) {
        Notice notice = refusal(voucher, session, context)
                .orElseGet(() -> Notice.of(
                        NoticeCode.VOUCHER_GOOD,
                        name(voucher, context),
                        voucher.face().toString()));
        return Step.to(session).saying(notice);
    }

    /** Takes one as payment. */
    static Step pay(RegisterSession session, String number, RegisterContext context) {
        return read(number, context)
                .map(voucher -> pay(session, voucher, context))
                .orElseGet(() -> Step.refuse(session, NoticeCode.VOUCHER_UNKNOWN, ScanSteps.shown(number)));
    }

    static Step pay(RegisterSession session, Voucher voucher, RegisterContext context) {
        Optional<Notice> notNow = ValueSteps.notNow(session, context);
        if (notNow.isPresent()) {
            return Step.to(session).saying(notNow.get());
        }
        if (session.basket().kind() == TransactionKind.RETURN) {
            return Step.refuse(session, NoticeCode.VOUCHER_NOT_FOR_REFUNDS);
        }
        if (!(TenderSteps.due(session, context) instanceof BalanceDue due)) {
            return Step.refuse(session, NoticeCode.NOT_TENDERING);
        }
        Optional<Notice> refusal = refusal(voucher, session, context);
        if (refusal.isPresent()) {
            return Step.to(session).saying(refusal.get());
        }
        if (isInBasket(session, voucher)
                || session.tenders().stream().anyMatch(tender -> pays(tender, voucher.number()))) {
            return Step.refuse(session, NoticeCode.VOUCHER_HERE_ALREADY);
        }
        Money rest = voucher.face().minus(due.amount());
        if (!rest.isPositive()) {
            return TenderSteps.paidWith(session, new VoucherTender(voucher.face(), voucher), context);
        }
        return switch (kind(voucher, context).rest()) {
            case FORFEIT -> TenderSteps.paidWith(session, new VoucherTender(due.amount(), voucher), context);
            case CHANGE -> TenderSteps.paidWith(session, new VoucherTender(voucher.face(), voucher), context);
            case STORE_CREDIT -> restOnCredit(session, voucher, rest, context);
        };
    }

    /** The rest is sold to the customer as store credit, so that it is owed and the voucher is used up to the cent. */
    private static Step restOnCredit(RegisterSession session, Voucher voucher, Money rest, RegisterContext context) {
        ValueCard credit =
                ValueCard.of(ValueCard.Kind.STORE_CREDIT, context.ids().get());
        Step loaded = load(session, REST, new LocalName("储值券", "Store credit"), rest, credit.number(), context);
        boolean exact = TenderSteps.due(loaded.session(), context) instanceof BalanceDue due
                && due.amount().equals(voucher.face());
        if (!exact) {
            return Step.refuse(session, NoticeCode.AMOUNT_NOT_ALLOWED, rest.toString());
        }
        Step paid = TenderSteps.paidWith(loaded.session(), new VoucherTender(voucher.face(), voucher), context);
        return paid.session().stage() == Stage.COMPLETED ? paid : paid.with(session);
    }

    /** Money that is owed from now on, as a line; what is written on the paper is its serial number. */
    private static Step load(
            RegisterSession session,
            String code,
            LocalName name,
            Money amount,
            String number,
            RegisterContext context) {
        Item item = new Item(code, Optional.empty(), name, amount, TaxCategory.LIABILITY, UnitOfMeasure.EACH, "");
        return BasketSteps.append(
                session, item, Quantity.ONE, Optional.empty(), new Pack(null, number, null, null), context);
    }

    /**
     * What goes back for a voucher. Where the sale is undone and all of the voucher with it, the voucher is good again. Goods that
     * come back bring store credit: a voucher pays once, and is never turned into cash.
     */
    static Tender back(RegisterSession session, SoldTender paid, Money amount, RegisterContext context) {
        boolean all = session.isUndoing() && amount.minor() == paid.amount();
        return all
                ? new VoucherTender(
                        amount,
                        Objects.requireNonNull(paid.voucher())
                                .voucher(context.store().currency()))
                : new ValueTender(
                        amount,
                        ValueCard.of(ValueCard.Kind.STORE_CREDIT, context.ids().get()));
    }

    /**
     * Whether a voucher can still pay: nobody has used it, nor has its own sale been undone. Read inside the SQLite transaction that
     * commits the sale, so that none pays twice.
     */
    static boolean isStillGood(Voucher voucher, RegisterContext context) {
        VoucherStanding standing = context.facts().voucher(voucher.number());
        boolean hasToBeSold = context.till().vouchers().stream()
                .filter(kind -> kind.code().equals(voucher.kind()))
                .anyMatch(kind -> kind.issuer() == Issuer.STORE && !kind.takenUnseen());
        return standing.usedUnder().isEmpty()
                && (!hasToBeSold || standing.soldUnder().isPresent());
    }

    /** The receipt on which a voucher was sold or used; nothing if it can be sold. */
    static Optional<String> knownUnder(String number, RegisterContext context) {
        VoucherStanding standing = context.facts().voucher(number);
        return standing.usedUnder().or(standing::soldUnder);
    }

    /** What somebody may sell by it, minor units: what the voucher is worth; 0 where there is none. */
    static long worth(TenderCommand.SellVoucher command, RegisterContext context) {
        return read(command.number(), context)
                .map(voucher -> voucher.face().minor())
                .orElse(0L);
    }

    private static Optional<Notice> refusal(Voucher voucher, RegisterSession session, RegisterContext context) {
        VoucherKind kind = kind(voucher, context);
        VoucherStanding standing = context.facts().voucher(voucher.number());
        if (standing.usedUnder().isPresent()) {
            return Optional.of(
                    Notice.of(NoticeCode.VOUCHER_USED, standing.usedUnder().get()));
        }
        LocalDate day = session.shift().map(shift -> shift.businessDay()).orElse(context.today());
        if (!kind.isTakenOn(day)) {
            return Optional.of(Notice.of(
                    NoticeCode.VOUCHER_OVER, kind.lastDay().orElseThrow().toString()));
        }
        boolean sold = kind.issuer() == Issuer.OTHER
                || kind.takenUnseen()
                || standing.soldUnder().isPresent();
        return sold ? Optional.empty() : Optional.of(Notice.of(NoticeCode.VOUCHER_NOT_SOLD));
    }

    private static boolean isInBasket(RegisterSession session, Voucher voucher) {
        return session.basket().lines().stream()
                .anyMatch(line -> line.pack() != null
                        && voucher.number().equals(line.pack().serial()));
    }

    private static boolean pays(Tender tender, String number) {
        return tender instanceof VoucherTender paid && paid.voucher().number().equals(number);
    }

    private static VoucherKind kind(Voucher voucher, RegisterContext context) {
        List<VoucherKind> kinds = context.till().vouchers();
        return kinds.stream()
                .filter(kind -> kind.code().equals(voucher.kind()))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Voucher voucher, RegisterContext context) {
        return voucher.name().in(context.store().receiptLanguage());
    }
}
