package app.suanpan.agent.identity;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Looks which authority somebody says to belong to, and hangs up. Nothing is told, and nothing believed yet. */
final class ShownAuthority {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int USUAL_PORT = 443;

    private ShownAuthority() {}

    /** The last certificate that is shown at an address; empty if nobody shows one. */
    static Optional<X509Certificate> of(URI address) {
        var seen = new AtomicReference<X509Certificate>();
        try (var plain = new Socket()) {
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[] {new Looking(seen)}, null);
            var port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
            plain.connect(new InetSocketAddress(address.getHost(), port), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            try (var socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, address.getHost(), port, true)) {
                socket.startHandshake();
            }
        } catch (IOException e) {
            // Also how a look ends that went well: the handshake is broken off once the certificates are seen.
            return Optional.ofNullable(seen.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has TLS", e);
        }
        return Optional.ofNullable(seen.get());
    }

    private static final class Looking extends X509ExtendedTrustManager {
        private final AtomicReference<X509Certificate> seen;

        Looking(AtomicReference<X509Certificate> seen) {
            this.seen = seen;
        }

        private void look(X509Certificate[] chain) throws CertificateException {
            if (chain.length > 0) {
                seen.set(chain[chain.length - 1]);
            }
            throw new CertificateException("only looked");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
            look(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket)
                throws CertificateException {
            look(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
                throws CertificateException {
            look(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
            look(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket)
                throws CertificateException {
            look(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
                throws CertificateException {
            look(chain);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
