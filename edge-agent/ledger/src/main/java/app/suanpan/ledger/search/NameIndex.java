package app.suanpan.ledger.search;

import app.suanpan.ledger.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes what the search reads. Changes are gathered in memory, block by block, and written in the order in which the file
 * keeps them: call {@link #flushIfMuch()} now and then, and {@link #flush()} before the SQLite transaction is committed.
 */
public final class NameIndex {
    /** Postings held in memory before they are written: some 20 MB. */
    private static final int MOST_PENDING = 8_000_000;

    private final Sqlite db;
    private final Map<Integer, PendingBlock> pending = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private int current;
    private long held;

    public NameIndex(Sqlite db) {
        this.db = db;
    }

    /** Makes an item found by its names. */
    public void add(int position, NamePair names) {
        PendingBlock block = blockOf(position);
        char low = (char) position;
        names.forEachPart((part, first) -> held += block.add(part, first, low));
        current = position / PositionSet.BLOCK;
    }

    /** Makes an item found by its new names and no longer by its old ones. */
    public void change(int position, NamePair before, NamePair after) {
        if (before.equals(after)) {
            return;
        }
        Set<String> gone = Terms.of(before);
        gone.removeAll(Terms.of(after));
        PendingBlock block = blockOf(position);
        gone.forEach(term -> held += block.remove(term, (char) position));
        add(position, after);
    }

    /** Writes what is in memory if that has become much; until then nothing is written. */
    public void flushIfMuch() {
        if (held > MOST_PENDING) {
            flushAllBut(current);
        }
    }

    /** Writes what is still in memory. */
    public void flush() {
        flushAllBut(-1);
    }

    private PendingBlock blockOf(int position) {
        return pending.computeIfAbsent(position / PositionSet.BLOCK, block -> new PendingBlock());
    }

    /** The block that is being filled is written when it is full, and not in pieces, unless it is all there is. */
    private void flushAllBut(int filled) {
        boolean alone = pending.size() == 1;
        for (int block : new TreeMap<>(pending).keySet()) {
            if (alone || block != filled) {
                PendingBlock written = pending.remove(block);
                held -= written.held;
                write(block, written);
            }
        }
    }

    private void write(int number, PendingBlock block) {
        boolean fresh = db.number("SELECT EXISTS (SELECT 1 FROM posting WHERE block = ?)", number) == 0;
        PositionSet scratch = new PositionSet(1);
        new TreeMap<>(block.postings).forEach((term, postings) -> {
            byte[] stored =
                    fresh && postings.isSortedList() ? postings.stored() : merged(number, term, postings, scratch);
            if (stored.length > 0) {
                db.update(
                        "INSERT OR REPLACE INTO posting (block, term, positions) VALUES (?,?,?)", number, term, stored);
            } else {
                db.update("DELETE FROM posting WHERE block = ? AND term = ?", number, term);
            }
            if (term.charAt(0) == Terms.WORD && Spelling.isSpelt(term, 1) && words.add(term)) {
                db.update("INSERT OR IGNORE INTO word (text) VALUES (?)", term.substring(1));
            }
        });
    }

    private byte[] merged(int number, String term, Postings postings, PositionSet scratch) {
        scratch.clear();
        db.queryOne("SELECT positions FROM posting WHERE block = ? AND term = ?", row -> row.getBytes(1), number, term)
                .ifPresent(stored -> scratch.addBlock(0, stored));
        postings.applyTo(scratch);
        return scratch.stored();
    }

    /** What is still to be written of one block. The terms of a word or a pair of hanzi are worked out once a block. */
    private static final class PendingBlock {
        private final Map<String, Postings> postings = new HashMap<>();
        private final Map<String, Postings[]> parts = new HashMap<>();
        private final Map<String, Postings[]> firstParts = new HashMap<>();
        private long held;

        int add(String part, boolean first, char low) {
            Map<String, Postings[]> of = first ? firstParts : parts;
            Postings[] all = of.get(part);
            if (all == null) {
                all = Terms.ofPart(part, first).stream().map(this::of).toArray(Postings[]::new);
                of.put(part, all);
            }
            int added = 0;
            for (Postings one : all) {
                added += one.add(low);
            }
            held += added;
            return added;
        }

        int remove(String term, char low) {
            of(term).remove(low);
            held++;
            return 1;
        }

        private Postings of(String term) {
            return postings.computeIfAbsent(term, t -> new Postings());
        }
    }

    /** The changes of one term in one block, removals first. */
    private static final class Postings {
        private char[] added = new char[2];
        private int size;
        private boolean sorted = true;
        private final List<Character> removed = new ArrayList<>(0);

        int add(char low) {
            if (size > 0 && added[size - 1] == low) {
                return 0;
            }
            sorted &= size == 0 || added[size - 1] < low;
            if (size == added.length) {
                added = Arrays.copyOf(added, size * 2);
            }
            added[size++] = low;
            return 1;
        }

        void remove(char low) {
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (added[i] != low) {
                    added[kept++] = added[i];
                }
            }
            size = kept;
            removed.add(low);
        }

        boolean isSortedList() {
            return sorted && removed.isEmpty();
        }

        byte[] stored() {
            return PositionSet.stored(added, size);
        }

        void applyTo(PositionSet set) {
            removed.forEach(set::remove);
            for (int i = 0; i < size; i++) {
                set.add(added[i]);
            }
        }
    }
}
