package app.suanpan.collector.authority;

import app.suanpan.collector.store.BoxCertificate;
import app.suanpan.protocol.envelope.EnvelopeHeader;
import app.suanpan.protocol.envelope.EnvelopeSignature;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.topic.Box;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Believes a batch that is signed with a key for which its box has a certificate that is still good; and of a box that was never enrolled, one
 * without a signature. A box that was enrolled once does not come without its key any more.
 *
 * <p>Signatures are checked by Bouncy Castle, which takes 90 µs for it where Java's own takes 600.
 */
public final class SignatureCheck implements BatchCheck {
    private static final int KEY_BYTES = 32;

    private final BoxKeys keys;
    private final Clock clock;

    /** Believes the keys of this book, by this clock. */
    public SignatureCheck(BoxKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Optional<Distrust> objection(EnvelopeHeader header) {
        var signature = header.signature();
        if (signature == null) {
            return keys.isEnrolled(header.box()) ? Optional.of(Distrust.UNSIGNED) : Optional.empty();
        }
        var named = keys.byKeyName(header.box(), EnvelopeSignature.keyName(signature));
        if (named.isEmpty()) {
            return Optional.of(Distrust.KEY_NOT_OURS);
        }
        if (!verifies(named.get(), EnvelopeSignature.text(header), EnvelopeSignature.hex(signature))) {
            return Optional.of(Distrust.SIGNATURE_WRONG);
        }
        // After the signature: only who has the key is told what became of it.
        var objection = named.get().objection(clock.instant());
        if (objection == null) {
            keys.noteUse(named.get(), clock.instant());
        }
        return Optional.ofNullable(objection);
    }

    @Override
    public Optional<Distrust> objection(Box box) {
        var now = clock.instant();
        var all = keys.of(box);
        return all.isEmpty() || all.stream().anyMatch(it -> it.objection(now) == null)
                ? Optional.empty()
                : Optional.ofNullable(all.getLast().objection(now));
    }

    private static boolean verifies(BoxCertificate certificate, String text, String hex) {
        try {
            var encoded = Base64.getDecoder().decode(certificate.publicKey());
            var check = new Ed25519Signer();
            check.init(false, new Ed25519PublicKeyParameters(encoded, encoded.length - KEY_BYTES));
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            check.update(bytes, 0, bytes.length);
            return check.verifySignature(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            // Not even the form of a signature.
            return false;
        }
    }
}
