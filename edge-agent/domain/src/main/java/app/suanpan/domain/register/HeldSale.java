package app.suanpan.domain.register;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/**
 * A transaction that was put aside, as the screens list it.
 *
 * @param id of the hold
 * @param kind whether goods leave or come back
 * @param at when it was put aside
 * @param operatorName by whom
 * @param workstation where
 * @param lines how many lines it has
 * @param total what it had come to, positive for sale and return alike
 * @param note to find it again; empty if there is none
 */
public record HeldSale(
        UUID id,
        TransactionKind kind,
        Instant at,
        String operatorName,
        String workstation,
        int lines,
        Money total,
        String note) {

    /** The hold as it is listed. */
    public static HeldSale of(TransactionHeld held) {
        return new HeldSale(
                held.header().id(),
                TransactionKind.valueOf(held.kind()),
                held.header().at(),
                held.operatorName(),
                held.header().workstation(),
                held.lines().size(),
                new Money(held.total(), Currency.getInstance(held.currency())),
                held.note());
    }
}
