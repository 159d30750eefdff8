package app.suanpan.ledger.catalogue;

import app.suanpan.domain.item.Item;
import app.suanpan.ledger.search.NameIndex;
import app.suanpan.ledger.search.NamePair;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes items of one layer into the catalogue and its index, within one SQLite transaction that its caller opens and commits. Works in
 * batches: what stands under the codes of a batch is read at once.
 */
final class ItemWriter implements AutoCloseable {
    /** The layer of what the shop itself brings in; head office's are above it. */
    static final int BY_HAND = 0;

    /** Whoever waits for the end of it needs no pauses. */
    static final Runnable BREATHLESS = () -> {};

    private static final int BATCH = 1_000;
    private static final NamePair NO_NAMES = new NamePair("", "");

    private final Sqlite db;
    private final int layer;
    private final Runnable breath;
    private final ItemsBelow below;
    private final Set<String> wentBelow = new HashSet<>();
    private final NameIndex index;
    private final BiConsumer<Row, Refusal> refused;
    private final List<Row> batch = new ArrayList<>(BATCH);
    /** Rows of head office whose barcode another item still has: it may be about to give it up. */
    private final List<Row> waiting = new ArrayList<>();

    private boolean last;
    /** For each position the line that wrote it, 0 for none: a code that comes twice is told from one that was there before. */
    private int[] lines = new int[BATCH];

    private List<Change> changes = new ArrayList<>(BATCH);
    /** The index is worked out in memory by a second thread while the next batch is read and stored. */
    private final ExecutorService indexing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("item-index").daemon().factory());

    private Future<?> indexed = CompletableFuture.completedFuture(null);
    private int next;
    private int written;

    /**
     * @param layer whose word it is
     * @param breath done after each batch
     * @param refused hears of each row that was left out
     */
    ItemWriter(Sqlite db, int layer, Runnable breath, BiConsumer<Row, Refusal> refused) {
        this.db = db;
        this.layer = layer;
        this.breath = breath;
        this.below = new ItemsBelow(db);
        this.index = new NameIndex(db);
        this.refused = refused;
        this.next = (int) db.number("SELECT max(position) FROM item") + 1;
    }

    /**
     * A row to write.
     *
     * @param line where it comes from
     */
    record Row(long line, Item item) {}

    /** Why a row was left out. */
    sealed interface Refusal {
        /** Code of the item that stands in its way. */
        String holder();

        /** Its code was written before, by this line. */
        record CodeTwice(String holder, long line) implements Refusal {}

        /** Its barcode belongs to another item. */
        record BarcodeTaken(String holder) implements Refusal {}

        /** What the item is says head office. */
        record SaidAbove(String holder) implements Refusal {}
    }

    /** What stands under a code. */
    private record Known(
            int position,
            int layer,
            NamePair names,
            @Nullable Object[] values) {
        boolean says(Item item) {
            return Arrays.equals(values, ItemsBelow.values(item));
        }
    }

    /** What the index has to hear of; {@code before} is null for a new item. */
    private record Change(int position, @Nullable NamePair before, NamePair after) {}

    void put(Row row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            write();
        }
    }

    /** Takes back what this layer says of an item: a lower one's word holds again, or there is none. Before anything is put. */
    void remove(String code) {
        below.forget(code, layer);
        Known before = known(List.of(code)).get(code);
        if (before == null || before.layer() != layer) {
            return;
        }
        int position = before.position();
        NamePair after = NO_NAMES;
        if (below.bringBack(code, position)) {
            after = db.queryOne(
                            "SELECT name_zh, name_en FROM item WHERE position = ?",
                            row -> NamePair.of(row.getString(1), row.getString(2)),
                            position)
                    .orElseThrow();
        } else {
            db.update("DELETE FROM item WHERE position = ?", position);
        }
        index.change(position, before.names(), after);
        index.flushIfMuch();
    }

    /** Writes what is left, the index and the categories. */
    void finish() {
        finish(false, Set.of());
    }

    /**
     * The same.
     *
     * @param whole whether this was all that the layer says: then it takes back what it said of any other item
     * @param spared items that it means to go on saying what it said of
     */
    void finish(boolean whole, Set<String> spared) {
        write();
        writeWaiting();
        awaitIndex();
        if (whole) {
            db
                    .query(
                            "SELECT position, code FROM item WHERE layer = ?",
                            row -> lineOf(row.getInt(1)) > 0 ? null : row.getString(2),
                            layer)
                    .stream()
                    .filter(code -> code != null && !spared.contains(code))
                    .forEach(this::remove);
            wentBelow.addAll(spared);
            below.forgetAllBut(wentBelow, layer);
        }
        index.flush();
        db.update("DELETE FROM category WHERE name NOT IN (SELECT category FROM item)");
        db.update(
                "INSERT OR IGNORE INTO category (name) SELECT category FROM item GROUP BY category ORDER BY min(position)");
    }

    /** Barcodes may go round in a circle: each of these gives its own up before any takes another's. */
    private void writeWaiting() {
        last = true;
        waiting.forEach(row -> db.update(
                "UPDATE item SET gtin = NULL WHERE code = ? AND layer <= ?",
                row.item().code(),
                layer));
        batch.addAll(waiting);
        waiting.clear();
        write();
    }

    /** Rows that were written so far. */
    int written() {
        return written;
    }

    private void write() {
        Map<String, Known> known =
                known(batch.stream().map(row -> row.item().code()).toList());
        for (Row row : batch) {
            write(row, known);
        }
        batch.clear();
        awaitIndex();
        index.flushIfMuch();
        List<Change> heard = changes;
        changes = new ArrayList<>(BATCH);
        indexed = indexing.submit(() -> heard.forEach(this::index));
        breath.run();
    }

    private void index(Change change) {
        if (change.before() == null) {
            index.add(change.position(), change.after());
        } else {
            index.change(change.position(), change.before(), change.after());
        }
    }

    /** The file is written by this thread only, so the other one has to have finished before the index is. */
    private void awaitIndex() {
        try {
            indexed.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the names could not be indexed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while names were indexed", e);
        }
    }

    @Override
    public void close() {
        indexing.shutdownNow();
    }

    private Map<String, Known> known(List<String> codes) {
        Map<String, Known> known = new HashMap<>();
        db.forEach(
                """
                SELECT code, position, layer, gtin, name_zh, name_en, price, tax, unit, category, rules FROM item
                 WHERE code IN (SELECT value FROM json_each(?))""",
                row -> {
                    @Nullable Object[] values = new @Nullable Object[8];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.getObject(i + 4);
                    }
                    values[0] = row.getObject(4) == null ? null : row.getLong(4);
                    values[3] = row.getLong(7);
                    known.put(
                            row.getString(1),
                            new Known(
                                    row.getInt(2),
                                    row.getInt(3),
                                    NamePair.of(row.getString(5), row.getString(6)),
                                    values));
                },
                new String(Json.write(codes), StandardCharsets.UTF_8));
        return known;
    }

    private void write(Row row, Map<String, Known> known) {
        Item item = row.item();
        Known before = known.get(item.code());
        if (before != null && lineOf(before.position()) > 0) {
            refused.accept(row, new Refusal.CodeTwice(item.code(), lineOf(before.position())));
        } else if (before != null && before.layer() > layer) {
            putBelow(row);
        } else {
            write(row, before, known);
        }
    }

    /** A higher layer speaks of the item; what the shop brings in itself is not kept for later, it is told so instead. */
    private void putBelow(Row row) {
        if (layer == BY_HAND) {
            refused.accept(row, new Refusal.SaidAbove(row.item().code()));
            return;
        }
        below.put(layer, row.item());
        wentBelow.add(row.item().code());
        written++;
    }

    private void write(Row row, @Nullable Known before, Map<String, Known> known) {
        Item item = row.item();
        int position = before == null ? next : before.position();
        boolean differs = before == null || before.layer() != layer || !before.says(item);
        if (differs) {
            boolean rises = before != null && before.layer() < layer;
            if (rises) {
                below.keep(position);
            }
            if (!store(item, position, before != null)
                    && !(takeBarcode(item) && store(item, position, before != null))) {
                if (rises) {
                    below.forget(item.code(), before.layer());
                }
                leaveOut(row);
                return;
            }
            NamePair names = NamePair.of(item.name().zh(), item.name().en());
            changes.add(new Change(position, before == null ? null : before.names(), names));
            known.put(item.code(), new Known(position, layer, names, ItemsBelow.values(item)));
        }
        next += before == null ? 1 : 0;
        remember(position, row.line());
        written++;
    }

    private void leaveOut(Row row) {
        if (layer == BY_HAND || last) {
            refused.accept(row, new Refusal.BarcodeTaken(holderOfBarcode(row.item())));
        } else {
            waiting.add(row);
        }
    }

    /** An item of a lower layer gives its barcode to one of a higher. */
    private boolean takeBarcode(Item item) {
        return item.gtin()
                .filter(gtin -> db.update(
                                "UPDATE item SET gtin = NULL WHERE gtin = ? AND layer < ?",
                                Long.parseLong(gtin.value()),
                                layer)
                        > 0)
                .isPresent();
    }

    /** Says whether it could be stored: not if another item has its barcode. */
    private boolean store(Item item, int position, boolean update) {
        String sql = update ? """
                UPDATE OR IGNORE item SET gtin = ?, name_zh = ?, name_en = ?, price = ?, tax = ?, unit = ?, category = ?, rules = ?, layer = ?
                 WHERE position = ?""" : """
                INSERT OR IGNORE INTO item (gtin, name_zh, name_en, price, tax, unit, category, rules, layer, position, code, schedule)
                VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,
                    (SELECT schedule FROM item_schedule WHERE code = ?11 ORDER BY layer DESC LIMIT 1))""";
        return db.update(
                        sql,
                        update
                                ? ItemsBelow.values(item, layer, position)
                                : ItemsBelow.values(item, layer, position, item.code()))
                > 0;
    }

    private String holderOfBarcode(Item item) {
        Optional<String> holder = item.gtin()
                .flatMap(gtin -> db.queryOne(
                        "SELECT code FROM item WHERE gtin = ?", row -> row.getString(1), Long.parseLong(gtin.value())));
        return holder.orElseThrow(() -> new IllegalStateException("An item was not stored: " + item));
    }

    private long lineOf(int position) {
        return position < lines.length ? lines[position] : 0;
    }

    private void remember(int position, long line) {
        if (position >= lines.length) {
            lines = Arrays.copyOf(lines, Math.max(position + 1, lines.length * 2));
        }
        lines[position] = (int) line;
    }
}
