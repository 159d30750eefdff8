package app.suanpan.protocol.signature;

import app.suanpan.domain.journal.Seal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Both halves of a store's key. Whoever has it signs as the store: it never leaves the box. Reading one asks for none of Java's
 * cryptography, which takes longer to come up than a till that was switched on may: that is done when something is signed first.
 */
public final class SigningKey {
    /** What stands before the 32 bytes of a secret half, PKCS #8, and of a public one, X.509. */
    private static final byte[] SECRET_HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final byte[] OPEN_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int HALF = 32;

    private final byte[] secret;
    private final byte[] open;
    private final String name;
    private volatile @Nullable PrivateKey ready;

    private SigningKey(byte[] secret, byte[] open) {
        this.secret = secret;
        this.open = open;
        this.name = VerifyingKey.nameOf(open);
    }

    /** A new key. */
    public static SigningKey make(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(
                    pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + VerifyingKey.ALGORITHM, e);
        }
    }

    /** Reads what {@link #text} wrote; empty for anything else. Whether the halves belong together shows when something is signed. */
    public static Optional<SigningKey> parse(String text) {
        String[] halves = text.split(" ", -1);
        if (halves.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] secret = Base64.getDecoder().decode(halves[0]);
            byte[] open = Base64.getDecoder().decode(halves[1]);
            return isHalf(secret, SECRET_HEAD) && isHalf(open, OPEN_HEAD)
                    ? Optional.of(new SigningKey(secret, open))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isHalf(byte[] encoded, byte[] head) {
        return encoded.length == head.length + HALF && Arrays.equals(encoded, 0, head.length, head, 0, head.length);
    }

    /** The key as it is kept in a file: the secret half, PKCS #8, and the public one, X.509, both in Base64. A secret. */
    public String text() {
        return Base64.getEncoder().encodeToString(secret) + " " + publicText();
    }

    /** The half that everybody may have, as events have it. */
    public String publicText() {
        return Base64.getEncoder().encodeToString(open);
    }

    /** The name by which signed events call it. */
    public String name() {
        return name;
    }

    /** The secret half, for TLS. */
    public PrivateKey secretKey() {
        try {
            return KeyFactory.getInstance(VerifyingKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that was made or read can be used", e);
        }
    }

    /**
     * The signature under a text, hexadecimal.
     *
     * @throws IllegalStateException if the halves do not belong together: nobody could tell the signature for ours
     */
    public String sign(String text) {
        try {
            PrivateKey key = ready;
            if (key == null) {
                key = KeyFactory.getInstance(VerifyingKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret));
                requireOneKey(key);
                ready = key;
            }
            return sign(key, text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that was made or read signs", e);
        }
    }

    private void requireOneKey(PrivateKey key) throws GeneralSecurityException {
        String own = sign(key, name);
        if (VerifyingKey.parse(publicText())
                .filter(half -> half.verifies(name, own))
                .isEmpty()) {
            throw new IllegalStateException("The halves of the key " + name + " do not belong together");
        }
    }

    private static String sign(PrivateKey key, String text) throws GeneralSecurityException {
        Signature signing = Signature.getInstance(VerifyingKey.ALGORITHM);
        signing.initSign(key);
        signing.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(signing.sign());
    }

    /** The same with the key's name. */
    public Seal seal(String text) {
        return new Seal(name, sign(text));
    }

    @Override
    public String toString() {
        return "SigningKey[" + name + ", hidden]";
    }
}
