package app.suanpan.protocol.letter;

import app.suanpan.domain.member.AesGcm;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals bytes so that only who has the secret half of a key can open them: a fresh X25519 pair agrees with the recipient's key, HKDF-SHA-256
 * makes a key of that and of both public halves, and AES-256-GCM encrypts under it, bound to the letter's id. Who sealed it cannot open it
 * again, for the fresh secret is thrown away; once the recipient's is too, nobody can.
 */
public final class LetterSeal {
    /** What stands before the 32 bytes of an X25519 key in X.509, RFC 8410. */
    private static final byte[] PUBLIC_HEAD = HexFormat.of().parseHex("302a300506032b656e032100");

    private static final int PUBLIC = 32;
    private static final byte[] USE = "suanpan letter 1".getBytes(StandardCharsets.US_ASCII);

    /** With a key that agrees with nobody it does not either. */
    private static final Pair TRIAL = newPair(new SecureRandom());

    private LetterSeal() {}

    /**
     * A key for one letter.
     *
     * @param open its public half, as events and feeds have it
     * @param secret its secret half, PKCS #8; the holder wraps it before it is stored
     */
    public record Pair(String open, byte[] secret) {
        @Override
        public String toString() {
            return "Pair[" + open + "]";
        }
    }

    /** Makes a key for one letter. */
    public static Pair newPair(SecureRandom random) {
        KeyPair pair = pair(random);
        return new Pair(text(raw(pair.getPublic())), pair.getPrivate().getEncoded());
    }

    /** Whether a text is a public half as {@link #newPair} writes it. */
    public static boolean isKey(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == PUBLIC && text(bytes).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether {@link #seal} can seal for it: with some keys everybody would agree on the same. */
    public static boolean canSealWith(String text) {
        if (!isKey(text)) {
            return false;
        }
        try {
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(secret(TRIAL.secret()));
            agreement.doPhase(publicKey(bytes(text)), true);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * Seals bytes for whoever has the secret half of a key.
     *
     * @throws IllegalArgumentException if it is no key, or one with which everybody would agree
     */
    public static byte[] seal(String recipient, UUID letter, byte[] plain, SecureRandom random) {
        KeyPair fresh = pair(random);
        byte[] sender = raw(fresh.getPublic());
        byte[] key = agree(fresh.getPrivate(), bytes(recipient), sender, bytes(recipient));
        byte[] sealed = AesGcm.seal(key, bound(letter), plain, random);
        Arrays.fill(key, (byte) 0);
        return ByteBuffer.allocate(PUBLIC + sealed.length)
                .put(sender)
                .put(sealed)
                .array();
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @param pair the recipient's key
     * @throws IllegalArgumentException if it was sealed for another key or as another letter, or was changed since
     */
    public static byte[] open(Pair pair, UUID letter, byte[] sealed) {
        if (sealed.length <= PUBLIC) {
            throw new IllegalArgumentException("Too short to be a letter: " + sealed.length + " bytes");
        }
        byte[] sender = Arrays.copyOf(sealed, PUBLIC);
        byte[] key = agree(secret(pair.secret()), sender, sender, bytes(pair.open()));
        byte[] plain = AesGcm.open(key, bound(letter), Arrays.copyOfRange(sealed, PUBLIC, sealed.length));
        Arrays.fill(key, (byte) 0);
        return plain;
    }

    private static byte[] agree(PrivateKey own, byte[] other, byte[] sender, byte[] recipient) {
        try {
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(own);
            agreement.doPhase(publicKey(other), true);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(agreement.generateSecret())
                            .addSalt(sender)
                            .addSalt(recipient)
                            .thenExpand(USE, AesGcm.KEY_LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No key to agree with", e);
        }
    }

    private static KeyPair pair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("X25519");
            generator.initialize(NamedParameterSpec.X25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has X25519", e);
        }
    }

    private static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - PUBLIC, encoded.length);
    }

    private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        return KeyFactory.getInstance("X25519")
                .generatePublic(new X509EncodedKeySpec(ByteBuffer.allocate(PUBLIC_HEAD.length + raw.length)
                        .put(PUBLIC_HEAD)
                        .put(raw)
                        .array()));
    }

    private static PrivateKey secret(byte[] encoded) {
        try {
            return KeyFactory.getInstance("X25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not the secret half of a key", e);
        }
    }

    private static byte[] bytes(String key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("Not the public half of a key");
        }
        return Base64.getUrlDecoder().decode(key);
    }

    private static String text(byte[] raw) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }

    static byte[] bound(UUID letter) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(letter.getMostSignificantBits())
                .putLong(letter.getLeastSignificantBits())
                .array();
    }
}
