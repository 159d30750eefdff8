package app.suanpan.domain.register;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.PriceOverride;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.Remarks;
import app.suanpan.domain.basket.ReturnLineItem;
import app.suanpan.domain.basket.SaleLineItem;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.item.SaleRules;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.HeldLine;
import app.suanpan.domain.journal.SoldPack;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.terms.AgreedTerms;
import app.suanpan.domain.workstation.Shift;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A transaction in progress as an event, and back: what is put aside comes back line by line as it was. */
final class HeldBasket {

    private HeldBasket() {}

    static TransactionHeld write(RegisterSession session, EventHeader header, Money total, String note) {
        Shift shift = session.shift().orElseThrow();
        return new TransactionHeld(
                header,
                session.transaction(),
                shift.id(),
                shift.operator().name(),
                session.basket().kind().name(),
                total.currency().getCurrencyCode(),
                Math.abs(total.minor()),
                session.returnReason().isEmpty() ? null : session.returnReason(),
                session.reference().isEmpty() ? null : session.reference(),
                session.member().orElse(null),
                session.servingGuide().orElse(null),
                note,
                session.basket().lines().stream().map(HeldBasket::line).toList(),
                session.open().agreed().orNull(),
                session.original().orElse(null),
                session.open().note().isEmpty() ? null : session.open().note(),
                session.open()
                        .told()
                        .filter(told -> told.businessDay().equals(header.businessDay()))
                        .map(Told::since)
                        .orElse(null),
                session.open()
                        .told()
                        .filter(told -> told.businessDay().equals(header.businessDay()))
                        .map(Told::later)
                        .filter(later -> !later.isEmpty())
                        .orElse(null));
    }

    private static HeldLine line(LineItem line) {
        Item item = line.item();
        return new HeldLine(
                line.number(),
                item.code(),
                item.gtin().map(Gtin::value).orElse(null),
                item.name().zh(),
                item.name().en(),
                item.unit().name(),
                line.quantity().value(),
                item.price().minor(),
                line.override().map(override -> override.unitPrice().minor()).orElse(null),
                line.override().map(PriceOverride::reason).orElse(null),
                item.taxCategory(),
                item.category(),
                SoldPack.of(line.pack()),
                line.remarks().note().isEmpty() ? null : line.remarks().note(),
                line.remarks().ageChecked() == 0 ? null : line.remarks().ageChecked(),
                item.rules().areNone() ? null : item.rules().written(),
                line.remarks().byHand());
    }

    static OpenTransaction read(TransactionHeld held, Currency currency) {
        TransactionKind kind = TransactionKind.valueOf(held.kind());
        List<LineItem> lines =
                held.lines().stream().map(line -> line(line, kind, currency)).toList();
        int last = lines.stream().mapToInt(LineItem::number).max().orElse(0);
        return new OpenTransaction(
                held.transaction(),
                new Basket(kind, lines, last + 1),
                Optional.ofNullable(held.returnReason()).orElse(""),
                Optional.ofNullable(held.reference()).orElse(""),
                Optional.ofNullable(held.member()),
                Optional.ofNullable(held.servingGuide()),
                Optional.ofNullable(held.terms()).orElse(AgreedTerms.NONE),
                Optional.ofNullable(held.original()),
                Optional.empty(),
                Optional.ofNullable(held.remark()).orElse(""),
                Optional.empty(),
                Optional.ofNullable(held.begun())
                        .map(since -> new Told(
                                held.header().businessDay(),
                                since,
                                new Money(held.total(), currency),
                                Optional.ofNullable(held.later()).orElse(List.of()),
                                last + 1)),
                Optional.empty(),
                List.of());
    }

    private static LineItem line(HeldLine line, TransactionKind kind, Currency currency) {
        Item item = new Item(
                        line.item(),
                        Optional.ofNullable(line.gtin()).map(Gtin::new),
                        new LocalName(line.nameZh(), line.nameEn()),
                        new Money(line.listPrice(), currency),
                        line.taxCategory(),
                        UnitOfMeasure.valueOf(line.unit()),
                        line.category())
                .with(Optional.ofNullable(line.rules()).map(SaleRules::parse).orElse(SaleRules.NONE));
        Quantity quantity = new Quantity(line.quantity());
        Optional<PriceOverride> override = Optional.ofNullable(line.overridePrice())
                .map(price -> new PriceOverride(
                        new Money(price, currency),
                        Optional.ofNullable(line.overrideReason()).orElse("")));
        SoldPack known = line.pack();
        Pack pack = known == null ? null : known.toPack();
        Remarks remarks = new Remarks(
                Optional.ofNullable(line.note()).orElse(""),
                Optional.ofNullable(line.ageChecked()).orElse(0),
                line.byHand());
        return switch (kind) {
            case SALE -> new SaleLineItem(line.line(), item, quantity, override, pack, remarks);
            case RETURN -> new ReturnLineItem(line.line(), item, quantity, override, pack, remarks);
        };
    }
}
