package app.suanpan.protocol.socket;

import app.suanpan.protocol.identity.AuthorityTrust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * TLS sockets that show one certificate, take no one for head office but who {@link AuthorityTrust} takes, and send at once: with Nagle's
 * algorithm an acknowledgement waits for the other end's delayed one.
 */
public final class NoDelayTls extends SSLSocketFactory {
    private static final String PROTOCOL = "TLSv1.3";

    private final SSLSocketFactory sockets;

    private NoDelayTls(SSLSocketFactory sockets) {
        this.sockets = sockets;
    }

    /** Sockets for whoever has this context. */
    public static NoDelayTls of(SSLContext context) {
        return new NoDelayTls(context.getSocketFactory());
    }

    /**
     * What TLS needs to connect as somebody.
     *
     * @param key the secret half of the key
     * @param certificate its certificate
     * @param authority who signed it, and who signs head office's
     * @param clock says which certificates are too old
     */
    public static SSLContext context(
            PrivateKey key, X509Certificate certificate, X509Certificate authority, Clock clock) {
        try {
            var password = new char[0];
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("own", key, password, new Certificate[] {certificate});
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            return context(keys.getKeyManagers(), new AuthorityTrust(authority, clock));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("TLS cannot be used with this key: " + e.getMessage(), e);
        }
    }

    /** What TLS needs to connect as nobody yet. */
    public static SSLContext context(X509Certificate authority, Clock clock) {
        try {
            return context(new KeyManager[0], new AuthorityTrust(authority, clock));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS cannot be used: " + e.getMessage(), e);
        }
    }

    private static SSLContext context(KeyManager[] keys, AuthorityTrust trust) throws GeneralSecurityException {
        var context = SSLContext.getInstance(PROTOCOL);
        context.init(keys, List.of(trust).toArray(TrustManager[]::new), null);
        return context;
    }

    @Override
    public Socket createSocket() throws IOException {
        return noDelay(sockets.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return noDelay(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return noDelay(sockets.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return noDelay(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return noDelay(sockets.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(Socket inner, String host, int port, boolean autoClose) throws IOException {
        return noDelay(sockets.createSocket(inner, host, port, autoClose));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }

    private static Socket noDelay(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }
}
