package app.suanpan.domain.journal;

import app.suanpan.domain.basket.ByHand;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a transaction that was put aside, complete in itself: it can be recalled when its item has left the item file.
 * Amounts are minor units of the event's currency.
 *
 * @param line number in the basket
 * @param item the store's code
 * @param gtin 14 digits, or null
 * @param nameZh Chinese name when it was put aside
 * @param nameEn English name when it was put aside
 * @param unit name of the {@link app.suanpan.domain.item.UnitOfMeasure}, for example {@code EACH} or {@code KILOGRAM}
 * @param quantity positive, at most three decimals
 * @param listPrice what the item file said one unit costs
 * @param overridePrice what one unit costs instead, or null if nobody changed it
 * @param overrideReason why they differ, or null if nobody changed it
 * @param taxCategory the item's
 * @param category the page that the item stands on
 * @param pack what a code said about this one pack, or null if none did
 * @param note words that the cashier wrote beside it; null in older events and where there are none
 * @param ageChecked the age in years that the cashier made sure of; null in older events and where none had to be
 * @param rules what has to be kept to when it is sold, see {@link app.suanpan.domain.item.SaleRules#written()}; null in older events
 *     and where there is nothing
 * @param byHand that its quantity was weighed or measured by hand; null in older events and where it was not
 */
public record HeldLine(
        int line,
        String item,
        @Nullable String gtin,
        String nameZh,
        String nameEn,
        String unit,
        BigDecimal quantity,
        long listPrice,
        @Nullable Long overridePrice,
        @Nullable String overrideReason,
        String taxCategory,
        String category,
        @Nullable SoldPack pack,
        @Nullable String note,
        @Nullable Integer ageChecked,
        @Nullable String rules,
        @Nullable ByHand byHand) {}
