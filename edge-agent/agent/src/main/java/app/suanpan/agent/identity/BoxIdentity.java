package app.suanpan.agent.identity;

import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.socket.NoDelayTls;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.net.ssl.SSLContext;

/**
 * What a box shows and signs with. Whoever has this is the box: it never leaves its folder.
 *
 * @param box who it is
 * @param key made here
 * @param certificate given for it by head office
 * @param authority the authority that signed it; whoever has another certificate of it, made for that, is head office
 * @param collector where certificates are renewed, such as {@code https://collector.example:8443}
 */
public record BoxIdentity(
        Box box, SigningKey key, X509Certificate certificate, X509Certificate authority, URI collector) {

    /** From when on the certificate is to be renewed: after two thirds of its life. */
    public Instant renewAt() {
        var from = certificate.getNotBefore().toInstant();
        var until = certificate.getNotAfter().toInstant();
        return until.minus(Duration.between(from, until).dividedBy(3));
    }

    /** What TLS needs to connect as this box. */
    public SSLContext tls(Clock clock) {
        return NoDelayTls.context(key.secretKey(), certificate, authority, clock);
    }

    /** As it is kept in a file. A secret. */
    String text() {
        return WireObject.create()
                .put("tenant", box.tenant())
                .put("store", box.store())
                .put("workstation", box.workstation())
                .put("key", key.text())
                .put("certificate", encoded(certificate))
                .put("authority", encoded(authority))
                .put("collector", collector.toString())
                .toBytes()
                .asUtf8();
    }

    /** Reads what {@link #text} wrote; refuses anything else. */
    static BoxIdentity parse(String text) {
        var object = WireObject.parse(Bytes.utf8(text));
        try {
            return new BoxIdentity(
                    new Box(object.text("tenant"), object.text("store"), object.text("workstation")),
                    SigningKey.parse(object.text("key"))
                            .orElseThrow(() -> new MalformedMessageException("not a key of ours")),
                    certificate(Base64.getDecoder().decode(object.text("certificate"))),
                    certificate(Base64.getDecoder().decode(object.text("authority"))),
                    URI.create(object.text("collector")));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new MalformedMessageException(e.getMessage(), e);
        }
    }

    static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static String encoded(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    @Override
    public String toString() {
        return "BoxIdentity[" + box + ", " + certificate.getSerialNumber().toString(16) + "]";
    }
}
