package app.suanpan.domain.terms;

import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.promotion.PromotionResult;

/**
 * What an open transaction comes to, and why.
 *
 * @param basket its cents
 * @param promotions which promotions are in them, and which are not
 */
public record PricedSale(PricedBasket basket, PromotionResult promotions) {}
