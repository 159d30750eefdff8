package app.suanpan.domain.till;

/**
 * What one kind of cash movement came to in a shift.
 *
 * @param kind which
 * @param count how many there were
 * @param amount Σ, minor units, positive
 */
public record MovementFigure(CashMovement kind, long count, long amount) {}
