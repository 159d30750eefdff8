package app.suanpan.domain.journal;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A role of the store grants something else than before. It holds from this event on.
 *
 * @param header see {@link EventHeader}; the workstation is the box
 * @param role the role's id
 * @param before what it granted, in the order of the permissions; null for a new role
 * @param after what it grants; null for a role that is gone
 * @param source {@code roles.json}, or {@code shipped} where the store has none of its own
 * @param key name of the key that signed it
 * @param signature over {@link #signedText}, hexadecimal
 */
public record RoleChanged(
        EventHeader header,
        String role,
        @Nullable List<Grant> before,
        @Nullable List<Grant> after,
        String source,
        String key,
        String signature)
        implements JournalEvent, SignedEvent {
    public RoleChanged {
        before = before == null ? null : List.copyOf(before);
        after = after == null ? null : List.copyOf(after);
    }

    /**
     * A permission that a role has.
     *
     * @param permission its name
     * @param limit how much of it, on the permission's scale; null for no limit
     */
    public record Grant(String permission, @Nullable Long limit) {
        @Override
        public String toString() {
            return limit == null ? permission : permission + " " + limit;
        }
    }

    @Override
    public String signedText() {
        return SignedText.of("role 1", header, role, text(before), text(after), source);
    }

    private static String text(@Nullable List<Grant> grants) {
        return grants == null ? "none" : grants.stream().map(Grant::toString).collect(Collectors.joining("\n"));
    }

    @Override
    public String subject() {
        return "the change of the role " + role;
    }

    /** The same with its signature. */
    public RoleChanged sealed(Seal seal) {
        return new RoleChanged(header, role, before, after, source, seal.key(), seal.signature());
    }
}
