package app.suanpan.domain.basket;

import app.suanpan.domain.money.Money;

/**
 * A unit price that the cashier, or a code on the pack, put in place of the item file's.
 *
 * @param unitPrice of one unit; not negative
 * @param reason why, as kept in the journal
 */
public record PriceOverride(Money unitPrice, String reason) {}
