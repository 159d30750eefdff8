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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes items into the catalogue and its index, within one SQLite transaction that its caller opens and commits. Works in
 * batches: what stands under the codes of a batch is read at once.
 */
final class ItemWriter implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final Sqlite db;
    private final NameIndex index;
    private final BiConsumer<Row, Refusal> refused;
    private final List<Row> batch = new ArrayList<>(BATCH);
    /** For each position the line that wrote it, 0 for none: a code that comes twice is told from one that was there before. */
    private int[] lines = new int[BATCH];

    private List<Change> changes = new ArrayList<>(BATCH);
    /** The index is worked out in memory by a second thread while the next batch is read and stored. */
    private final ExecutorService indexing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("item-index").daemon().factory());

    private Future<?> indexed = CompletableFuture.completedFuture(null);
    private int next;
    private int written;

    /** @param refused hears of each row that was left out */
    ItemWriter(Sqlite db, BiConsumer<Row, Refusal> refused) {
        this.db = db;
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
    }

    /** What stands under a code. */
    private record Known(int position, NamePair names) {}

    /** What the index has to hear of; {@code before} is null for a new item. */
    private record Change(int position, @Nullable NamePair before, NamePair after) {}

    void put(Row row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            write();
        }
    }

    /** Writes what is left, the index and the categories. */
    void finish() {
        write();
        awaitIndex();
        index.flush();
        db.update("DELETE FROM category WHERE name NOT IN (SELECT category FROM item)");
        db.update(
                "INSERT OR IGNORE INTO category (name) SELECT category FROM item GROUP BY category ORDER BY min(position)");
    }

    /** Rows that were written so far. */
    int written() {
        return written;
    }

    private void write() {
        Map<String, Known> known = known();
        for (Row row : batch) {
            write(row, known);
        }
        batch.clear();
        awaitIndex();
        index.flushIfMuch();
        List<Change> heard = changes;
        changes = new ArrayList<>(BATCH);
        indexed = indexing.submit(() -> heard.forEach(this::index));
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

    private Map<String, Known> known() {
        List<String> codes = batch.stream().map(row -> row.item().code()).toList();
        Map<String, Known> known = new HashMap<>();
        db.forEach(
                "SELECT code, position, name_zh, name_en FROM item WHERE code IN (SELECT value FROM json_each(?))",
                row -> known.put(
                        row.getString(1), new Known(row.getInt(2), NamePair.of(row.getString(3), row.getString(4)))),
                new String(Json.write(codes), StandardCharsets.UTF_8));
        return known;
    }

    private void write(Row row, Map<String, Known> known) {
        Item item = row.item();
        NamePair names = NamePair.of(item.name().zh(), item.name().en());
        Known before = known.get(item.code());
        if (before != null && lineOf(before.position()) > 0) {
            refused.accept(row, new Refusal.CodeTwice(item.code(), lineOf(before.position())));
            return;
        }
        int position = before == null ? next : before.position();
        if (!store(item, position, before != null)) {
            refused.accept(row, new Refusal.BarcodeTaken(holderOfBarcode(item)));
            return;
        }
        next += before == null ? 1 : 0;
        changes.add(new Change(position, before == null ? null : before.names(), names));
        known.put(item.code(), new Known(position, names));
        remember(position, row.line());
        written++;
    }

    /** Says whether it could be stored: not if another item has its barcode. */
    private boolean store(Item item, int position, boolean update) {
        @Nullable
        Object gtin = item.gtin().map(value -> Long.parseLong(value.value())).orElse(null);
        String sql = update ? """
                UPDATE OR IGNORE item SET code = ?, gtin = ?, name_zh = ?, name_en = ?, price = ?, tax = ?, unit = ?, category = ?, rules = ?
                 WHERE position = ?""" : """
                INSERT OR IGNORE INTO item (code, gtin, name_zh, name_en, price, tax, unit, category, rules, position, schedule)
                VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,
                    (SELECT schedule FROM item_schedule WHERE code = ?1 ORDER BY layer DESC LIMIT 1))""";
        return db.update(
                        sql,
                        item.code(),
                        gtin,
                        item.name().zh(),
                        item.name().en(),
                        item.price().minor(),
                        item.taxCategory(),
                        item.unit().name(),
                        item.category(),
                        item.asked() == null ? null : item.asked().written(),
                        position)
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
