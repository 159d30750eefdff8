package app.suanpan.collector.store;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.LetterAnswered;
import app.suanpan.domain.journal.LetterKeysOffered;
import app.suanpan.domain.journal.LetterOutcome;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.protocol.letter.LetterEntry;
import app.suanpan.protocol.letter.LetterSeal;
import app.suanpan.protocol.uplink.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Letters that wait for a box of their store, and the keys that boxes have offered for them. Nothing in it can be read as a person here. */
public final class LetterStore implements AutoCloseable {
    /** To so many boxes of a store a letter is sealed at most. */
    public static final int MOST_SEALS = 3;

    private final Database database;
    private final Readers readers;

    private LetterStore(Database database) {
        this.database = database;
        this.readers = new Readers(() -> Sql.openReadOnly(database));
    }

    /**
     * What the page has to know of a store to which a letter can go.
     *
     * @param country ISO 3166 code of the country whose phone numbers need no country code there
     */
    public record Shop(LocalName name, String country) {}

    /**
     * A letter, for whoever sent it.
     *
     * @param store what the guide's store is called
     * @param outcome what came of it; empty while no box has answered
     * @param card as the box has sealed it for the phone
     */
    public record Note(
            UUID letter, LocalName store, Instant received, Optional<LetterOutcome> outcome, Optional<String> card) {}

    /** An event that was not looked at yet. */
    public record Change(long journal, long sequence, String tenant, long box, Bytes body) {}

    /** A letter of which the boxes are to be told something. */
    public record Letter(String tenant, UUID id, String store, int told, boolean answered) {}

    /** Opens the database, and creates it or brings it up to date where needed. */
    public static LetterStore open(Database database, Instant now) {
        Schema.migrate(database, now);
        return new LetterStore(database);
    }

    /** A store to which a letter can go; empty where no box of it has a key left. */
    public Optional<Shop> shop(String tenant, String store, Instant now) {
        return readers.ask(db -> db.queryOne(
                """
                SELECT letter_key.name_zh, letter_key.name_en, letter_key.country
                FROM letter_key JOIN box ON box.id = letter_key.box_id
                WHERE letter_key.tenant = ? AND box.store = ? AND letter_key.letter_id IS NULL AND letter_key.offered_at > ?
                ORDER BY letter_key.offered_at DESC LIMIT 1""",
                row -> new Shop(new LocalName(row.getString(1), row.getString(2)), row.getString(3)),
                tenant,
                store,
                Times.text(goodSince(now))));
    }

    /** A member number that nobody has of whom head office has heard. */
    public long freeNumber(String tenant, RandomGenerator random) {
        while (true) {
            long number = random.nextLong(MemberNumber.FIRST, MemberNumber.LAST + 1);
            if (readers.ask(db ->
                            db.queryOne("SELECT 1 FROM member WHERE number = ? LIMIT 1", row -> row.getInt(1), number))
                    .isEmpty()) {
                return number;
            }
        }
    }

    /**
     * Seals a letter for some boxes of a store and keeps it, all or nothing; the boxes that were heard last come first. A form that is sent twice at
     * once is kept once.
     *
     * @param note what the phone's page is found by
     * @param seal seals it for one key
     * @return false if no box has a key left; then nothing is kept
     */
    public boolean keep(
            String tenant, String store, UUID letter, String note, Function<String, byte[]> seal, Instant now) {
        AtomicBoolean kept = new AtomicBoolean(true);
        write(sql -> {
            boolean isNew = sql.update(
                            "INSERT INTO letter (tenant, letter_id, store, note, received_at, told, changed) VALUES (?,?,?,?,?,1,1)"
                                    + " ON CONFLICT (note) DO NOTHING",
                            tenant,
                            letter.toString(),
                            store,
                            note,
                            Times.text(now))
                    > 0;
            if (!isNew) {
                return;
            }
            List<String> keys = takeKeys(sql, tenant, store, letter, now);
            if (keys.isEmpty()) {
                sql.update("DELETE FROM letter WHERE tenant = ? AND letter_id = ?", tenant, letter.toString());
                kept.set(false);
            }
            for (int place = 0; place < keys.size(); place++) {
                sql.update(
                        "INSERT INTO letter_seal (tenant, letter_id, place, open_key, sealed) VALUES (?,?,?,?,?)",
                        tenant,
                        letter.toString(),
                        place,
                        keys.get(place),
                        seal.apply(keys.get(place)));
            }
        });
        return kept.get();
    }

    /** The youngest key of each box, which it keeps longest, of as many boxes as there may be. Of two that take one at once, one has it. */
    private static List<String> takeKeys(Sql sql, String tenant, String store, UUID letter, Instant now) {
        record Free(long box, String key) {}
        List<Free> free = sql.query(
                """
                SELECT box.id, letter_key.open_key
                FROM letter_key JOIN box ON box.id = letter_key.box_id
                WHERE letter_key.tenant = ? AND box.store = ? AND letter_key.letter_id IS NULL AND letter_key.offered_at > ?
                ORDER BY box.online DESC, box.last_seen_at DESC, box.id, letter_key.offered_at DESC, letter_key.open_key""", row -> new Free(row.getLong(1), row.getString(2)), tenant, store, Times.text(goodSince(now)));
        List<String> taken = new ArrayList<>();
        Set<Long> boxes = new HashSet<>();
        for (Free it : free) {
            if (taken.size() < MOST_SEALS
                    && !boxes.contains(it.box())
                    && sql.update(
                                    "UPDATE letter_key SET letter_id = ? WHERE tenant = ? AND open_key = ? AND letter_id IS NULL",
                                    letter.toString(),
                                    tenant,
                                    it.key())
                            > 0) {
                boxes.add(it.box());
                taken.add(it.key());
            }
        }
        return taken;
    }

    /** What became of the letter that a phone sent. */
    public Optional<Note> note(String note) {
        return readers.ask(db -> db.queryOne("""
                SELECT letter.letter_id, letter.received_at, letter.outcome, letter.card, letter_key.name_zh, letter_key.name_en
                FROM letter JOIN letter_key ON letter_key.tenant = letter.tenant AND letter_key.letter_id = letter.letter_id
                WHERE letter.note = ? ORDER BY letter_key.open_key LIMIT 1""", LetterStore::note, note));
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                UUID.fromString(row.getString(1)),
                new LocalName(row.getString(5), row.getString(6)),
                Instant.parse(row.getString(2)),
                Optional.ofNullable(row.getString(3)).map(LetterOutcome::valueOf),
                Optional.ofNullable(row.getString(4)));
    }

    /** Some of what boxes said of keys and letters that was not looked at yet, in its order. */
    public List<Change> changes(int most) {
        return readers.ask(db -> db.query(
                """
                SELECT letter_change.journal_id, letter_change.sequence, box.tenant, box.id, event.body
                FROM letter_change JOIN journal ON journal.id = letter_change.journal_id JOIN box ON box.id = journal.box_id
                     JOIN event ON event.journal_id = letter_change.journal_id AND event.sequence = letter_change.sequence
                ORDER BY letter_change.journal_id, letter_change.sequence LIMIT ?""",
                row -> new Change(
                        row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4), Bytes.of(row.getBytes(5))),
                most));
    }

    /** These were looked at. */
    public void seen(List<Change> changes) {
        write(sql -> changes.forEach(it -> sql.update(
                "DELETE FROM letter_change WHERE journal_id = ? AND sequence = ?", it.journal(), it.sequence())));
    }

    /**
     * A box offers keys; those of its own that it does not name, and that no letter has, are gone. What it offered before its last offer is past,
     * whenever that is read: rows that are made again come newest first, and the box has destroyed since what it named then.
     */
    public void offered(Change by, LetterKeysOffered offer, Instant now) {
        Instant at = offer.header().at().isAfter(now) ? now : offer.header().at();
        if (!at.isAfter(goodSince(now))) {
            return;
        }
        List<String> keys = offer.keys().stream()
                .distinct()
                .limit(1_000)
                .filter(LetterSeal::canSealWith)
                .toList();
        write(sql -> {
            if (!isLast(sql, by)) {
                return;
            }
            List<String> before = sql.query(
                    "SELECT open_key FROM letter_key WHERE tenant = ? AND box_id = ? AND letter_id IS NULL",
                    row -> row.getString(1),
                    by.tenant(),
                    by.box());
            before.stream()
                    .filter(key -> !keys.contains(key))
                    .forEach(key -> sql.update(
                            "DELETE FROM letter_key WHERE tenant = ? AND open_key = ? AND letter_id IS NULL",
                            by.tenant(),
                            key));
            keys.forEach(key -> sql.update(
                    """
                    INSERT INTO letter_key (tenant, open_key, box_id, offered_at, name_zh, name_en, country) VALUES (?,?,?,?,?,?,?)
                    ON CONFLICT (tenant, open_key) DO NOTHING""",
                    by.tenant(),
                    key,
                    by.box(),
                    Times.text(at),
                    offer.storeName().zh(),
                    offer.storeName().en(),
                    offer.country()));
        });
    }

    /** Whether a box has offered nothing since; then this is its last offer from now on. */
    private static boolean isLast(Sql sql, Change offer) {
        return sql.update("""
                        INSERT INTO letter_offer (box_id, journal_id, sequence) VALUES (?,?,?)
                        ON CONFLICT (box_id) DO UPDATE SET journal_id = excluded.journal_id, sequence = excluded.sequence
                        WHERE letter_offer.journal_id < excluded.journal_id
                           OR letter_offer.journal_id = excluded.journal_id AND letter_offer.sequence < excluded.sequence""", offer.box(), offer.journal(), offer.sequence()) > 0;
    }

    /**
     * A box that the letter was sealed for has answered: its seals go. The key that it has opened is gone even where the letter is not known here,
     * because this database was put back to a backup.
     */
    public void answered(Change by, LetterAnswered answer, Instant now) {
        write(sql -> {
            if (answer.key() != null) {
                sql.update(
                        "DELETE FROM letter_key WHERE tenant = ? AND open_key = ? AND box_id = ? AND letter_id IS NULL",
                        by.tenant(),
                        answer.key(),
                        by.box());
            }
            String letter = answer.letter().toString();
            boolean theirs = sql.queryOne(
                            "SELECT 1 FROM letter_key WHERE tenant = ? AND letter_id = ? AND box_id = ?",
                            row -> row.getInt(1),
                            by.tenant(),
                            letter,
                            by.box())
                    .isPresent();
            if (theirs) {
                sql.update(
                        "UPDATE letter SET answered_at = ?, outcome = ?, card = ?, changed = 1"
                                + " WHERE tenant = ? AND letter_id = ? AND answered_at IS NULL",
                        Times.text(now),
                        answer.outcome().name(),
                        answer.card(),
                        by.tenant(),
                        letter);
                sql.update("DELETE FROM letter_seal WHERE tenant = ? AND letter_id = ?", by.tenant(), letter);
            }
        });
    }

    /** Some of the letters that nobody has answered for a turn, and that not every box has which it was sealed for. */
    public List<Letter> slow(Duration turn, Instant now, int most) {
        return readers
                .ask(db -> db.query(
                        "SELECT tenant, letter_id, store, told, answered_at, received_at FROM letter"
                                + " WHERE answered_at IS NULL AND told < " + MOST_SEALS + " AND received_at <= ?"
                                + " ORDER BY received_at LIMIT ?",
                        row -> Map.entry(letter(row), Instant.parse(row.getString(6))),
                        Times.text(now.minus(turn)),
                        most))
                .stream()
                .filter(it -> !it.getValue()
                        .plus(turn.multipliedBy(it.getKey().told()))
                        .isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** It is the next box's turn with these. */
    public void pass(List<Letter> slow) {
        write(sql -> slow.forEach(it -> sql.update(
                "UPDATE letter SET told = ?, changed = 1"
                        + " WHERE tenant = ? AND letter_id = ? AND told = ? AND answered_at IS NULL",
                it.told() + 1,
                it.tenant(),
                it.id().toString(),
                it.told())));
    }

    /** Some of the letters of which the boxes are to be told something. */
    public List<Letter> changed(int most) {
        return readers.ask(db -> db.query(
                "SELECT tenant, letter_id, store, told, answered_at FROM letter WHERE changed = 1"
                        + " ORDER BY tenant, letter_id LIMIT ?",
                LetterStore::letter,
                most));
    }

    /** Some of those that were answered, or came in, before a time, and have nothing more to say to anybody. */
    public List<Letter> over(Instant answeredBefore, Instant receivedBefore, int most) {
        return readers.ask(db -> db.query(
                "SELECT tenant, letter_id, store, told, answered_at FROM letter WHERE answered_at < ? OR received_at < ?"
                        + " ORDER BY tenant, letter_id LIMIT ?",
                LetterStore::letter,
                Times.text(answeredBefore),
                Times.text(receivedBefore),
                most));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getString(1),
                UUID.fromString(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                row.getString(5) != null);
    }

    /** What the boxes are told of a letter; empty where there is none. */
    public Optional<LetterEntry> entry(String tenant, UUID letter) {
        Optional<Letter> found = readers.ask(db -> db.queryOne(
                "SELECT tenant, letter_id, store, told, answered_at FROM letter WHERE tenant = ? AND letter_id = ?",
                LetterStore::letter,
                tenant,
                letter.toString()));
        return found.map(it -> it.answered()
                ? new LetterEntry.Answered(readers.ask(db -> db.query(
                        "SELECT open_key FROM letter_key WHERE tenant = ? AND letter_id = ? ORDER BY open_key",
                        row -> row.getString(1),
                        tenant,
                        letter.toString())))
                : new LetterEntry.Waiting(seals(it)));
    }

    private Map<String, byte[]> seals(Letter letter) {
        Map<String, byte[]> seals = new LinkedHashMap<>();
        readers.ask(db -> db.query(
                        "SELECT open_key, sealed FROM letter_seal WHERE tenant = ? AND letter_id = ? AND place < ? ORDER BY place",
                        row -> Map.entry(row.getString(1), row.getBytes(2)),
                        letter.tenant(),
                        letter.id().toString(),
                        letter.told()))
                .forEach(it -> seals.put(it.getKey(), it.getValue()));
        return seals;
    }

    /** The boxes were told of a letter as it was; if it is otherwise by now, they are to be told again. */
    public void told(Letter letter) {
        write(sql -> sql.update(
                "UPDATE letter SET changed = 0 WHERE tenant = ? AND letter_id = ? AND told = ? AND (answered_at IS NOT NULL) = (1 = ?)",
                letter.tenant(),
                letter.id().toString(),
                letter.told(),
                letter.answered() ? 1 : 0));
    }

    /** A letter and its seals go; its keys stay used. */
    public void forget(Letter letter) {
        write(sql -> {
            for (String table : List.of("letter_seal", "letter")) {
                sql.update(
                        "DELETE FROM " + table + " WHERE tenant = ? AND letter_id = ?",
                        letter.tenant(),
                        letter.id().toString());
            }
        });
    }

    /** Keys go that are too old to seal anything with, and used ones, whose letters are gone, once no box has them any more. */
    public void forgetOldKeys(Instant lost, Instant now) {
        write(sql -> {
            sql.update(
                    "DELETE FROM letter_key WHERE letter_id IS NULL AND offered_at <= ?", Times.text(goodSince(now)));
            sql.update("""
                    DELETE FROM letter_key WHERE offered_at <= ? AND NOT EXISTS
                        (SELECT 1 FROM letter WHERE letter.tenant = letter_key.tenant AND letter.letter_id = letter_key.letter_id)""", Times.text(lost));
        });
    }

    /** Puts before people which letters nobody has answered since a time, each once. */
    public void report(Instant receivedBefore, Instant now) {
        write(sql -> sql.update("""
                INSERT INTO incident (box_id, kind, detail, times, first_at, last_at)
                SELECT min(letter_key.box_id), 'letter', CAST(letter.letter_id AS TEXT), 1, ?, ?
                FROM letter JOIN letter_key ON letter_key.tenant = letter.tenant AND letter_key.letter_id = letter.letter_id
                WHERE letter.answered_at IS NULL AND letter.received_at < ?
                GROUP BY letter.tenant, letter.letter_id
                ON CONFLICT (box_id, kind, detail) DO NOTHING""", Times.text(now), Times.text(now), Times.text(receivedBefore)));
    }

    private static Instant goodSince(Instant now) {
        return now.minus(LetterKeysOffered.GOOD);
    }

    private void write(Consumer<Sql> work) {
        Sql.write(database, work);
    }

    @Override
    public void close() {
        readers.close();
    }
}
