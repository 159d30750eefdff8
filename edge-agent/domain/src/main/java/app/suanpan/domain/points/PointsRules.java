package app.suanpan.domain.points;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The versions of a shop's rule, each from its own day on: next year's can lie in the file before it begins.
 *
 * @param versions the earliest first
 */
public record PointsRules(List<PointsRule> versions) {
    /** A shop that gives no points. */
    public static final PointsRules NONE = new PointsRules(List.of());

    /** Refuses two versions of one name, or of one day. */
    public PointsRules {
        versions =
                versions.stream().sorted(Comparator.comparing(PointsRule::from)).toList();
        if (versions.stream().map(PointsRule::version).distinct().count() < versions.size()) {
            throw new IllegalArgumentException("two versions have one name");
        }
        if (versions.stream().map(PointsRule::from).distinct().count() < versions.size()) {
            throw new IllegalArgumentException("two versions begin on one day");
        }
    }

    /** The version that holds on a business day, if one has begun. */
    public Optional<PointsRule> on(LocalDate day) {
        return versions.stream().filter(rule -> !rule.from().isAfter(day)).reduce((earlier, later) -> later);
    }
}
