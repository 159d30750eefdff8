package app.suanpan.domain.journal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points that a member earned by a sale, or that go back with a return of it or when it is undone. Each line has its part, so that what
 * comes back takes along exactly what it brought.
 *
 * @param rule version of the rule that they were earned under; with a return by the receipt that of the sale
 * @param percent how many for a hundred the member's tier gave; with a return by the receipt that of the sale
 * @param counted minor units that earned, after what did not count was left out; 0 with a return by the receipt
 * @param points how many in all, positive for sale and return alike; none too, where so little was bought
 * @param from the first business day on which those of the sale can be used
 * @param until the first business day on which they can be used no more; null where they last for ever
 * @param lines the part of each line; those without any are left out
 * @param available what the member could use after this, as far as this box knew; negative where more came back than was left
 * @param pending what would become usable later, as far as this box knew
 */
public record SoldPoints(
        String rule,
        int percent,
        long counted,
        long points,
        LocalDate from,
        @Nullable LocalDate until,
        List<LinePoints> lines,
        long available,
        long pending) {
    public SoldPoints {
        lines = List.copyOf(lines);
    }

    /** The part of one line. */
    public long of(int line) {
        return lines.stream()
                .filter(part -> part.line() == line)
                .mapToLong(LinePoints::points)
                .sum();
    }

    /** The same with what the member had after it. */
    public SoldPoints leaving(long newAvailable, long newPending) {
        return new SoldPoints(rule, percent, counted, points, from, until, lines, newAvailable, newPending);
    }
}
