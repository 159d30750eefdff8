package app.suanpan.protocol.identity;

import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.signature.VerifyingKey;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.WireObject;

/**
 * A box asks for a certificate: for the first time with the secret of an enrolment code, later as what it already is.
 *
 * @param secret of the enrolment code; empty when a certificate is renewed, for which the connection's certificate speaks
 * @param publicKey the public half of the key that it has just made, X.509 in Base64
 * @param proof signed with that key: whoever asks for a certificate has the key that it is for
 */
public record IdentityRequest(String secret, String publicKey, String proof) {
    /** Asks for a certificate for {@code key}; {@code secret} as in the record. */
    public static IdentityRequest of(String secret, SigningKey key) {
        return new IdentityRequest(secret, key.publicText(), key.sign(text(secret, key.publicText())));
    }

    /** Whether whoever asks has the key. */
    public boolean isProven() {
        return VerifyingKey.parse(publicKey)
                .filter(key -> key.verifies(text(secret, publicKey), proof))
                .isPresent();
    }

    /** Returns the bytes to send. */
    public Bytes toBytes() {
        return WireObject.create()
                .put("secret", secret)
                .put("publicKey", publicKey)
                .put("proof", proof)
                .toBytes();
    }

    /** Reads a request; refuses bytes that are not one. */
    public static IdentityRequest parse(Bytes wire) {
        var object = WireObject.parse(wire);
        return new IdentityRequest(object.text("secret"), object.text("publicKey"), object.text("proof"));
    }

    private static String text(String secret, String publicKey) {
        return "suanpan identity 1\n" + secret + "\n" + publicKey + "\n";
    }

    /** Hides the secret: this may get into a log. */
    @Override
    public String toString() {
        return "IdentityRequest[" + publicKey + "]";
    }
}
