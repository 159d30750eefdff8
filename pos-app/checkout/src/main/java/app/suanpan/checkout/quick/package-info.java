/**
 * Quick keys: pages of tiles under their tabs, and how a manager lays them out. Start with
 * {@link app.suanpan.checkout.quick.QuickPages}. What is on a page is the store's: it comes with the register's state.
 */
@NullMarked
package app.suanpan.checkout.quick;

import org.jspecify.annotations.NullMarked;
