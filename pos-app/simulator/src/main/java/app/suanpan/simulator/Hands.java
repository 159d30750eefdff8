package app.suanpan.simulator;

import app.suanpan.domain.item.Item;

/** What the window's buttons do. Called on the screen's thread; nothing here blocks it. */
interface Hands {

    /** Takes a piece from the shelf past the scanner. */
    void scan(Item item);

    /** Takes any code past the scanner. */
    void scan(String code);

    /** Takes a badge or a phone past the checkout's scanner. */
    void scan(HeldCard card);

    /** Takes a phone past the checkout's scanner that shows a new payment code. */
    void scanPhone(PhoneCode phone);

    /** Holds a badge or a phone before the kiosk's camera for a moment. */
    void holdUp(HeldCard card);

    /** Pushes the drawer shut. */
    void shutDrawer();

    /** Pulls the plug of the shop's box and puts it back. */
    void cutPower();

    /** Opens a place to look at. */
    void show(World.Place place);
}
