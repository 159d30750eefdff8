package app.suanpan.collector.authority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;

/**
 * A collector's own key with its certificate, made anew at each start: it never has to be kept, and lies in a file only because the embedded
 * broker reads it from one, and again when it changes.
 *
 * @param key the secret half
 * @param certificate signed by the authority
 * @param authority the authority's certificate
 */
public record CollectorKey(PrivateKey key, X509Certificate certificate, X509Certificate authority) {
    /** The keystores' password. The files are for their owner alone; a word beside them would protect nothing. */
    public static final String PASSWORD = "suanpan";

    private static final String KEYS = "collector.p12";
    private static final String TRUST = "authority.p12";

    /** Makes a key; {@code addresses} are what browsers find the collector by. */
    public static CollectorKey make(
            Authority authority, Collection<String> addresses, Instant now, SecureRandom random) {
        try {
            var pair = Authority.newKey(random);
            return new CollectorKey(
                    pair.getPrivate(),
                    authority.certifyCollector(addresses, pair.getPublic(), now),
                    authority.certificate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be made", e);
        }
    }

    /** When it is to be made anew: after two thirds of its certificate's life. */
    public Instant renewAt() {
        return certificate.getNotAfter().toInstant().minus(Authority.LIFE.dividedBy(3));
    }

    /** The key and its certificates, ready for TLS. */
    public KeyStore keys() {
        try {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry("collector", key, PASSWORD.toCharArray(), new Certificate[] {certificate, authority});
            return keys;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a key that was made can be kept", e);
        }
    }

    /** Whom to believe: the authority. */
    public KeyStore trust() {
        try {
            var trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry("authority", authority);
            return trust;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a certificate can be kept", e);
        }
    }

    /** Writes both keystores into a folder, for its owner alone, and returns where they are. */
    public Files write(Path folder) {
        try {
            PrivateFile.folder(folder);
            var files = new Files(folder.resolve(KEYS), folder.resolve(TRUST));
            PrivateFile.write(files.trust(), bytes(trust()));
            PrivateFile.write(files.keys(), bytes(keys()));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("the collector's key cannot be written to " + folder, e);
        }
    }

    private static byte[] bytes(KeyStore store) throws IOException {
        var out = new ByteArrayOutputStream();
        try {
            store.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keystore that was made can be written", e);
        }
        return out.toByteArray();
    }

    /**
     * Two keystores, PKCS #12, under {@link #PASSWORD}.
     *
     * @param keys key and certificate
     * @param trust the authority's certificate
     */
    public record Files(Path keys, Path trust) {}
}
