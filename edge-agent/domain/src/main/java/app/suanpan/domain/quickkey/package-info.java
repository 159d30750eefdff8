/**
 * Quick keys: pages of tiles that a manager lays out, for goods without a barcode and for what is sold all day. Start with
 * {@link app.suanpan.domain.quickkey.QuickKeys}. Knows codes of items, not the items: what a code means is looked up when a page is
 * shown.
 */
@NullMarked
package app.suanpan.domain.quickkey;

import org.jspecify.annotations.NullMarked;
