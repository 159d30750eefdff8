package app.suanpan.agent.join;

import app.suanpan.domain.member.MemberKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Optional;

/**
 * The links in this store's QR codes. A join link leads to this box, on the shop's own network; a card's link names the brand,
 * because it is carried everywhere.
 */
final class JoinAddresses {
    private final String brandHost;
    private final Optional<String> publicAddress;
    private final MemberKeys keys;
    private volatile String base = "";

    JoinAddresses(String brandHost, Optional<String> publicAddress, MemberKeys keys) {
        this.brandHost = brandHost;
        this.publicAddress = publicAddress;
        this.keys = keys;
    }

    /**
     * From now on phones find the join page here, for example {@code http://192.168.1.20:8080}, or nowhere where it is empty.
     *
     * @return whether that is news
     */
    boolean servedAt(String newBase) {
        boolean news = !newBase.equals(base);
        base = newBase;
        return news;
    }

    /** Where phones find the pages now; empty where they are sent nowhere. */
    String base() {
        return base;
    }

    /** Where a phone joins; empty before the pages are open, for then no phone does. */
    String join(String token) {
        return base.isEmpty() ? "" : base + "/j/" + token;
    }

    /** Where a phone takes a member's data along; empty before the pages are open. */
    String data(String token) {
        return base.isEmpty() ? "" : base + "/d/" + token;
    }

    /** Where a receipt's page is: the address that phones reach from home too, if the store has one; empty before the pages are open. */
    Optional<String> receipt(String token) {
        return publicAddress
                .or(() -> Optional.of(base).filter(served -> !served.isEmpty()))
                .map(address -> address + "/r/" + token);
    }

    String card(long number) {
        return "https://" + brandHost + "/m/" + keys.card(number);
    }

    /**
     * The address under which others on the network find a server that listens on {@code host}: for one that listens
     * everywhere, the first private address of this box.
     */
    static String reachable(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress()
                    ? privateAddress().map(InetAddress::getHostAddress).orElse("127.0.0.1")
                    : host;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find the address " + host, e);
        }
    }

    private static Optional<InetAddress> privateAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .filter(JoinAddresses::isUp)
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                .findFirst();
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (IOException e) {
            return false;
        }
    }
}
