package app.suanpan.ledger.search;

import app.suanpan.ledger.sqlite.Sqlite;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads which items have a term, for the length of one search. */
final class PostingReader implements TermIndex {
    /** Words that are read for a beginning of four letters and more; names full of article numbers have more. */
    private static final int MOST_WORDS = 4_000;

    private final Sqlite db;
    private final int blocks;
    /** The file is ordered by block and then by term: naming the blocks makes of one look-up as many short ones. */
    private final String blockNumbers;

    private final Map<String, PositionSet> read = new HashMap<>();

    PostingReader(Sqlite db) {
        this.db = db;
        this.blocks = (int) (db.number("SELECT max(position) FROM item") / PositionSet.BLOCK) + 1;
        this.blockNumbers =
                IntStream.range(0, blocks).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    @Override
    public PositionSet none() {
        return new PositionSet(blocks);
    }

    @Override
    public PositionSet of(String term) {
        return read.computeIfAbsent(term, t -> {
            PositionSet set = none();
            db.forEach(
                    "SELECT block, positions FROM posting WHERE block IN (" + blockNumbers + ") AND term = ?",
                    row -> set.addBlock(row.getInt(1), row.getBytes(2)),
                    t);
            return set;
        });
    }

    @Override
    public PositionSet ofWordsFrom(String beginning) {
        if (beginning.length() <= Terms.LONGEST_BEGINNING) {
            return of(Terms.BEGINNING + beginning);
        }
        PositionSet set = none();
        String from = Terms.WORD + beginning;
        db.forEach(
                "SELECT block, positions FROM posting WHERE block IN (" + blockNumbers
                        + ") AND term >= ? AND term < ? LIMIT ?",
                row -> set.addBlock(row.getInt(1), row.getBytes(2)),
                from,
                from + Character.MAX_VALUE,
                MOST_WORDS);
        return set;
    }
}
