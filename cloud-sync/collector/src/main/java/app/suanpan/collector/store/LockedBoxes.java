package app.suanpan.collector.store;

import app.suanpan.protocol.conversation.CollectorCursor;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The boxes that a transaction is about, with their cursors, kept from every other writer of the database until it ends: so a box that
 * speaks through two collectors at once is heard by one after the other. All of them are read and written together, however many.
 */
final class LockedBoxes {
    private static final Logger LOG = LoggerFactory.getLogger(LockedBoxes.class);
    private static final Comparator<Box> BY_NAME =
            Comparator.comparing(Box::tenant).thenComparing(Box::store).thenComparing(Box::workstation);

    /** One life of a box's journal, and how far it is held. */
    static final class Journal {
        private final long id;
        private final long storedWatermark;
        private CollectorCursor cursor;

        Journal(long id, CollectorCursor cursor) {
            this.id = id;
            this.storedWatermark = cursor.watermark();
            this.cursor = cursor;
        }

        long id() {
            return id;
        }

        CollectorCursor cursor() {
            return cursor;
        }

        void move(CollectorCursor to) {
            cursor = to;
        }

        private boolean isMoved() {
            return cursor.watermark() != storedWatermark;
        }
    }

    /** A box, with everything of it that the transaction may change. */
    static final class LockedBox {
        private final long id;
        private final Box box;
        private final String storeName;
        private final List<Journal> journals = new ArrayList<>();
        private long head;
        private boolean online;
        private String heldBy;

        private LockedBox(long id, Box box, String storeName, long head, boolean online, String heldBy) {
            this.id = id;
            this.box = box;
            this.storeName = storeName;
            this.head = head;
            this.online = online;
            this.heldBy = heldBy;
        }

        long id() {
            return id;
        }

        Box box() {
            return box;
        }

        /** By what head office knows its store: two tenants may have one of the same id. */
        String storeName() {
            return storeName;
        }

        Optional<Journal> journal(Epoch epoch) {
            return journals.stream()
                    .filter(it -> it.cursor().epoch().equals(epoch))
                    .findFirst();
        }

        /** Whether some life of the journal has an event of this number. */
        boolean holds(long sequence) {
            return journals.stream()
                    .anyMatch(it -> sequence > it.cursor().base()
                            && sequence <= it.cursor().watermark());
        }

        void begin(Journal journal) {
            journals.add(journal);
        }

        void headIs(long sequence) {
            head = sequence;
        }

        void headIsAtLeast(long sequence) {
            head = Math.max(head, sequence);
        }

        /** Who is heard is there: at the collector that hears it. */
        void heardBy(String incarnation) {
            online = true;
            heldBy = incarnation;
        }

        void gone() {
            online = false;
        }
    }

    private final Sql sql;
    private final Map<Box, LockedBox> boxes = new HashMap<>();

    private LockedBoxes(Sql sql) {
        this.sql = sql;
    }

    /** Takes the boxes, and makes rows for those that were never heard of. */
    static LockedBoxes lock(Sql sql, Collection<Box> wanted, Instant now) {
        var locked = new LockedBoxes(sql);
        // In one order whoever asks, so that two transactions never wait for each other.
        var ordered = wanted.stream().distinct().sorted(BY_NAME).toList();
        locked.take(ordered);
        var unheard = ordered.stream()
                .filter(Predicate.not(locked.boxes::containsKey))
                .toList();
        if (!unheard.isEmpty()) {
            unheard.forEach(box -> locked.make(box, now));
            locked.take(unheard);
        }
        locked.readJournals();
        return locked;
    }

    LockedBox get(Box box) {
        var locked = boxes.get(box);
        if (locked == null) {
            throw new IllegalArgumentException("not locked: " + box);
        }
        return locked;
    }

    private void take(List<Box> wanted) {
        var values = new ArrayList<@Nullable Object>();
        wanted.forEach(box -> Collections.addAll(values, box.tenant(), box.store(), box.workstation()));
        var count = pad(values, 3);
        sql.query(
                """
                SELECT id, tenant, store, workstation, store_name, head, online, held_by FROM box
                WHERE (tenant, store, workstation) IN (VALUES %s) ORDER BY id {lock}""".formatted(marks(count, "(?, ?, ?)")),
                row -> boxes.put(
                        new Box(row.getString(2), row.getString(3), row.getString(4)),
                        new LockedBox(
                                row.getLong(1),
                                new Box(row.getString(2), row.getString(3), row.getString(4)),
                                row.getString(5),
                                row.getLong(6),
                                row.getInt(7) != 0,
                                row.getString(8))),
                values.toArray());
    }

    private void make(Box box, Instant now) {
        var made = sql.update(
                """
                INSERT INTO box (id, tenant, store, workstation, store_name, last_seen_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""", sql.nextId("box"), box.tenant(), box.store(), box.workstation(), storeName(box), Times.text(now));
        if (made == 1) {
            LOG.info("new box: box={}", box);
        }
    }

    /** Whoever takes a name first has it, and everybody else of that id waits for them and finds it taken. */
    private String storeName(Box box) {
        var whole = box.tenant() + "/" + box.store();
        for (var name : List.of(box.store(), whole)) {
            sql.update(
                    "INSERT INTO store_name (name, tenant, store) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    name,
                    box.tenant(),
                    box.store());
            var whose = sql.queryOne("SELECT tenant FROM store_name WHERE name = ?", row -> row.getString(1), name);
            if (whose.equals(Optional.of(box.tenant()))) {
                return name;
            }
        }
        return whole;
    }

    /** A question of its own, after the locks: what it sees is newer than what others did before they let the boxes go. */
    private void readJournals() {
        Map<Long, LockedBox> byId = new HashMap<>();
        boxes.values().forEach(box -> byId.put(box.id, box));
        var values = new ArrayList<@Nullable Object>(byId.keySet());
        var count = pad(values, 1);
        sql.query(
                """
                SELECT box_id, id, epoch, base, base_hash, watermark, head_hash FROM journal
                WHERE box_id IN (%s) ORDER BY id""".formatted(marks(count, "?")),
                row -> byId.get(row.getLong(1))
                        .journals
                        .add(new Journal(
                                row.getLong(2),
                                new CollectorCursor(
                                        new Epoch(row.getString(3)),
                                        row.getLong(4),
                                        ChainHash.of(row.getBytes(5)),
                                        row.getLong(6),
                                        ChainHash.of(row.getBytes(7))))),
                values.toArray());
    }

    /** Writes what has changed: the moved cursors, and of every box that it was heard. */
    void save(Instant now) {
        saveJournals(now);
        var values = new ArrayList<@Nullable Object>();
        boxes.values().stream()
                .sorted(Comparator.comparingLong(LockedBox::id))
                .forEach(box ->
                        Collections.addAll(values, box.id, Times.text(now), box.head, box.online ? 1 : 0, box.heldBy));
        var count = pad(values, 5);
        sql.update("""
                UPDATE box SET last_seen_at = CAST(heard.column2 AS {time}), head = heard.column3, online = heard.column4,
                               held_by = heard.column5
                FROM (VALUES %s) AS heard WHERE box.id = heard.column1""".formatted(marks(count, "(?, ?, ?, ?, ?)")), values.toArray());
    }

    private void saveJournals(Instant now) {
        var moved = boxes.values().stream()
                .flatMap(box -> box.journals.stream())
                .filter(Journal::isMoved)
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        var values = new ArrayList<@Nullable Object>();
        moved.forEach(it -> Collections.addAll(
                values,
                it.id,
                it.storedWatermark,
                it.cursor.watermark(),
                it.cursor.headHash().toArray(),
                Times.text(now)));
        var count = pad(values, 5);
        var updated = sql.update("""
                UPDATE journal SET watermark = moved.column3, head_hash = moved.column4, moved_at = CAST(moved.column5 AS {time})
                FROM (VALUES %s) AS moved WHERE journal.id = moved.column1 AND journal.watermark = moved.column2
                    AND EXISTS (SELECT 1 FROM projection WHERE version = %d)""".formatted(marks(count, "(?, ?, ?, ?, ?)"), EventRows.VERSION), values.toArray());
        if (updated != moved.size()) {
            throw new StoreException(
                    "a cursor was moved by somebody else, or a newer collector makes the rows of this database now",
                    null);
        }
    }

    /** Repeats the last of some rows of values up to a power of two, so that few statements serve all numbers of them. */
    private static int pad(List<@Nullable Object> values, int columns) {
        var count = values.size() / columns;
        var padded = Math.max(1, Integer.highestOneBit(Math.max(1, count - 1)) * 2);
        if (count == 1) {
            padded = 1;
        }
        var last = List.copyOf(values.subList(values.size() - columns, values.size()));
        for (var i = count; i < padded; i++) {
            values.addAll(last);
        }
        return padded;
    }

    private static String marks(int count, String one) {
        return String.join(", ", Collections.nCopies(count, one));
    }
}
