package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.SignedEvent;
import app.suanpan.domain.journal.SigningKeyAnnounced;
import app.suanpan.protocol.signature.SignatureBook;
import app.suanpan.protocol.signature.SignatureVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Holds every signature of a journal against the keys that the journal itself announces. */
final class SignatureCheck {
    private final Consumer<String> findings;
    private final BiPredicate<String, String> earlier;
    private final List<LedgerVerifier.SignedWith> keys = new ArrayList<>();
    private SignatureBook book = SignatureBook.EMPTY;
    private long good;

    /**
     * @param findings told what is wrong, in a sentence that begins with a code
     * @param earlier tells of a text and its signature of an earlier edition whether the store made it
     */
    SignatureCheck(Consumer<String> findings, BiPredicate<String, String> earlier) {
        this.findings = findings;
        this.earlier = earlier;
    }

    void see(long sequence, JournalEvent event) {
        book.verdict(event).ifPresent(verdict -> {
            SignedEvent signed = (SignedEvent) event;
            SignatureVerdict known = verdict == SignatureVerdict.EARLIER_EDITION ? earlier(signed) : verdict;
            if (known.isTrouble()) {
                findings.accept(known + ": event " + sequence + ", " + signed.subject() + " at "
                        + event.header().workstation() + " on " + event.header().at() + ", " + known.sentence()
                        + since(signed));
            } else {
                good++;
            }
        });
        SignatureBook after = book.after(event);
        if (event instanceof SigningKeyAnnounced announced && !after.equals(book)) {
            keys.add(new LedgerVerifier.SignedWith(
                    announced.key(), sequence, announced.header().at()));
        }
        book = after;
    }

    private SignatureVerdict earlier(SignedEvent signed) {
        return earlier.test(signed.signedText(), signed.signature())
                ? SignatureVerdict.GOOD
                : SignatureVerdict.SIGNATURE_WRONG;
    }

    private String since(SignedEvent signed) {
        return keys.stream()
                .filter(key -> key.key().equals(signed.key()))
                .reduce((_, later) -> later)
                .map(key -> " (key " + key.key() + ", announced by event " + key.since() + " on " + key.at() + ")")
                .orElse("");
    }

    /** How many signatures are good. */
    long good() {
        return good;
    }

    /** The keys, in the order of their announcements. */
    List<LedgerVerifier.SignedWith> keys() {
        return List.copyOf(keys);
    }
}
