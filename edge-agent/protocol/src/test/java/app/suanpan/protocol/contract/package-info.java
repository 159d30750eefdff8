/**
 * What every binding of a desk keeps, for the tests of bindings in other modules too; in a package of its own, because no two
 * modules can share one. Start with {@link app.suanpan.protocol.contract.DeskContract}.
 */
@NullMarked
package app.suanpan.protocol.contract;

import org.jspecify.annotations.NullMarked;
