package app.suanpan.e2e.chaos;

import java.util.List;

/**
 * A sale that a register reported as committed, in the words of whoever rang it up.
 *
 * @param reference the number that the cashier gave it before it was rung up: no two sales of a campaign have one in common
 * @param receipt the number that the register gave it
 * @param total what was due, in pence
 * @param given what the customer gave, in pence
 * @param lines each code and how many, such as {@code I3x2}, in the order rung up
 */
record Reported(String reference, String receipt, long total, long given, List<String> lines) {
    Reported {
        lines = List.copyOf(lines);
    }

    /** As it is written down. */
    String line() {
        return String.join(
                "\t", reference, receipt, Long.toString(total), Long.toString(given), String.join(",", lines));
    }

    /** Reads what {@link #line} wrote. */
    static Reported of(String line) {
        String[] parts = line.split("\t", -1);
        return new Reported(
                parts[0], parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]), List.of(parts[4].split(",")));
    }
}
