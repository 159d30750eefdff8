/**
 * What is asked and said about goods besides selling them: what they cost, and words for the receipt. Start with
 * {@link app.suanpan.checkout.goods.GoodsPanels}.
 */
@NullMarked
package app.suanpan.checkout.goods;

import org.jspecify.annotations.NullMarked;
