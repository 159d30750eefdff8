package app.suanpan.architecture.planted.checkout;

import app.suanpan.architecture.planted.kiosk.AttractScreen;

/** Planted: one application that needs the other. */
public final class BorrowsFromTheKiosk {
    AttractScreen borrowed = new AttractScreen();
}
