/**
 * On what terms the basket is sold: which promotions are in it and which are not and why, and what a person may take off or tax
 * otherwise. Start with {@link app.suanpan.checkout.terms.TermsController}. It shows what was reckoned and never reckons.
 */
@NullMarked
package app.suanpan.checkout.terms;

import org.jspecify.annotations.NullMarked;
