/** A small shop in memory, for tests: real objects behind the register's ports. Start with {@link app.suanpan.domain.shop.SmallShop}. */
@NullMarked
package app.suanpan.domain.shop;

import org.jspecify.annotations.NullMarked;
