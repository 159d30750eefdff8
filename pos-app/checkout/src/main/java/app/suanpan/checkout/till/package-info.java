/**
 * The till between opening and closing it: counting money, moving it in and out, reports, closing. Start with
 * {@link app.suanpan.checkout.till.TillPanels}. What should be in the till is not known here before it is closed: the count is
 * blind.
 */
@NullMarked
package app.suanpan.checkout.till;

import org.jspecify.annotations.NullMarked;
