package app.suanpan.agent.staff;

import app.suanpan.domain.journal.Seal;
import app.suanpan.protocol.signature.SigningKey;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs as the store, with the key that its journal has announced last. */
final class ApprovalSigner {
    private final ApprovalKeys keys;
    private volatile @Nullable SigningKey signing;
    private Optional<FileTime> read = Optional.empty();

    ApprovalSigner(ApprovalKeys keys) {
        this.keys = keys;
    }

    Seal seal(String text) {
        return signing().seal(text);
    }

    /** Whether somebody has changed the keys since they were read. */
    boolean hasChanged() {
        return !keys.changedAt().equals(read);
    }

    /** The keys that are at hand, oldest first. */
    List<SigningKey> atHand() {
        read = keys.changedAt();
        return keys.readOrMake();
    }

    /** From now on this key signs: whoever says so has announced it. */
    void signWith(SigningKey announced) {
        signing = announced;
    }

    /** The key that signs now; made when it is first asked for, as a store may never need one. */
    SigningKey signing() {
        SigningKey known = signing;
        if (known == null) {
            known = keys.readOrMake().getFirst();
            signing = known;
        }
        return known;
    }

    /** Makes another key, which signs once it is announced. */
    SigningKey make() throws IOException {
        return keys.add();
    }

    /** Forgets every key before this one, which is in force. */
    void forgetBefore(SigningKey inForce) throws IOException {
        keys.keepFrom(inForce.name());
    }
}
