/** A shop in memory: the real register machine, with an item file, members and a journal that are lists. */
@NullMarked
package app.suanpan.checkout.shop;

import org.jspecify.annotations.NullMarked;
