/**
 * On what terms the open transaction is sold: what cashier and customer agreed, what the promotions add, and the one function that
 * makes cents of both. Start with {@link app.suanpan.domain.terms.SalePricer}. Knows no tenders and no ledger.
 */
@NullMarked
package app.suanpan.domain.terms;

import org.jspecify.annotations.NullMarked;
