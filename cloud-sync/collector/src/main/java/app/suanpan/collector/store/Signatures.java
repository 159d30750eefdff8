package app.suanpan.collector.store;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.SignedEvent;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.json.UnreadableJsonException;
import app.suanpan.protocol.signature.SignatureBook;
import app.suanpan.protocol.signature.SignatureBook.AnnouncedKey;
import app.suanpan.protocol.uplink.Bytes;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds each signature against the keys that its box has announced here, when the event arrives. The first key of a box is believed for
 * good: another one, in a journal that was made anew or changed, is believed only if the one before vouches for it.
 */
final class Signatures {
    /** The types of events that are signed. */
    private static final Set<String> TYPES = Arrays.stream(SignedEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private final Sql sql;

    Signatures(Sql sql) {
        this.sql = sql;
    }

    /**
     * Reads an event that is signed; empty for one that is not, or that this version does not understand.
     *
     * @param type as the event says
     * @throws UnreadableJsonException if it lacks what an event of its type has
     */
    static Optional<JournalEvent> read(String type, Bytes body) {
        return TYPES.contains(type) ? EventCodec.decode(body.toArray()) : Optional.empty();
    }

    /**
     * Keeps what a signed event's signature is worth; returns a sentence with a code if a person should look at it. What was judged once is
     * not judged again, as when the event's other rows are made anew.
     */
    Optional<String> check(long journal, long sequence, JournalEvent event) {
        return isJudged(journal, sequence) ? Optional.empty() : judge(journal, sequence, event);
    }

    private boolean isJudged(long journal, long sequence) {
        return sql.queryOne(
                        "SELECT 1 FROM signature WHERE journal_id = ? AND sequence = ?", row -> 1, journal, sequence)
                .isPresent();
    }

    private Optional<String> judge(long journal, long sequence, JournalEvent event) {
        var book = book(journal, sequence);
        return book.verdict(event).flatMap(verdict -> {
            var signed = (SignedEvent) event;
            sql.update(
                    "INSERT INTO signature (journal_id, sequence, name, verdict) VALUES (?, ?, ?, ?)",
                    journal,
                    sequence,
                    signed.key(),
                    verdict.name());
            var after = book.after(event);
            if (after.keys().size() > book.keys().size()) {
                announce(journal, sequence, event, after.keys().getLast());
            }
            return verdict.isTrouble()
                    ? Optional.of(verdict + ": event " + sequence + ", " + signed.subject() + " at "
                            + event.header().workstation() + " on "
                            + event.header().at() + ", " + verdict.sentence())
                    : Optional.empty();
        });
    }

    /** Those before the event; the last one is in force: of this journal, else of what it goes on from. */
    private SignatureBook book(long journal, long sequence) {
        return new SignatureBook(sql.query(
                """
                SELECT signing_key.name, signing_key.public_key, signing_key.believed
                FROM journal AS mine
                JOIN journal AS every ON every.box_id = mine.box_id
                JOIN signing_key ON signing_key.journal_id = every.id
                WHERE mine.id = ? AND (every.id <> mine.id OR signing_key.sequence < ?)
                ORDER BY every.id = mine.id, signing_key.sequence <= mine.base, every.id, signing_key.sequence""",
                row -> new AnnouncedKey(row.getString(1), row.getString(2), row.getInt(3) != 0),
                journal,
                sequence));
    }

    private void announce(long journal, long sequence, JournalEvent event, AnnouncedKey key) {
        sql.update(
                """
                INSERT INTO signing_key (journal_id, sequence, name, public_key, believed, at)
                VALUES (?, ?, ?, ?, ?, ?)""",
                journal,
                sequence,
                key.key(),
                key.publicKey(),
                key.believed() ? 1 : 0,
                Times.text(event.header().at()));
    }
}
