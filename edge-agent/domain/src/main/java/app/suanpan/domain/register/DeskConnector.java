package app.suanpan.domain.register;

import java.net.URI;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * Connects a screen's process to the store's. Found by {@link ServiceLoader}, so that screens compile against the domain
 * alone.
 */
public interface DeskConnector {

    /** Whether this connector understands the address. */
    boolean understands(URI store);

    /**
     * The checkout's desk at a store, connecting now and again whenever the connection is lost.
     *
     * @param store for example {@code suanpan://127.0.0.1:7070} or {@code file:///var/lib/suanpan} (a data folder)
     * @param workstation which checkout
     * @param connected told true when connected, false when the store cannot be reached
     */
    Register register(URI store, String workstation, Consumer<Boolean> connected);

    /** The kiosk's desk at a store, like {@link #register}. */
    JoinDesk joinDesk(URI store, String workstation, Consumer<Boolean> connected);

    /** The connector on the class path or module path that understands the address. */
    static DeskConnector forStore(URI store) {
        return ServiceLoader.load(DeskConnector.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(connector -> connector.understands(store))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing here can connect to " + store));
    }
}
