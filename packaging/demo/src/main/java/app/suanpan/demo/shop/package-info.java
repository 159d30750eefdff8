/**
 * The sample shop: what it sells and who comes, as data beside these classes. Start with {@link
 * app.suanpan.demo.shop.SampleShop}. Every name and number in it is made up.
 */
@NullMarked
package app.suanpan.demo.shop;

import org.jspecify.annotations.NullMarked;
