package app.suanpan.collector.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was committed of late, already added up while its rows were made, so that the {@link Summaries} need not read it from the database
 * again. Nothing depends on it: what is not here is read there. For any number of threads.
 */
final class FreshSums {
    /** Of sums that wait, all together; beyond that the oldest are forgotten. */
    private static final int MOST = 200_000;

    /**
     * The sums of one run of a journal's events.
     *
     * @param through the last event that is in them
     */
    record Piece(long through, DaySums sums) {}

    private record Place(long journal, long after) {}

    private final Map<Place, Piece> pieces = new LinkedHashMap<>();
    private int size;

    /** Keeps the sums of the events of a journal behind {@code after}; they are committed. */
    synchronized void put(long journal, long after, Piece piece) {
        pieces.put(new Place(journal, after), piece);
        size += piece.sums().size() + 1;
        var oldest = pieces.entrySet().iterator();
        while (size > MOST && oldest.hasNext()) {
            size -= oldest.next().getValue().sums().size() + 1;
            oldest.remove();
        }
    }

    /** Hands out the sums of the events of a journal behind {@code after}, if they are here and none of them is behind {@code last}. */
    synchronized Optional<Piece> take(long journal, long after, long last) {
        var place = new Place(journal, after);
        var piece = pieces.get(place);
        if (piece == null || piece.through() > last) {
            return Optional.empty();
        }
        pieces.remove(place);
        size -= piece.sums().size() + 1;
        return Optional.of(piece);
    }

    /** Forgets all: the database was away, and may have come back as it was some time before. */
    synchronized void clear() {
        pieces.clear();
        size = 0;
    }
}
