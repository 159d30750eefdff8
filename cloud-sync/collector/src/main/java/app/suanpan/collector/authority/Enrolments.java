package app.suanpan.collector.authority;

import app.suanpan.collector.store.BoxCertificate;
import app.suanpan.collector.store.IdentityStore;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.identity.EnrolmentCode;
import app.suanpan.protocol.identity.IdentityRequest;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How boxes come to be known and how they cease to be: makes codes, gives certificates for them, renews certificates, strikes boxes off. Any
 * collector over the same database may do any of this.
 */
public final class Enrolments {
    private static final Logger LOG = LoggerFactory.getLogger(Enrolments.class);
    /** In two minutes, by everybody together. A code has 40 bits: in a day nobody hits one of a thousand by guessing. */
    private static final long MOST_WRONG_CODES = 60;

    private final Authority authority;
    private final IdentityStore store;
    private final Clock clock;
    private final SecureRandom random;

    private Enrolments(Authority authority, IdentityStore store, Clock clock, SecureRandom random) {
        this.authority = authority;
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Puts an authority and a database together.
     *
     * @throws IllegalStateException with a sentence, if the boxes of this database were enrolled by another authority: they would take
     *     none of our certificates for head office's
     */
    public static Enrolments open(Authority authority, IdentityStore store, Clock clock, SecureRandom random) {
        var own = fingerprint(authority.certificate());
        var known = store.authority(own, clock.instant());
        if (!known.equals(own)) {
            throw new IllegalStateException("The boxes of this database were enrolled by another authority ("
                    + known.substring(0, 16) + "…). Name its folder with --authority, or copy its "
                    + Authority.FILE + " from the collector that has it; then start again.");
        }
        return new Enrolments(authority, store, clock, random);
    }

    /** Returns the authority that signs. */
    public Authority authority() {
        return authority;
    }

    /**
     * Makes a code by which a box is enrolled, once.
     *
     * @param good how long it can be used
     * @throws IllegalArgumentException with a sentence, if the box's name is too long for a certificate
     */
    public EnrolmentCode invite(Box box, Duration good) {
        if (box.path().length() > Authority.LONGEST_NAME) {
            throw new IllegalArgumentException("The name " + box.path() + " has "
                    + box.path().length() + " characters; a certificate has room for " + Authority.LONGEST_NAME + ".");
        }
        var code = EnrolmentCode.make(authority.print(), random);
        var now = clock.instant();
        store.addCode(EnrolmentCode.digest(code.secret()), box, now, now.plus(good));
        LOG.info("enrolment code made: box={} goodFor={}", box, good);
        return code;
    }

    /**
     * Enrols the box that has a code.
     *
     * @throws DistrustedException if it is not to be had
     */
    public BoxCertificate enrol(IdentityRequest request) {
        var now = clock.instant();
        if (store.wrongCodes(now) >= MOST_WRONG_CODES) {
            throw new DistrustedException(Distrust.TOO_MANY_GUESSES);
        }
        var key = requireKey(request);
        var digest = EnrolmentCode.digest(request.secret());
        var code = store.code(digest);
        if (code.isEmpty()) {
            LOG.warn("wrong enrolment code: times={}", store.countWrongCode(now));
            throw new DistrustedException(Distrust.CODE_UNKNOWN);
        }
        if (code.get().publicKey() == null && !now.isBefore(code.get().expiresAt())) {
            throw new DistrustedException(Distrust.CODE_EXPIRED);
        }
        var box = code.get().box();
        var certificate = store.useCode(digest, request.publicKey(), () -> certify(box, key, request.publicKey(), now))
                .orElseThrow(() -> {
                    LOG.warn("enrolment code used twice: box={}", box);
                    return new DistrustedException(Distrust.CODE_USED);
                });
        LOG.info("enrolled: box={} certificate={}", box, certificate.serial());
        return certificate;
    }

    /**
     * Gives a box that is known a new certificate, for a new key. The one that it has goes on to be good until the new one is used.
     *
     * @param present what it showed, signed by our authority
     * @throws DistrustedException if it is not to be had
     */
    public BoxCertificate renew(X509Certificate present, BoxKeys keys, IdentityRequest request) {
        var now = clock.instant();
        var key = requireKey(request);
        var known = admit(present, keys);
        var renewed = certify(known.box(), key, request.publicKey(), now);
        store.addRenewed(known.serial(), renewed, now).ifPresent(reason -> {
            LOG.warn("not renewed: box={} certificate={} reason={}", known.box(), known.serial(), reason);
            throw new DistrustedException(reason);
        });
        LOG.info("renewed: box={} certificate={}", known.box(), renewed.serial());
        return renewed;
    }

    /**
     * Recognises a certificate that TLS has found to be signed by our authority, and notes that it is used.
     *
     * @throws DistrustedException if who shows it is no longer believed, or it is no box's
     */
    public BoxCertificate admit(X509Certificate shown, BoxKeys keys) {
        var box = box(shown).orElseThrow(() -> new DistrustedException(Distrust.OTHER_NAME));
        var serial = serial(shown);
        var known = keys.bySerial(box, serial).orElseGet(() -> adopt(box, shown));
        var now = clock.instant();
        var objection = known.objection(now);
        if (objection != null) {
            throw new DistrustedException(objection);
        }
        keys.noteUse(known, now);
        return known;
    }

    /** Our authority signed it, so we gave it; the database was brought back from a backup of before that. */
    private BoxCertificate adopt(Box box, X509Certificate shown) {
        LOG.warn("a certificate of ours that the database lacks: box={} certificate={}", box, serial(shown));
        var publicKey = Base64.getEncoder().encodeToString(shown.getPublicKey().getEncoded());
        return store.adopt(kept(box, publicKey, shown, Authority.issuedAt(shown)), clock.instant());
    }

    /** Strikes a box off, wherever it is connected, and says whether there was anything to end. */
    public boolean revoke(Box box) {
        var ended = store.revoke(box, clock.instant());
        LOG.warn("revoked: box={} certificatesAndCodes={}", box, ended);
        return ended > 0;
    }

    private BoxCertificate certify(Box box, PublicKey key, String publicKey, Instant now) {
        return kept(box, publicKey, authority.certifyBox(box, key, now), now);
    }

    private static BoxCertificate kept(Box box, String publicKey, X509Certificate signed, Instant issuedAt) {
        return new BoxCertificate(
                serial(signed),
                box,
                publicKey,
                Bytes.of(Authority.encoded(signed)),
                issuedAt,
                signed.getNotAfter().toInstant(),
                null,
                null,
                null);
    }

    private static PublicKey requireKey(IdentityRequest request) {
        try {
            if (request.isProven()) {
                return KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new X509EncodedKeySpec(Base64.getDecoder().decode(request.publicKey())));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.debug("not a key", e);
        }
        throw new DistrustedException(Distrust.NOT_PROVEN);
    }

    /** The box that a certificate is of; empty for a collector's. */
    public static Optional<Box> box(X509Certificate certificate) {
        var name = certificate.getSubjectX500Principal().getName(X500Principal.RFC2253);
        return name.startsWith("CN=") ? Topic.parseClientId(name.substring("CN=".length())) : Optional.empty();
    }

    static String serial(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16);
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Authority.encoded(certificate)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
