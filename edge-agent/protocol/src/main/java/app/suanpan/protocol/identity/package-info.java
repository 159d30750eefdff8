/**
 * Who a box is: the code that is typed once, what a box asks its head office for, and what it gets.
 *
 * <p>Start reading at {@link app.suanpan.protocol.identity.EnrolmentCode}. The secret half of a box's key is made on the box and is in none
 * of these messages. This package must know no file.
 */
@NullMarked
package app.suanpan.protocol.identity;

import org.jspecify.annotations.NullMarked;
