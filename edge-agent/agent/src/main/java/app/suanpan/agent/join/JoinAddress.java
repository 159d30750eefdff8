package app.suanpan.agent.join;

import app.suanpan.pages.tls.PagesTls;
import app.suanpan.protocol.storefile.ConfigException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where the pages for phones are served.
 *
 * @param host address to listen on, for example {@code 0.0.0.0}
 * @param port 0 picks one
 * @param tls by which certificate, if any
 * @param plain whether the store's IT has chosen to do without one on the shop's own network
 */
public record JoinAddress(String host, int port, Optional<PagesTls> tls, boolean plain) {

    /** Pages that this box alone can open. */
    public static JoinAddress ofThisBox() {
        return new JoinAddress("127.0.0.1", 0, Optional.empty(), false);
    }

    /**
     * What people type goes over the shop's radio encrypted, or unencrypted because somebody wrote that it may.
     *
     * @throws ConfigException if nobody has
     */
    void requireChosen() {
        if (tls.isEmpty() && !plain && !isThisBox()) {
            throw new ConfigException("http in store.json has neither tls nor plain, so phones would send their numbers"
                    + " unencrypted without anybody having chosen that. docs/join-page.md says how either is set up.");
        }
    }

    private boolean isThisBox() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
