package app.suanpan.domain.receipt;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.NetWeight;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldPoints;
import app.suanpan.domain.journal.SoldPromotion;
import app.suanpan.domain.journal.SoldReduction;
import app.suanpan.domain.journal.SoldTax;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.receipt.Receipt.Style;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.terms.OrderDiscount;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The figures of a receipt: lines, totals, payments and taxes, as the event has them. */
final class ReceiptFigures {
    private final ReceiptWriter writer;
    private final Transaction body;
    private final ArithmeticProfile profile;
    private final int sign;

    /** @param sign 1 for what the customer pays, −1 for what goes back */
    ReceiptFigures(ReceiptWriter writer, Transaction body, int sign) {
        this.writer = writer;
        this.body = body;
        this.profile = body.profile();
        this.sign = sign;
    }

    void lines() {
        for (SoldLine line : body.lines()) {
            writer.item(new LocalName(line.nameZh(), line.nameEn()), amount(sign * line.amount()));
            quantity(line);
            pack(line);
            reductions(line);
            if (line.note() != null) {
                writer.left("  " + line.note());
            }
        }
        offTheWhole();
        if (body.note() != null) {
            writer.left(writer.line(ReceiptText.NOTE.words()) + " " + body.note());
        }
        if (body.promotions() != null) {
            body.promotions().forEach(sign < 0 ? this::givenBack : this::used);
        }
        writer.rule();
    }

    /** How much of it at which price: always of what is measured, which by law stands there with its unit and what was taken off. */
    private void quantity(SoldLine line) {
        Optional<UnitOfMeasure> known = Arrays.stream(UnitOfMeasure.values())
                .filter(unit -> unit.name().equals(line.unit()))
                .findFirst();
        boolean measured = known.map(UnitOfMeasure::isMeasured).orElse(true);
        if (measured || line.quantity().compareTo(BigDecimal.ONE) != 0) {
            String much = known.map(unit -> unit.written(line.quantity(), writer.line(unit.symbol())))
                    .orElseGet(() -> line.quantity().toPlainString() + " " + line.unit());
            String per = known.equals(Optional.of(UnitOfMeasure.HUNDRED_GRAMS)) ? "/100 g" : "";
            writer.left("  " + much + " × " + amount(line.unitPrice()) + per);
        }
        if (line.byHand() != null && known.isPresent()) {
            boolean weighed = known.get().kind() == UnitOfMeasure.Kind.MASS;
            writer.left(
                    "  " + writer.line((weighed ? ReceiptText.WEIGHED_BY_HAND : ReceiptText.MEASURED_BY_HAND).words()));
            if (line.byHand().tare().signum() > 0) {
                writer.left("  " + writer.line(ReceiptText.TARE.words()) + " "
                        + known.get()
                                .written(
                                        line.byHand().tare(),
                                        writer.line(known.get().symbol())));
            }
        }
    }

    /** By serial number a guarantee is claimed, by lot a recall is answered; dates stand on the pack itself. */
    private void pack(SoldLine line) {
        if (line.pack() != null && line.pack().netWeight() != null) {
            NetWeight weight = line.pack().netWeight();
            writer.left("  " + writer.line(ReceiptText.NET_WEIGHT.words()) + (weight.reckoned() ? " ≈ " : " ")
                    + weight.kilograms().toPlainString() + " kg");
        }
        if (line.pack() != null && line.pack().lot() != null) {
            writer.left("  " + writer.line(ReceiptText.LOT.words()) + " "
                    + line.pack().lot());
        }
        if (line.pack() != null && line.pack().serial() != null) {
            boolean owed = line.isOwed();
            writer.left("  " + writer.line((owed ? ReceiptText.NUMBER : ReceiptText.SERIAL).words()) + " "
                    + line.pack().serial());
            if (owed) {
                // Whoever has this paper, or the card, can pay with it: a scanner has to read it from either.
                writer.add(new Receipt.Qr(line.pack().serial(), line.pack().serial()));
            }
        }
    }

    /** What was taken off a line stands below it, with its name. */
    private void reductions(SoldLine line) {
        if (line.reductions() == null) {
            return;
        }
        for (SoldReduction reduction : line.reductions()) {
            if (reduction.source().equals(OrderDiscount.SOURCE)) {
                continue;
            }
            writer.pair(
                    "  ",
                    new LocalName(reduction.textZh(), reduction.textEn()),
                    amount(-sign * reduction.amount()),
                    Style.PLAIN);
        }
    }

    /** A discount on the whole basket belongs to its lines, and stands once below them. */
    private void offTheWhole() {
        List<SoldReduction> shares = body.lines().stream()
                .map(SoldLine::reductions)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(reduction -> reduction.source().equals(OrderDiscount.SOURCE))
                .toList();
        if (!shares.isEmpty()) {
            writer.pair(
                    new LocalName(shares.getFirst().textZh(), shares.getFirst().textEn()),
                    amount(-sign
                            * shares.stream().mapToLong(SoldReduction::amount).sum()),
                    Style.PLAIN);
        }
    }

    /** Which coupon is spent now. */
    private void used(SoldPromotion promotion) {
        if (promotion.coupon() != null) {
            writer.pair(ReceiptText.COUPON_USED.words(), MemberCoupon.shown(promotion.coupon()), Style.PLAIN);
        }
    }

    /** What the customer may use again: a coupon, and what a member may buy only so often. */
    private void givenBack(SoldPromotion promotion) {
        if (promotion.coupon() != null) {
            writer.pair(ReceiptText.COUPON_BACK.words(), MemberCoupon.shown(promotion.coupon()), Style.PLAIN);
        }
        if (body.member() != null && promotion.memberLimit() != null && promotion.uses() > 0) {
            writer.pair(
                    ReceiptText.USES_BACK.words(),
                    writer.line(nameOf(promotion)) + " × " + promotion.uses(),
                    Style.PLAIN);
        }
    }

    private LocalName nameOf(SoldPromotion promotion) {
        return body.lines().stream()
                .map(SoldLine::reductions)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(reduction -> reduction.source().equals(promotion.id()))
                .findFirst()
                .map(reduction -> new LocalName(reduction.textZh(), reduction.textEn()))
                .orElseGet(() -> new LocalName(promotion.id(), promotion.id()));
    }

    void totals() {
        List<SoldTax> onTop = taxes(false);
        long subtotal = body.lines().stream()
                .mapToLong(line -> line.amount() - line.reduced())
                .sum();
        long added = onTop.stream().mapToLong(SoldTax::amount).sum();
        if (!profile.pricesIncludeTax() || !onTop.isEmpty() || body.exemption() != null) {
            pair(ReceiptText.SUBTOTAL, amount(sign * subtotal));
            onTop.forEach(tax -> writer.pair(label(tax), amount(sign * tax.amount()), Style.PLAIN));
        }
        if (body.exemption() != null) {
            exempt(body.exemption(), body.total() - subtotal - added);
        }
        writer.pair(
                (sign > 0 ? ReceiptText.TOTAL : ReceiptText.REFUND).words(),
                withSymbol(sign * body.total()),
                Style.LARGE);
        long saved = body.lines().stream().mapToLong(SoldLine::reduced).sum();
        if (saved != 0 && sign > 0) {
            pair(ReceiptText.SAVED, amount(saved));
        }
    }

    private void exempt(String code, long less) {
        LocalName reason = profile.exemption(code).map(found -> found.names()).orElse(new LocalName(code, code));
        writer.pair(
                new LocalName(
                        ReceiptText.EXEMPT.words().zh() + " · " + reason.zh(),
                        ReceiptText.EXEMPT.words().en() + " · " + reason.en()),
                amount(sign * less),
                Style.PLAIN);
        if (body.terms() != null) {
            body.terms().exemption().ifPresent(claim -> writer.left("  " + claim.certificate()));
        }
    }

    void payments() {
        if (body.rounding() != 0) {
            pair(ReceiptText.ROUNDING, amount(sign * body.rounding()));
        }
        for (SoldTender tender : body.tenders()) {
            String detail = detail(tender);
            LocalName kind = tender.voucher() == null
                    ? kind(tender.kind())
                    : new LocalName(tender.voucher().nameZh(), tender.voucher().nameEn());
            writer.pair(
                    detail.isEmpty() ? kind : new LocalName(writer.line(kind) + detail, writer.line(kind) + detail),
                    amount(sign * tender.amount()),
                    Style.PLAIN);
            if (tender.foreignCurrency() != null && tender.foreignAmount() != null && tender.rate() != null) {
                writer.left("  "
                        + Money.of(tender.foreignAmount(), tender.foreignCurrency())
                                .toDecimal()
                                .toPlainString()
                        + " " + tender.foreignCurrency() + " × " + tender.rate().toPlainString());
            }
            forfeited(tender);
            if (sign < 0 && tender.number() != null && tender.kind().equals(ValueCard.Kind.STORE_CREDIT.code())) {
                writer.add(new Receipt.Qr(tender.number(), tender.number()));
            }
        }
        if (body.change() != 0) {
            writer.pair(ReceiptText.CHANGE.words(), amount(body.change()), Style.BOLD);
        }
    }

    /** Which card it was, or how many points. */
    private static String detail(SoldTender tender) {
        if (tender.points() != null) {
            return " × " + tender.points().points();
        }
        return tender.maskedNumber() == null ? "" : " " + tender.maskedNumber();
    }

    /** A voucher's rest that is paid out in no way, so that nobody looks for it later. */
    private void forfeited(SoldTender tender) {
        if (tender.voucher() != null && tender.voucher().face() > tender.amount()) {
            writer.left("  " + writer.line(ReceiptText.FORFEITED.words()) + " "
                    + amount(tender.voucher().face() - tender.amount()));
        }
    }

    /** The words for a kind of tender; one that this edition has no words for stands there under its own name. */
    private static LocalName kind(String kind) {
        String key = kind.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(ReceiptText.values())
                .filter(text -> text.isTender() && text.name().equals(key))
                .findFirst()
                .map(ReceiptText::words)
                .orElse(new LocalName(kind, kind));
    }

    /** What the member earned or lost, and what they have after it. */
    void points() {
        SoldPoints points = body.points();
        if (points != null) {
            writer.rule();
            pointsMoved();
            pair(ReceiptText.POINTS_TO_USE, String.valueOf(points.available()));
            if (points.pending() != 0) {
                pair(ReceiptText.POINTS_PENDING, String.valueOf(points.pending()));
            }
        }
    }

    void pointsMoved() {
        SoldPoints points = body.points();
        if (points != null) {
            pair(
                    sign > 0 ? ReceiptText.POINTS_EARNED : ReceiptText.POINTS_BACK,
                    String.valueOf(sign * points.points()));
        }
    }

    void taxesInside() {
        List<SoldTax> inside = taxes(true);
        if (!inside.isEmpty()) {
            writer.space();
            writer.pair(ReceiptText.TAX_INSIDE.words(), writer.line(ReceiptText.TAX.words()), Style.PLAIN);
            inside.forEach(this::taxInside);
        }
    }

    /** One row of the tax table where prices include the tax: rate, what it was reckoned on, and the tax. */
    private void taxInside(SoldTax tax) {
        String base = " · " + amount(sign * tax.base());
        LocalName label = label(tax);
        List<String> names = writer.each(label);
        writer.pair(
                names.size() == 1
                        ? new LocalName(label.zh() + base, label.en() + base)
                        : new LocalName(names.getFirst(), names.getLast() + base),
                amount(sign * tax.amount()),
                Style.PLAIN);
    }

    /** The taxes that are inside the prices, or those on top of them. */
    private List<SoldTax> taxes(boolean inside) {
        return body.taxes().stream()
                .filter(sold -> inside == tax(sold).map(profile::includes).orElse(profile.pricesIncludeTax()))
                .toList();
    }

    private LocalName label(SoldTax tax) {
        return tax(tax).map(found -> new LocalName(found.in("zh"), found.in("en")))
                .orElse(new LocalName(tax.tax(), tax.tax()));
    }

    private Optional<Tax> tax(SoldTax sold) {
        return profile.taxes().stream()
                .filter(candidate -> candidate.code().equals(sold.tax()))
                .findFirst();
    }

    private void pair(ReceiptText label, String amount) {
        writer.pair(label.words(), amount, Style.PLAIN);
    }

    private String amount(long minor) {
        return Money.of(minor, body.currency()).toDecimal().toPlainString();
    }

    /** The sign stands before the symbol, as people write it. */
    private String withSymbol(long minor) {
        return (minor < 0 ? "-" : "") + symbol() + amount(Math.abs(minor));
    }

    private String symbol() {
        return switch (body.currency()) {
            case "CNY", "JPY" -> "¥";
            case "GBP" -> "£";
            case "EUR" -> "€";
            case "USD" -> "$";
            default -> Currency.getInstance(body.currency()).getCurrencyCode() + " ";
        };
    }
}
