package app.suanpan.protocol.signature;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.SignedEvent;
import app.suanpan.domain.journal.SigningKeyAnnounced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of one store as its journal announces them, and what they say of each signed event. The first key is believed because it
 * is the first; every later one because the key before vouches for it. A person who is no longer of the store changes nothing: it is
 * the store that signs, for somebody who proved who they are.
 *
 * @param keys in the order of their announcements; the last one is in force
 */
public record SignatureBook(List<AnnouncedKey> keys) {
    /** Nothing is announced yet. */
    public static final SignatureBook EMPTY = new SignatureBook(List.of());

    public SignatureBook {
        keys = List.copyOf(keys);
    }

    /**
     * A key that an event announced.
     *
     * @param key its name
     * @param publicKey X.509 in Base64
     * @param believed whether it was the first, or the key before vouched for it and was believed itself
     */
    public record AnnouncedKey(String key, String publicKey, boolean believed) {}

    /** What an event's signature is worth, as far as the events before it tell; empty for an event that is never signed. */
    public Optional<SignatureVerdict> verdict(JournalEvent event) {
        return switch (event) {
            case SigningKeyAnnounced announced -> Optional.of(ofKey(announced));
            case SignedEvent signed -> Optional.of(of(signed));
            default -> Optional.empty();
        };
    }

    /** The keys after an event. One whose announcement is itself not signed by it is not taken up. */
    public SignatureBook after(JournalEvent event) {
        if (!(event instanceof SigningKeyAnnounced announced)) {
            return this;
        }
        SignatureVerdict verdict = ofKey(announced);
        if (verdict == SignatureVerdict.SIGNATURE_WRONG) {
            return this;
        }
        List<AnnouncedKey> more = new ArrayList<>(keys);
        more.add(new AnnouncedKey(announced.key(), announced.publicKey(), verdict == SignatureVerdict.GOOD));
        return new SignatureBook(more);
    }

    private SignatureVerdict ofKey(SigningKeyAnnounced announced) {
        boolean own = VerifyingKey.parse(announced.publicKey())
                .filter(key -> key.name().equals(announced.key()))
                .filter(key -> key.verifies(announced.signedText(), announced.signature()))
                .isPresent();
        if (!own) {
            return SignatureVerdict.SIGNATURE_WRONG;
        }
        if (keys.isEmpty()) {
            return SignatureVerdict.GOOD;
        }
        AnnouncedKey before = keys.getLast();
        String voucher = announced.voucher();
        boolean vouched = before.believed()
                && before.key().equals(announced.before())
                && voucher != null
                && verifies(before, announced.signedText(), voucher);
        return vouched ? SignatureVerdict.GOOD : SignatureVerdict.KEY_NOT_VOUCHED;
    }

    private SignatureVerdict of(SignedEvent signed) {
        String name = signed.key();
        if (name == null || name.isEmpty()) {
            return keys.isEmpty() && name == null
                    ? SignatureVerdict.EARLIER_EDITION
                    : SignatureVerdict.SIGNATURE_MISSING;
        }
        Optional<AnnouncedKey> named =
                keys.reversed().stream().filter(key -> key.key().equals(name)).findFirst();
        if (named.isEmpty()) {
            return SignatureVerdict.KEY_UNKNOWN;
        }
        if (!verifies(named.get(), signed.signedText(), signed.signature())) {
            return SignatureVerdict.SIGNATURE_WRONG;
        }
        if (!keys.getLast().key().equals(name)) {
            return SignatureVerdict.KEY_ENDED;
        }
        return named.get().believed() ? SignatureVerdict.GOOD : SignatureVerdict.KEY_NOT_VOUCHED;
    }

    private static boolean verifies(AnnouncedKey key, String text, String signature) {
        return VerifyingKey.parse(key.publicKey())
                .filter(open -> open.verifies(text, signature))
                .isPresent();
    }
}
