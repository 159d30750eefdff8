package app.suanpan.domain.till;

/** Which way cash went that no customer gave or got. */
public enum CashMovement {
    /** Into the till: change from the safe, a deposit. */
    PAID_IN,
    /** Out of the till: a courier, petty cash. */
    PAID_OUT,
    /** From the till to the safe, because there is more in it than there should be. */
    PICKUP
}
