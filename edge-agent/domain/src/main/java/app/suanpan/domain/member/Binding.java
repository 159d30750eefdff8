package app.suanpan.domain.member;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose own customer a member is, or that they said they want to be nobody's.
 *
 * @param guide the guide, or {@link #NO_GUIDE}
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
    /** In place of a guide's number: the member wants none. No guide has this number. */
    public static final long NO_GUIDE = 0;

    private static final Comparator<Binding> ORDER = Comparator.comparing(Binding::boundAt)
            .thenComparing(binding -> binding.expiresAt().orElse(Instant.MAX))
            .thenComparing(binding -> binding.protectedUntil().orElse(Instant.MAX))
            .thenComparing(Binding::guide);

    /** Keeps a copy of the list. */
    public Binding {
        changes = List.copyOf(changes);
    }

    /** Whether the member said that they want no guide. They stay without one until they choose one themselves. */
    public boolean wantsNone() {
        return guide == NO_GUIDE;
    }

    /**
     * Of what two places know of one member's binding, what was decided last; of one decision, the later renewal. It does not matter in which
     * order they are given.
     */
    public static Optional<Binding> later(Optional<Binding> one, Optional<Binding> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        Binding last = ORDER.compare(one.get(), other.get()) < 0 ? other.get() : one.get();
        List<Instant> changes = Stream.of(one.get(), other.get())
                .flatMap(binding -> binding.changes().stream())
                .distinct()
                .sorted()
                .toList();
        return Optional.of(new Binding(last.guide(), last.boundAt(), last.protectedUntil(), last.expiresAt(), changes));
    }
}
