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
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Both halves of a store's key. Whoever has it signs as the store: it never leaves the box. */
public final class SigningKey {
    private final PrivateKey secret;
    private final VerifyingKey open;
    private final String name;

    private SigningKey(PrivateKey secret, VerifyingKey open) {
        this.secret = secret;
        this.open = open;
        this.name = open.name();
    }

    /** A new key. */
    public static SigningKey make(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(pair.getPrivate(), new VerifyingKey(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + VerifyingKey.ALGORITHM, e);
        }
    }

    /** Reads what {@link #text} wrote; empty for anything else, also for halves that do not belong together. */
    public static Optional<SigningKey> parse(String text) {
        String[] halves = text.split(" ", -1);
        if (halves.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] secret = Base64.getDecoder().decode(halves[0]);
            PrivateKey key =
                    KeyFactory.getInstance(VerifyingKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret));
            return VerifyingKey.parse(halves[1])
                    .map(open -> new SigningKey(key, open))
                    .filter(read -> read.open.verifies("own", read.sign("own")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The key as it is kept in a file: the secret half, PKCS #8, and the public one, both in Base64. A secret. */
    public String text() {
        return Base64.getEncoder().encodeToString(secret.getEncoded()) + " " + open.text();
    }

    /** The half that everybody may have. */
    public VerifyingKey open() {
        return open;
    }

    /** The name by which signed events call it. */
    public String name() {
        return name;
    }

    /** The signature under a text, hexadecimal. */
    public String sign(String text) {
        try {
            Signature signing = Signature.getInstance(VerifyingKey.ALGORITHM);
            signing.initSign(secret);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that was made or read signs", e);
        }
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
