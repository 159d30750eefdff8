package app.suanpan.domain.register;

import app.suanpan.domain.register.RegisterState.MemberStrip;
import java.util.List;
import java.util.UUID;

/**
 * Members who answer what a cashier typed. A cashier sees of them what tells the customer at the counter from another, and of
 * many at once nobody: a list of members is no telephone directory.
 *
 * @param text what was typed
 * @param members who answers best, at most {@link #MOST}: all that answer equally well, or none of them
 * @param more whether others answer too: one more character, or the last figures of the phone number, would tell
 * @param complete whether the store has read all its members since it was opened; until then somebody may be missing
 */
public record MatchingMembers(String text, List<Match> members, boolean more, boolean complete) {

    /** As many as a glance takes in. */
    public static final int MOST = 5;

    public MatchingMembers {
        members = List.copyOf(members);
    }

    /**
     * One of them.
     *
     * @param member by this the member is chosen
     * @param strip what the cashier sees
     */
    public record Match(UUID member, MemberStrip strip) {}
}
