package app.suanpan.protocol.points;

import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.signature.VerifyingKey;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.WireObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An answer about points as head office signed it, with the key that it signs feeds with. The answer names the question, which nobody knows
 * before it is asked: an earlier one is no answer to a later one.
 *
 * @param answer the signed bytes, as text
 * @param signature Ed25519, hexadecimal
 */
public record SignedPoints(String answer, String signature) {
    /** What stands before the signed bytes, so that the signature is of nothing else. */
    private static final String PURPOSE = "suanpan points 1\n";

    private static final String IS = "points";

    /** Signs an answer. */
    public static SignedPoints sign(PointsAnswer answer, SigningKey key) {
        String text = new String(answer.write().toBytes().toArray(), StandardCharsets.UTF_8);
        return new SignedPoints(text, key.sign(PURPOSE + text));
    }

    /** Returns whether it was signed with this key. */
    public boolean isSignedWith(VerifyingKey trusted) {
        return trusted.verifies(PURPOSE + answer, signature);
    }

    /** Returns what it says; refuses what is no answer. */
    public PointsAnswer read() {
        return PointsAnswer.read(WireObject.parse(Bytes.of(answer.getBytes(StandardCharsets.UTF_8))));
    }

    /** Returns the bytes to publish. */
    public Bytes toBytes() {
        return WireObject.create()
                .put("is", IS)
                .put("answer", answer)
                .put("signature", signature)
                .toBytes();
    }

    /** Reads a message to a box; empty if it is about something else. Refuses bytes that are none. */
    public static Optional<SignedPoints> parse(Bytes wire) {
        WireObject object = WireObject.parse(firstLine(wire));
        return object.optionalText("is").filter(IS::equals).isPresent()
                ? Optional.of(new SignedPoints(object.text("answer"), object.text("signature")))
                : Optional.empty();
    }

    /** An answer of a feed goes on with bytes that are no JSON. */
    private static Bytes firstLine(Bytes wire) {
        byte[] bytes = wire.toArray();
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Bytes.of(bytes, 0, end);
    }
}
