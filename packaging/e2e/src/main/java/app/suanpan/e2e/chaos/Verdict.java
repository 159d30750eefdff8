package app.suanpan.e2e.chaos;

import java.util.List;

/**
 * What came of a campaign.
 *
 * @param topology over what
 * @param seed from which its plan was drawn
 * @param faults how many there were
 * @param sales how many sales were reported
 * @param events how many events the ledgers have
 * @param lost sales and events that are not where they should be
 * @param doubled those that are there more than once, or that nobody made
 * @param altered those that are not what they were, and sums that do not agree
 * @param rungAgain baskets that were not what had been rung up when a till came back, and were given up
 * @param restarts processes that ended by themselves and were started again, for want of disk or database
 * @param seconds how long it took
 * @param problems everything that is not as it should be
 */
public record Verdict(
        String topology,
        long seed,
        int faults,
        long sales,
        long events,
        long lost,
        long doubled,
        long altered,
        int rungAgain,
        int restarts,
        long seconds,
        List<String> problems) {
    public Verdict {
        problems = List.copyOf(problems);
    }

    /** Whether everything is as it should be. */
    public boolean isGood() {
        return problems.isEmpty();
    }

    /** In a few lines, for people. */
    public String text() {
        return "%s, seed %d: %d faults over %d sales (%d events) in %d s%n  lost %d, doubled %d, altered %d, %s%n  %d baskets rung up again, %d processes ended for want of disk or database%s"
                .formatted(
                        topology,
                        seed,
                        faults,
                        sales,
                        events,
                        seconds,
                        lost,
                        doubled,
                        altered,
                        isGood() ? "every ledger equals the collector's rows, nothing unsent, no alarm" : "NOT GOOD",
                        rungAgain,
                        restarts,
                        isGood()
                                ? ""
                                : System.lineSeparator() + "  PROBLEM: "
                                        + String.join(System.lineSeparator() + "  PROBLEM: ", problems));
    }
}
