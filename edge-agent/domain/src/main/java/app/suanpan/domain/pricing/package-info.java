/**
 * From a basket to cents: the arithmetic profile and the pure function that applies it. Start with {@link app.suanpan.domain.pricing.Pricer}. Knows no tenders.
 */
@NullMarked
package app.suanpan.domain.pricing;

import org.jspecify.annotations.NullMarked;
