package app.suanpan.e2e.chaos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds what cashiers were told, what a box's ledger has and what the collector has against each other. Says what is lost, doubled or
 * altered, each by its name.
 */
final class Books {
    private static final int MOST_NAMED = 20;

    private final List<String> problems = new ArrayList<>();
    private int named;
    private long lost;
    private long doubled;
    private long altered;

    /**
     * An event as it stands in a book.
     *
     * @param sequence its number
     * @param body its bytes
     */
    record Entry(long sequence, byte[] body) {}

    long lost() {
        return lost;
    }

    long doubled() {
        return doubled;
    }

    long altered() {
        return altered;
    }

    List<String> problems() {
        return named <= MOST_NAMED
                ? List.copyOf(problems)
                : Stream.concat(problems.stream(), Stream.of("and " + (named - MOST_NAMED) + " more"))
                        .toList();
    }

    /** Every sale that was reported is in the ledger once, as it was reported; and the ledger has no other. */
    void compareSales(String box, List<Reported> reported, List<Reported> ledger) {
        Map<String, List<Reported>> there = new HashMap<>();
        ledger.forEach(sale ->
                there.computeIfAbsent(sale.reference(), _ -> new ArrayList<>()).add(sale));
        for (Reported sale : reported) {
            List<Reported> found = there.remove(sale.reference());
            if (found == null) {
                lost++;
                name(box + ": " + sale.reference() + " was reported as " + sale.receipt()
                        + " and is not in the ledger");
            } else if (found.size() > 1) {
                doubled += found.size() - 1;
                name(box + ": " + sale.reference() + " is in the ledger " + found.size() + " times");
            } else if (!found.getFirst().equals(sale)) {
                altered++;
                name(box + ": reported was " + sale + " and the ledger has " + found.getFirst());
            }
        }
        there.values().forEach(more -> {
            doubled += more.size();
            name(box + ": the ledger has " + more.getFirst() + ", which nobody was told of");
        });
    }

    /** The collector's rows are the ledger's, each once and byte for byte, numbered from 1 without a gap. */
    void compareEvents(String box, List<Entry> ledger, List<Entry> collector) {
        for (int i = 0; i < ledger.size(); i++) {
            if (ledger.get(i).sequence() != i + 1L) {
                name(box + ": the ledger's event " + ledger.get(i).sequence() + " stands at place " + (i + 1));
            }
        }
        Map<Long, List<byte[]>> there = new TreeMap<>();
        collector.forEach(event ->
                there.computeIfAbsent(event.sequence(), _ -> new ArrayList<>()).add(event.body()));
        for (Entry event : ledger) {
            List<byte[]> found = there.remove(event.sequence());
            if (found == null) {
                lost++;
                name(box + ": event " + event.sequence() + " is not at the collector");
            } else if (found.size() > 1) {
                doubled += found.size() - 1;
                name(box + ": event " + event.sequence() + " is at the collector " + found.size() + " times");
            } else if (!Arrays.equals(found.getFirst(), event.body())) {
                altered++;
                name(box + ": event " + event.sequence() + " is another at the collector");
            }
        }
        there.forEach((sequence, more) -> {
            doubled += more.size();
            name(box + ": the collector has event " + sequence + ", and the ledger has not");
        });
    }

    /** Two sums of everything are the same, figure by figure. */
    void compareSums(Map<String, Long> ledgers, Map<String, Long> collector) {
        Map<String, Long> left = new TreeMap<>(collector);
        ledgers.forEach((what, sum) -> {
            Long theirs = left.remove(what);
            if (!sum.equals(theirs)) {
                altered++;
                name("the ledgers' " + what + " comes to " + sum + " and the collector's to " + theirs);
            }
        });
        left.forEach((what, sum) -> {
            altered++;
            name("the collector has " + what + " of " + sum + " and no ledger has");
        });
    }

    /** Something else that is not as it should be. */
    void name(String problem) {
        named++;
        if (named <= MOST_NAMED) {
            problems.add(problem);
        }
    }
}
