package app.suanpan.domain.member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whose own customer a member is.
 *
 * @param guide the guide
 * @param boundAt since when
 * @param protectedUntil until when no other guide may take the customer; empty where the brand's settings alone say so
 * @param expiresAt when the binding ends by itself; empty for never
 * @param changes when the member went from one guide to another, as far back as {@link BindingRule#CHANGES_COUNT_FOR} needs
 */
public record Binding(
        long guide,
        Instant boundAt,
        Optional<Instant> protectedUntil,
        Optional<Instant> expiresAt,
        List<Instant> changes) {
    public Binding {
        changes = List.copyOf(changes);
    }
}
