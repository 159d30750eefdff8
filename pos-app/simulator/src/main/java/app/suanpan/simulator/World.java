package app.suanpan.simulator;

/** What lies outside of the devices. Called on a thread that is not the screen's; every method may block. */
public interface World {

    /** Switches the shop's line to the outside on or off. */
    void internet(boolean on);

    /**
     * Cuts the power of the shop's box and gives it back. Returns when checkout, kiosk and store are up again.
     *
     * @throws WorldException if they do not come up
     */
    void powerCut() throws WorldException;

    /**
     * Shows something outside of this window, for example in a browser.
     *
     * @throws WorldException if this machine has nothing to show it with
     */
    void show(Place place) throws WorldException;

    /** What there is to look at. */
    enum Place {
        /** The collector's web page. */
        CONSOLE,
        /** The page that a customer's phone opens. */
        JOIN_PAGE,
        /** The folder with ledger, receipts and logs. */
        FOLDER
    }

    /** The world did not do what was asked; the message says why, for people. */
    final class WorldException extends Exception {
        private static final long serialVersionUID = 1L;

        public WorldException(String message) {
            super(message);
        }
    }
}
