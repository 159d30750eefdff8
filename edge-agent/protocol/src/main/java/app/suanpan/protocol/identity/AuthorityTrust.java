package app.suanpan.protocol.identity;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Takes for head office whoever shows a certificate that head office's authority signed for that purpose, whatever the machine's name: a
 * collector may move, and stand behind another address.
 *
 * <p>Our own clock may be wrong. One that is behind does not matter: an authority signs nothing of the future, so a certificate that seems to
 * be of the future is good. One that is ahead does not matter for as long as certificates are renewed before their end, which is thirty days.
 */
public final class AuthorityTrust extends X509ExtendedTrustManager {
    private static final String SERVER = "1.3.6.1.5.5.7.3.1";

    private final X509Certificate authority;
    private final Clock clock;

    /** Trusts one authority; {@code clock} says which certificates are too old. */
    public AuthorityTrust(X509Certificate authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0) {
            throw new CertificateException("no certificate was shown");
        }
        var shown = chain[0];
        try {
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(
                    Date.from(later(clock.instant(), shown.getNotBefore().toInstant())));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(shown)), parameters);
        } catch (GeneralSecurityException e) {
            throw new CertificateException("not of the authority that this box was enrolled by: " + e.getMessage(), e);
        }
        // A box's certificate is of the same authority: without this, any box could pretend to be head office.
        var purposes = shown.getExtendedKeyUsage();
        if (purposes == null || !purposes.contains(SERVER)) {
            throw new CertificateException("not a collector's certificate");
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        throw new CertificateException("nobody connects to this");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        throw new CertificateException("nobody connects to this");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        throw new CertificateException("nobody connects to this");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[] {authority};
    }
}
