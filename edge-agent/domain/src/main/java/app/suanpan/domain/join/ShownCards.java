package app.suanpan.domain.join;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who stands before a kiosk, by what they showed it in this visit. Who has several cards of theirs may show more than one: what was kept under a
 * twin's id is opened by that one's card, however little else is known of whether both are one person.
 *
 * @param last the id whose card or code was shown last
 * @param all every id whose card or code was shown, {@code last} among them
 */
public record ShownCards(UUID last, Set<UUID> all) {
    /** Keeps a copy, with the last among them. */
    public ShownCards {
        Set<UUID> every = new HashSet<>(all);
        every.add(last);
        all = Set.copyOf(every);
    }

    /** One card. */
    public static ShownCards of(UUID member) {
        return new ShownCards(member, Set.of(member));
    }

    /** One card more. */
    ShownCards and(UUID member) {
        Set<UUID> more = new HashSet<>(all);
        more.add(member);
        return new ShownCards(member, more);
    }
}
