package app.suanpan.protocol.feed;

import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.signature.VerifyingKey;
import app.suanpan.protocol.uplink.Bytes;
import java.nio.charset.StandardCharsets;

/**
 * A release as it was signed by head office.
 *
 * @param release the signed bytes, as text
 * @param signature Ed25519, hexadecimal
 * @param key the public half of the feed key, X.509 in Base64; believed only by a box that has no feed key yet
 */
public record SignedRelease(String release, String signature, String key) {
    /** What stands before the signed bytes, so that the signature is of nothing else. */
    private static final String PURPOSE = "suanpan feed release 1\n";

    /** Signs a release. */
    public static SignedRelease sign(FeedRelease release, SigningKey key) {
        String text = new String(release.toBytes().toArray(), StandardCharsets.UTF_8);
        return new SignedRelease(text, key.sign(PURPOSE + text), key.publicText());
    }

    /** Returns whether it was signed with this key. */
    public boolean isSignedWith(VerifyingKey trusted) {
        return trusted.verifies(PURPOSE + release, signature);
    }

    /** Returns what it says; refuses what is no release. */
    public FeedRelease read() {
        return FeedRelease.parse(Bytes.of(release.getBytes(StandardCharsets.UTF_8)));
    }
}
