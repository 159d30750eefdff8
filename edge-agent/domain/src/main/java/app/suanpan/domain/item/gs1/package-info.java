/**
 * GS1's application identifiers: what a GS1 barcode says. Driven by GS1's own syntax dictionary, which is data; start in
 * {@link app.suanpan.domain.item.gs1.Gs1Reader}.
 */
@NullMarked
package app.suanpan.domain.item.gs1;

import org.jspecify.annotations.NullMarked;
