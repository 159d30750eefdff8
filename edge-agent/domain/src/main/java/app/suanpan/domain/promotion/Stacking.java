package app.suanpan.domain.promotion;

import java.util.List;

/**
 * With which other promotions one may share a sale. By itself it may share with all.
 *
 * @param groups exclusive groups: of the promotions of one group at most one applies in a sale
 * @param excludes ids of promotions that it does not share a sale with
 * @param alone whether it shares a sale with none
 */
public record Stacking(List<String> groups, List<String> excludes, boolean alone) {
    /** With all. */
    public static final Stacking FREE = new Stacking(List.of(), List.of(), false);

    public Stacking {
        groups = Absent.orEmpty(groups);
        excludes = Absent.orEmpty(excludes);
    }

    /** At most one promotion of this group. */
    public static Stacking inGroup(String group) {
        return new Stacking(List.of(group), List.of(), false);
    }

    /** Whether two promotions may not share a sale; it does not matter which of them says so. */
    static boolean conflict(Promotion one, Promotion other) {
        Stacking a = one.stacking();
        Stacking b = other.stacking();
        if (a.isFree() && b.isFree()) {
            return false;
        }
        return a.alone()
                || b.alone()
                || a.excludes().contains(other.id())
                || b.excludes().contains(one.id())
                || a.groups().stream().anyMatch(b.groups()::contains);
    }

    /** Whether it names nothing that it does not share a sale with. */
    boolean isFree() {
        return !alone && groups.isEmpty() && excludes.isEmpty();
    }
}
