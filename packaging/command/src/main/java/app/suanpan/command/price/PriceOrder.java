package app.suanpan.command.price;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.promotion.OfferedSale.Shopper;
import app.suanpan.domain.promotion.Promotion;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * All that a basket file asks for.
 *
 * @param currency of every amount
 * @param profile how to reckon, with the tax sets and the exemption that the file itself adds
 * @param exemption why the sale is free of some taxes, if it is
 * @param basket its lines; their numbers count from 1
 * @param lines what a basket's line does not say itself, in the order of the lines
 * @param discounts off the whole, in order
 * @param tenders in order
 * @param offers promotions and what they depend on
 * @param refunds what comes back afterwards, in order
 */
record PriceOrder(
        Currency currency,
        ArithmeticProfile profile,
        Optional<Exemption> exemption,
        Basket basket,
        List<LineOrder> lines,
        List<Discount> discounts,
        List<TenderOrder> tenders,
        Offers offers,
        List<List<Back>> refunds) {
    /** The largest amount that is read, in minor units: a million of them is still a number that the till reckons with. */
    static final BigDecimal MOST = new BigDecimal("1000000000000");

    /**
     * @param place of the line in the file
     * @param discounts off this line, in order
     * @param category its tax category, or empty where the line names its taxes itself
     */
    record LineOrder(String place, List<Discount> discounts, Optional<String> category) {}

    /**
     * @param place of the tender in the file
     * @param cash whether it is cash
     * @param amount minor units, not negative; empty for all that is due
     */
    record TenderOrder(String place, boolean cash, OptionalLong amount) {}

    /**
     * @param promotions that run in the shop
     * @param at business day and time of the sale
     * @param member who buys, if a member does
     * @param coupons that were presented
     * @param spent minor units that each promotion has reduced before
     */
    record Offers(
            List<Promotion> promotions,
            LocalDateTime at,
            Optional<Shopper> member,
            Set<String> coupons,
            Map<String, Long> spent) {}

    /**
     * Goods that come back.
     *
     * @param place in the file
     * @param line number of the line they were sold on
     * @param quantity how many, or how much
     */
    record Back(String place, int line, BigDecimal quantity) {}
}
