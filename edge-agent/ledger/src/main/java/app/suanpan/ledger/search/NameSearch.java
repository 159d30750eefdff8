package app.suanpan.ledger.search;

import app.suanpan.ledger.sqlite.Sqlite;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds items by their names, in the item file; see {@link NameFinder}. */
public final class NameSearch {
    private final Spelling spelling = new Spelling();

    /**
     * An item found.
     *
     * @param position its position in the item file
     * @param rank how well it answers
     */
    public record Hit(int position, Rank rank) {}

    /** The best answers, best first. Call it inside a SQLite transaction, so that index and names are of one moment. */
    public List<Hit> find(Sqlite db, String text, int most) {
        Typed typed = Typed.of(text);
        if (typed.parts().isEmpty()) {
            return List.of();
        }
        List<Hit> hits =
                new NameFinder(new PostingReader(db), () -> spelling.update(db), (p, v) -> visit(db, p, v)).find(typed);
        return hits.size() > most ? List.copyOf(hits.subList(0, most)) : hits;
    }

    private static void visit(Sqlite db, Set<Integer> positions, NameFinder.NameVisitor visitor) {
        db.forEach(
                "SELECT position, name_zh, name_en FROM item WHERE position IN (SELECT value FROM json_each(?))",
                row -> visitor.visit(row.getInt(1), NamePair.of(row.getString(2), row.getString(3))),
                positions.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
    }
}
