package app.suanpan.demo.store;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;

/** What others in the network call this machine. */
final class OwnAddress {
    private OwnAddress() {}

    /** Its first private address; that of the machine for itself, where it is in no network. */
    static String inTheNetwork() throws SocketException {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (network.isUp() && !network.isLoopback()) {
                for (InetAddress address : Collections.list(network.getInetAddresses())) {
                    if (address instanceof Inet4Address && address.isSiteLocalAddress()) {
                        return address.getHostAddress();
                    }
                }
            }
        }
        return "127.0.0.1";
    }
}
