package app.suanpan.collector.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What people at head office are, and what that grants. Somebody may besides be limited to some stores. */
public enum Role {
    /** Looks at takings. */
    VIEWER(Grant.OVERVIEW, Grant.SALES, Grant.ITEMS, Grant.BOXES),
    /** Answers for stores: their people, tills and members too. */
    MANAGER(
            Grant.OVERVIEW,
            Grant.SALES,
            Grant.ITEMS,
            Grant.BOXES,
            Grant.MEMBERS,
            Grant.SHIFTS,
            Grant.ALARMS,
            Grant.EXPORT),
    /** Checks everything, and changes nothing. */
    AUDITOR(
            Grant.OVERVIEW,
            Grant.SALES,
            Grant.ITEMS,
            Grant.BOXES,
            Grant.MEMBERS,
            Grant.SHIFTS,
            Grant.ALARMS,
            Grant.EXPORT,
            Grant.AUDIT,
            Grant.EVENTS),
    /** All of it, and who else may sign in. */
    ADMIN(Grant.values());

    private final Set<Grant> grants;

    Role(Grant... grants) {
        this.grants = EnumSet.of(Grant.ANYBODY, Grant.SIGNED_IN);
        this.grants.addAll(Arrays.asList(grants));
    }

    /** Whether it grants something. */
    public boolean grants(Grant grant) {
        return grants.contains(grant);
    }

    /** All that it grants. */
    public Set<Grant> grants() {
        return EnumSet.copyOf(grants);
    }

    /** The word for it on the command line and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a word.
     *
     * @throws IllegalArgumentException with a sentence if it is none
     */
    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a role is "
                        + Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", ")) + ", not \"" + word
                        + "\""));
    }
}
