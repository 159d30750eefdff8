package app.suanpan.collector.authority;

import io.helidon.common.tls.Tls;
import io.helidon.common.tls.TlsClientAuth;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Shows the collector's present certificate, for servers that go on running while it is made anew. */
public final class RenewedKey extends X509ExtendedKeyManager {
    private static final String PROTOCOL = "TLSv1.3";

    private final KeyStore trust;
    private volatile X509ExtendedKeyManager present;

    /** Shows this key's certificate at first. */
    public RenewedKey(CollectorKey key) {
        this.present = manager(key);
        this.trust = key.trust();
    }

    /** Shows another one from the next connection on. */
    public void renew(CollectorKey key) {
        present = manager(key);
    }

    /** TLS for a server that shows this; {@code clients} says whether it asks clients for a certificate of our authority. */
    public Tls server(TlsClientAuth clients) {
        try {
            var trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trustManagers.init(trust);
            var context = SSLContext.getInstance(PROTOCOL);
            context.init(new KeyManager[] {this}, trustManagers.getTrustManagers(), null);
            return Tls.builder()
                    .sslContext(context)
                    .clientAuth(clients)
                    .addEnabledProtocol(PROTOCOL)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS cannot be used with the collector's key", e);
        }
    }

    private static X509ExtendedKeyManager manager(CollectorKey key) {
        try {
            var factory = KeyManagerFactory.getInstance("SunX509");
            factory.init(key.keys(), CollectorKey.PASSWORD.toCharArray());
            return (X509ExtendedKeyManager) factory.getKeyManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS cannot be used with the collector's key", e);
        }
    }

    @Override
    public @Nullable String chooseEngineServerAlias(String type, Principal @Nullable [] issuers, SSLEngine engine) {
        return present.chooseEngineServerAlias(type, issuers, engine);
    }

    @Override
    public @Nullable String chooseServerAlias(String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return present.chooseServerAlias(type, issuers, socket);
    }

    @Override
    public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return present.chooseClientAlias(types, issuers, socket);
    }

    @Override
    public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
        return present.getClientAliases(type, issuers);
    }

    @Override
    public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
        return present.getServerAliases(type, issuers);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return present.getCertificateChain(alias);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return present.getPrivateKey(alias);
    }
}
