package app.suanpan.domain.journal;

import app.suanpan.domain.basket.ByHand;
import app.suanpan.domain.basket.PriceOverride;
import app.suanpan.domain.item.SameGoods;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.pricing.TaxCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One line of a committed sale or return, complete in itself. Amounts are minor units of the event's currency and positive
 * for sale and return alike; only a line sold at a negative price would be negative, and there is none.
 *
 * @param line number in the basket
 * @param item the store's code
 * @param gtin 14 digits, or null
 * @param nameZh Chinese name when it was sold
 * @param nameEn English name when it was sold
 * @param unit name of the {@link app.suanpan.domain.item.UnitOfMeasure}, for example {@code EACH} or {@code KILOGRAM}
 * @param quantity positive, at most three decimals
 * @param unitPrice what one unit cost on this line
 * @param listPrice what the item file said one unit costs
 * @param overrideReason why they differ, or null if nobody changed it
 * @param taxCategory the item's
 * @param amount unit price × quantity
 * @param net without tax
 * @param taxes what each tax took
 * @param reductions what was taken off the amount before net and taxes; null in older events and where there is none
 * @param pack what a code said about this one pack; null in older events and where none did
 * @param note words that the cashier wrote beside it; null in older events and where there are none
 * @param ageChecked the age in years that the cashier made sure of; null in older events and where none had to be
 * @param byHand that its quantity was weighed or measured by hand; null in older events and where it was not
 */
public record SoldLine(
        int line,
        String item,
        @Nullable String gtin,
        String nameZh,
        String nameEn,
        String unit,
        BigDecimal quantity,
        long unitPrice,
        long listPrice,
        @Nullable String overrideReason,
        String taxCategory,
        long amount,
        long net,
        List<SoldTax> taxes,
        @Nullable List<SoldReduction> reductions,
        @Nullable SoldPack pack,
        @Nullable String note,
        @Nullable Integer ageChecked,
        @Nullable ByHand byHand) {
    public SoldLine {
        taxes = List.copyOf(taxes);
        reductions = reductions == null ? null : List.copyOf(reductions);
    }

    /** Which goods these are where nobody has a receipt; see {@link SameGoods}. */
    public String goods() {
        return SameGoods.of(item, unit, labelPrice());
    }

    /** What the pack's own label said that it cost; null where it said nothing of that. Older events have it as the price it was sold at. */
    public @Nullable Long labelPrice() {
        if (pack != null && pack.price() != null) {
            return pack.price();
        }
        return PriceOverride.ON_THE_PACK.equals(overrideReason) ? unitPrice : null;
    }

    /**
     * What one unit was sold for after all that was taken off the line, minor units, rounded down; nothing of what is owed since, as a
     * gift card is.
     */
    public OptionalLong soldFor() {
        if (isOwed()) {
            return OptionalLong.empty();
        }
        long off = BigDecimal.valueOf(reduced())
                .divide(quantity, 0, RoundingMode.CEILING)
                .longValueExact();
        return OptionalLong.of(Math.max(0, unitPrice - off));
    }

    /** Whether a label is on this pack: one that says a price or a weight is, and another pack of the article may have cost more. */
    public boolean hasLabel(ScannedCode.InStoreCode label) {
        return item.equals(label.itemCode())
                && switch (label.kind()) {
                    case ARTICLE -> true;
                    case PRICE -> Long.valueOf(label.value()).equals(labelPrice());
                    case WEIGHT ->
                        UnitOfMeasure.valueOf(unit)
                                        .of(BigDecimal.valueOf(label.value(), 3))
                                        .compareTo(quantity)
                                == 0;
                };
    }

    /** The number that stands on this one piece: a serial number, or that of a gift card or voucher. */
    public Optional<String> number() {
        return Optional.ofNullable(pack).map(SoldPack::serial);
    }

    /** Whether it is owed since, as a gift card or a voucher is, and so no goods. */
    public boolean isOwed() {
        return taxCategory.equals(TaxCategory.LIABILITY);
    }

    /** Σ of the reductions. */
    public long reduced() {
        return reductions == null
                ? 0
                : reductions.stream().mapToLong(SoldReduction::amount).sum();
    }
}
