package app.suanpan.domain.basket;

/** Which way the goods of a transaction go. */
public enum TransactionKind {
    SALE,
    RETURN
}
