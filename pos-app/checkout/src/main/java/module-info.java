/**
 * The cashier's screens. Start in {@code app.suanpan.checkout.CheckoutMain}. They know the store only through
 * {@code app.suanpan.domain.register.Register}, and find its remote binding by ServiceLoader.
 */
module app.suanpan.checkout {
    requires transitive app.suanpan.ui;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports app.suanpan.checkout;

    uses app.suanpan.domain.register.DeskConnector;
}
