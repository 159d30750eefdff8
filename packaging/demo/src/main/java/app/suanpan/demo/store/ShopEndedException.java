package app.suanpan.demo.store;

/** The shop's own process ended although nobody had closed it; the message has its last words. */
public final class ShopEndedException extends Exception {
    private static final long serialVersionUID = 1L;

    public ShopEndedException(String message) {
        super(message);
    }
}
