package app.suanpan.domain.promotion;

import java.util.List;

/**
 * For whom a promotion is.
 *
 * @param membersOnly whether one has to be a member
 * @param tiers the members' tiers that it is for; any where empty
 */
public record Audience(boolean membersOnly, List<String> tiers) {
    /** Everybody. */
    public static final Audience EVERYBODY = new Audience(false, List.of());

    /** Members of any tier. */
    public static final Audience MEMBERS = new Audience(true, List.of());

    public Audience {
        tiers = Absent.orEmpty(tiers);
        membersOnly = membersOnly || !tiers.isEmpty();
    }
}
