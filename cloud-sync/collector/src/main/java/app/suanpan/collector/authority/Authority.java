package app.suanpan.collector.authority;

import app.suanpan.protocol.identity.AuthorityPrint;
import app.suanpan.protocol.topic.Box;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The collector's own certificate authority: whoever has its key says which box is which. It signs certificates of boxes and of collectors
 * and nothing else, and boxes trust no other.
 *
 * <p>Key and certificate are one file, {@value #FILE}, that its owner alone may read; it is made when there is none. Collectors that share a
 * database share this folder, or each has a copy of it.
 */
public final class Authority {
    /** The file of key and certificate, PEM. */
    public static final String FILE = "authority.pem";

    /** What a collector's certificate is called. No box has such a name: theirs have slashes. */
    public static final String COLLECTOR = "suanpan-collector";

    /** How long a certificate is good, box's or collector's. It is renewed after two thirds of that. */
    public static final Duration LIFE = Duration.ofDays(90);

    /** The longest name that a certificate may have, by RFC 5280. */
    public static final int LONGEST_NAME = 64;

    private static final Duration OWN_LIFE = Duration.ofDays(30 * 365);
    /** Two collectors' clocks need not agree to the minute, and a broker's machine may be behind. */
    private static final Duration EARLIER = Duration.ofDays(1);

    private static final String CURVE = "secp256r1";
    private static final String SIGNED_WITH = "SHA256withECDSA";
    private static final int SERIAL_BITS = 127;
    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z ]+)-----([^-]+)-----END \\1-----");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final SecureRandom random;

    private Authority(PrivateKey key, X509Certificate certificate, SecureRandom random) {
        this.key = key;
        this.certificate = certificate;
        this.random = random;
    }

    /**
     * Opens the authority of a folder, and makes it where there is none.
     *
     * @param now the collector's clock
     */
    public static Authority open(Path folder, Instant now, SecureRandom random) {
        try {
            var file = PrivateFile.folder(folder).resolve(FILE);
            // Two collectors may start for the first time together, on one folder: there must not be two authorities.
            try (var lock = FileChannel.open(
                            folder.resolve("authority.lock"),
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            PrivateFile.OURS_ALONE);
                    var _ = lock.lock()) {
                if (!Files.exists(file)) {
                    make(file, now, random);
                }
            }
            return read(file, random);
        } catch (IOException e) {
            throw new UncheckedIOException("The authority's folder cannot be read or written: " + folder, e);
        }
    }

    private static void make(Path file, Instant now, SecureRandom random) throws IOException {
        try {
            var pair = newKey(random);
            var name = new X500Name("CN=Suanpan authority " + HexFormat.of().toHexDigits(random.nextInt()));
            var builder = new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(SERIAL_BITS, random),
                            Date.from(now.minus(EARLIER)),
                            Date.from(now.plus(OWN_LIFE)),
                            name,
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            var signed = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNED_WITH).build(pair.getPrivate())));
            PrivateFile.write(
                    file,
                    (pem("PRIVATE KEY", pair.getPrivate().getEncoded()) + pem("CERTIFICATE", signed.getEncoded()))
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("an authority could not be made", e);
        }
    }

    private static Authority read(Path file, SecureRandom random) throws IOException {
        byte[] key = {};
        byte[] certificate = {};
        var parts = PEM.matcher(Files.readString(file));
        try {
            while (parts.find()) {
                var bytes = Base64.getMimeDecoder().decode(parts.group(2));
                if (parts.group(1).equals("CERTIFICATE")) {
                    certificate = bytes;
                } else {
                    key = bytes;
                }
            }
            return new Authority(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)),
                    certificate(certificate),
                    random);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " is not what Suanpan wrote. Bring it back from the backup.", e);
        }
    }

    /** Reads a certificate, DER or PEM. */
    static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    /** Makes a key such as collectors have: of a kind that every browser takes. */
    static KeyPair newKey(SecureRandom random) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(CURVE), random);
        return generator.generateKeyPair();
    }

    /** Returns its own certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** Returns the print by which enrolment codes name it. */
    public AuthorityPrint print() {
        return AuthorityPrint.of(encoded(certificate));
    }

    /** Signs a box's certificate. */
    public X509Certificate certifyBox(Box box, PublicKey key, Instant now) {
        return certify(box.path(), key, now, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth), Set.of());
    }

    /**
     * Signs a certificate of a collector, or of a broker that works for it.
     *
     * @param addresses the names and IP addresses under which browsers find it; boxes do not look at them
     */
    public X509Certificate certifyCollector(Collection<String> addresses, PublicKey key, Instant now) {
        var purposes =
                new ExtendedKeyUsage(new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth});
        return certify(COLLECTOR, key, now, purposes, addresses);
    }

    private X509Certificate certify(
            String name, PublicKey subject, Instant now, ExtendedKeyUsage purposes, Collection<String> addresses) {
        try {
            var extensions = new JcaX509ExtensionUtils();
            var builder = new JcaX509v3CertificateBuilder(
                            certificate,
                            new BigInteger(SERIAL_BITS, random),
                            Date.from(now.minus(EARLIER)),
                            Date.from(now.plus(LIFE)),
                            new X500Principal("CN=" + name),
                            subject)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, true, purposes)
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            extensions.createAuthorityKeyIdentifier(certificate))
                    .addExtension(
                            Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(subject));
            if (!addresses.isEmpty()) {
                var names = addresses.stream().map(Authority::generalName).toArray(GeneralName[]::new);
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNED_WITH).build(key)));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("a certificate could not be signed", e);
        }
    }

    /**
     * Signs the list of certificates that are no longer good, for brokers outside.
     *
     * @param ended when each ended, by serial number
     * @return the list, PEM
     */
    public String revocations(Map<BigInteger, Instant> ended, Instant now) {
        try {
            var builder = new JcaX509v2CRLBuilder(certificate, Date.from(now.minus(EARLIER)))
                    // A broker whose list is out of date takes nobody: this one is never.
                    .setNextUpdate(certificate.getNotAfter())
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
            ended.forEach((serial, at) -> builder.addCRLEntry(serial, Date.from(at), CRLReason.cessationOfOperation));
            var list = builder.build(new JcaContentSignerBuilder(SIGNED_WITH).build(key));
            return pem("X509 CRL", list.getEncoded());
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("a list of revocations could not be signed", e);
        }
    }

    /** When a certificate of ours was signed, to the second. */
    static Instant issuedAt(X509Certificate certificate) {
        return certificate.getNotBefore().toInstant().plus(EARLIER);
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + kind + "-----\n";
    }

    private static GeneralName generalName(String address) {
        return new GeneralName(
                ADDRESS.matcher(address).matches() ? GeneralName.iPAddress : GeneralName.dNSName, address);
    }
}
