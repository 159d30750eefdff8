/**
 * {@code suanpan operator}: who may sign on at a store's checkouts. Start at
 * {@link app.suanpan.command.operator.OperatorCommand}.
 */
@NullMarked
package app.suanpan.command.operator;

import org.jspecify.annotations.NullMarked;
