/**
 * What is rarely wanted: drawer, copies, returns, giving a basket up, signing off, the look of the screen; and the reasons that
 * the journal keeps. Start with {@link app.suanpan.checkout.more.MoreController}.
 */
@NullMarked
package app.suanpan.checkout.more;

import org.jspecify.annotations.NullMarked;
