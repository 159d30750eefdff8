package app.suanpan.domain.journal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From here on the store signs with this key, and with no other until the next is announced. The key before vouches for it; who sees
 * the journal for the first time believes the first.
 *
 * @param header see {@link EventHeader}; the workstation is the box
 * @param key the key's name, which follows from the public key
 * @param publicKey the public key, X.509 in Base64
 * @param before name of the key until now; null for the first
 * @param voucher signature of that key over {@link #signedText}, hexadecimal; null if there is none or the store has lost it
 * @param signature of the new key itself over the same, hexadecimal: whoever announces it has it
 */
public record SigningKeyAnnounced(
        EventHeader header,
        String key,
        String publicKey,
        @Nullable String before,
        @Nullable String voucher,
        String signature)
        implements JournalEvent, SignedEvent {

    @Override
    public String signedText() {
        return SignedText.of("key 1", header, key, publicKey, Objects.requireNonNullElse(before, ""));
    }

    @Override
    public String subject() {
        return "the announcement of the key " + key;
    }

    /** The same with its signatures. */
    public SigningKeyAnnounced signed(@Nullable String newVoucher, String newSignature) {
        return new SigningKeyAnnounced(header, key, publicKey, before, newVoucher, newSignature);
    }
}
