package app.suanpan.pages.tls;

import app.suanpan.protocol.storefile.ConfigException;
import io.helidon.common.tls.Tls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate with its key, such as a phone in the shop may be shown.
 *
 * @param chain the certificate first, then those that lead to its root
 * @param key of the first of them; a secret
 */
public record ShopCertificate(List<X509Certificate> chain, PrivateKey key) {
    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final int DNS_NAME = 2;

    public ShopCertificate {
        chain = List.copyOf(chain);
    }

    /**
     * Reads both files and tries whether they belong together.
     *
     * @throws ConfigException with a sentence for the store's IT if a phone would not be satisfied with them
     */
    public static ShopCertificate read(PagesTls tls, Instant now) {
        ShopCertificate read = new ShopCertificate(chain(tls.certificate()), key(tls));
        X509Certificate first = read.chain.getFirst();
        if (!belongsTo(read.key, first)) {
            throw new ConfigException("The key in " + tls.key() + " is not that of the certificate in "
                    + tls.certificate() + ". Lay down both of the same issue.");
        }
        if (!isFor(first, tls.host())) {
            throw new ConfigException(
                    "The certificate in " + tls.certificate() + " is not for " + tls.host()
                            + ", so phones would warn of it. The address that is set for the pages has to be one of its names.");
        }
        if (!read.holds(now)) {
            throw new ConfigException("The certificate in " + tls.certificate() + " holds from "
                    + first.getNotBefore().toInstant() + " until " + read.until()
                    + ". Lay down a newer one, or look at the box's clock; it is taken within a minute.");
        }
        return read;
    }

    /** Until when phones take it. */
    public Instant until() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    /** Whether phones take it now. */
    public boolean holds(Instant now) {
        return !now.isBefore(chain.getFirst().getNotBefore().toInstant()) && now.isBefore(until());
    }

    /** TLS for a server that shows it. */
    // Whoever calls it names the web server itself; screens have none.
    @SuppressWarnings("exports")
    public Tls server() {
        return Tls.builder().privateKey(key).privateKeyCertChain(chain).build();
    }

    private static List<X509Certificate> chain(Path file) {
        try {
            Collection<?> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes(file)));
            if (!read.isEmpty()) {
                return read.stream().map(X509Certificate.class::cast).toList();
            }
        } catch (GeneralSecurityException e) {
            throw new ConfigException("There is no certificate to read in " + file + ": " + e.getMessage());
        }
        throw new ConfigException("There is no certificate in " + file + "; it begins with BEGIN CERTIFICATE.");
    }

    private static PrivateKey key(PagesTls tls) {
        Matcher pem = PKCS8.matcher(new String(bytes(tls.key()), StandardCharsets.US_ASCII));
        if (!pem.find()) {
            throw new ConfigException("There is no key in " + tls.key()
                    + " that begins with BEGIN PRIVATE KEY, without a password. `openssl pkey -in OLD -out NEW` makes one of"
                    + " any other.");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
        String algorithm = chain(tls.certificate()).getFirst().getPublicKey().getAlgorithm();
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new ConfigException("The key in " + tls.key() + " is not that of the certificate in "
                    + tls.certificate() + ", which is one of " + algorithm + ".");
        }
    }

    /** Signs something and looks whether the certificate says that it did. */
    private static boolean belongsTo(PrivateKey key, X509Certificate certificate) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        byte[] text = "a phone in the shop".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(text);
            Signature checking = Signature.getInstance(algorithm);
            checking.initVerify(certificate.getPublicKey());
            checking.update(text);
            return checking.verify(signing.sign());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Browsers look at the alternative names alone, and a star stands for one word. */
    private static boolean isFor(X509Certificate certificate, String host) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names != null
                    && names.stream()
                            .filter(name -> name.getFirst().equals(DNS_NAME))
                            .map(name -> name.get(1).toString().toLowerCase(Locale.ROOT))
                            .anyMatch(name -> name.equals(host)
                                    || (name.startsWith("*.")
                                            && host.indexOf('.') > 0
                                            && host.substring(host.indexOf('.')).equals(name.substring(1))));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ConfigException("The file " + file + ", which is set for the pages, cannot be read.");
        }
    }

    @Override
    public String toString() {
        return "ShopCertificate[" + chain.getFirst().getSerialNumber().toString(16) + " until " + until() + "]";
    }
}
