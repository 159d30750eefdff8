/**
 * {@code suanpan price}: a basket from a file, priced by the engine that the till has. Start with
 * {@link app.suanpan.command.price.PriceCommand}; docs/price-basket.md describes the file. It reckons nothing itself.
 */
@NullMarked
package app.suanpan.command.price;

import org.jspecify.annotations.NullMarked;
