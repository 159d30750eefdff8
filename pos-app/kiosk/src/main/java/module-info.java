/**
 * The customer's screens. Start in {@code app.suanpan.kiosk.KioskMain}. They know the store only through
 * {@code app.suanpan.domain.register.JoinDesk}, and find its remote binding by ServiceLoader.
 */
module app.suanpan.kiosk {
    requires transitive app.suanpan.ui;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports app.suanpan.kiosk;

    uses app.suanpan.domain.register.DeskConnector;
}
