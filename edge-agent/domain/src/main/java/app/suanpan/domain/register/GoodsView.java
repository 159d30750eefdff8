package app.suanpan.domain.register;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.money.Money;
import java.util.Optional;

/**
 * What the screen shows of goods beside the basket.
 *
 * @param note words about the whole transaction; empty for none
 * @param check the price check, while one is going on
 * @param asked what has to be answered before something goes into the basket, if anything has
 * @param exchange what the half of an exchange comes to that is not on the screen, negative for goods that come back; nothing if
 *     this is none
 * @param undoing whether a committed sale is being undone as a whole, or was just now: that is no return
 */
public record GoodsView(
        String note, Optional<PriceCheck> check, Optional<Asked> asked, Optional<Money> exchange, boolean undoing) {

    /**
     * What has to be answered.
     *
     * @param item about which item
     * @param question what
     * @param waiting how many codes were scanned meanwhile and follow the answer
     */
    public record Asked(Item item, GoodsQuestion question, int waiting) {}

    /**
     * A price check.
     *
     * @param tag what was looked up last
     */
    public record PriceCheck(Optional<PriceTag> tag) {}

    /**
     * What something costs if it is bought by itself now, by whoever is recognised.
     *
     * @param item as the item file describes it
     * @param quantity how much its code says there is of it; one if it says nothing
     * @param unitPrice the price of one unit, from the item file or from its own label
     * @param total what is to be paid for that quantity, all taxes and promotions reckoned
     * @param terms which promotions are in it, and which could be
     */
    public record PriceTag(Item item, Quantity quantity, Money unitPrice, Money total, SaleTerms terms) {}
}
