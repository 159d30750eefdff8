package app.suanpan.architecture.planted.checkout;

import app.suanpan.architecture.planted.ledger.Ledger;

/** Planted: a screen that goes past the register. */
public final class ReadsTheLedger {
    Ledger ledger = new Ledger();
}
