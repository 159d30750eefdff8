package app.suanpan.domain.member;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a member becomes a guide's own customer. The device decides with it provisionally and the collector for good,
 * so it knows nothing but its arguments.
 */
public final class BindingRule {

    /** How long a member who changed guides waits before the next change. */
    public static final Duration CHANGE_REST = Duration.ofHours(24);
    /** How many changes of guide a member may choose within {@link #CHANGES_COUNT_FOR}. */
    public static final int MOST_CHANGES = 2;
    /** How long a change counts. */
    public static final Duration CHANGES_COUNT_FOR = Duration.ofDays(90);

    private BindingRule() {}

    /**
     * @param current the member's binding, if there ever was one
     * @param request who is to be bound
     * @param settings the brand's
     * @param now the request's effective time
     */
    public static BindingDecision decide(
            Optional<Binding> current, BindingRequest request, BindingSettings settings, Instant now) {
        if (request.wantsNone()) {
            return none(current, request, now);
        }
        if (!request.guideActive()) {
            return reject(BindingRejection.GUIDE_INACTIVE, current);
        }
        if (current.filter(Binding::wantsNone).isPresent()) {
            return afterNone(current.get(), request, settings, now);
        }
        if (current.isEmpty() || hasEnded(current.get(), request, now)) {
            return accept(BindingOutcome.BIND, bind(request, settings, now, recent(current, now)), Optional.empty());
        }
        Binding binding = current.get();
        if (binding.guide() == request.guide()) {
            return accept(BindingOutcome.REFRESH, refresh(binding, settings, now), Optional.empty());
        }
        if (request.memberChose()) {
            return mayChange(binding, now)
                    ? change(BindingOutcome.BIND, binding, request, settings, now)
                    : reject(BindingRejection.TOO_OFTEN, current);
        }
        if (isProtected(binding, settings, now)) {
            return reject(BindingRejection.BOUND_TO_ANOTHER, current);
        }
        return change(BindingOutcome.SUPERSEDE, binding, request, settings, now);
    }

    /**
     * Gives a guide's customer to another guide, as a manager decides. The customer did not choose it and may refuse: to go to a guide of their own
     * choice is open to them at once, whatever they chose before.
     */
    public static Binding reassign(Binding current, long guide, BindingSettings settings, Instant now) {
        Instant rested = now.minus(CHANGE_REST);
        return new Binding(
                guide,
                current.boundAt().isBefore(rested) ? current.boundAt() : rested,
                settings.protectedUntil(now),
                settings.expiresAt(now),
                List.of());
    }

    /**
     * To have no guide is open to everybody at any time. It counts as a change where it takes somebody from a guide, so that it is no way around
     * the rest between two guides.
     */
    private static BindingDecision none(Optional<Binding> current, BindingRequest request, Instant now) {
        Optional<Long> from = current.filter(it -> !it.wantsNone() && !hasEnded(it, request, now))
                .map(Binding::guide);
        if (current.filter(Binding::wantsNone).isPresent()) {
            return accept(BindingOutcome.END, current.get(), Optional.empty());
        }
        List<Instant> changes = new ArrayList<>(recent(current, now));
        from.ifPresent(_ -> changes.add(now));
        Binding nobodys = new Binding(Binding.NO_GUIDE, now, Optional.empty(), Optional.empty(), last(changes));
        return accept(BindingOutcome.END, nobodys, from);
    }

    /** Who wants no guide is left alone by every badge, and may choose one as who goes from one guide to another. */
    private static BindingDecision afterNone(
            Binding none, BindingRequest request, BindingSettings settings, Instant now) {
        Optional<Binding> current = Optional.of(none);
        if (!request.memberChose()) {
            return reject(BindingRejection.WANTS_NO_GUIDE, current);
        }
        List<Instant> changes = recent(current, now);
        boolean rested = changes.stream().noneMatch(change -> now.isBefore(change.plus(CHANGE_REST)));
        return rested && changes.size() < MOST_CHANGES
                ? accept(BindingOutcome.BIND, bind(request, settings, now, changes), Optional.empty())
                : reject(BindingRejection.TOO_OFTEN, current);
    }

    private static boolean hasEnded(Binding binding, BindingRequest request, Instant now) {
        return !request.currentGuideActive() || isOver(binding, now);
    }

    private static boolean isOver(Binding binding, Instant now) {
        return binding.expiresAt().filter(end -> !now.isBefore(end)).isPresent();
    }

    private static boolean isProtected(Binding binding, BindingSettings settings, Instant now) {
        return settings.snatch() == BindingSettings.NEVER
                || binding.protectedUntil().filter(now::isBefore).isPresent();
    }

    /** The last change is the moment the present guide was bound, whether the member chose it or not. */
    private static boolean mayChange(Binding binding, Instant now) {
        return !now.isBefore(binding.boundAt().plus(CHANGE_REST))
                && recent(Optional.of(binding), now).size() < MOST_CHANGES;
    }

    private static List<Instant> recent(Optional<Binding> binding, Instant now) {
        return binding.map(Binding::changes).orElse(List.of()).stream()
                .filter(change -> change.isAfter(now.minus(CHANGES_COUNT_FOR)))
                .toList();
    }

    /** The last ones, as many as are ever asked about: a binding that goes to and fro does not grow. */
    private static List<Instant> last(List<Instant> changes) {
        return changes.subList(Math.max(0, changes.size() - MOST_CHANGES), changes.size());
    }

    private static BindingDecision change(
            BindingOutcome outcome, Binding from, BindingRequest request, BindingSettings settings, Instant now) {
        List<Instant> changes = new ArrayList<>(recent(Optional.of(from), now));
        changes.add(now);
        return accept(outcome, bind(request, settings, now, last(changes)), Optional.of(from.guide()));
    }

    private static Binding bind(BindingRequest request, BindingSettings settings, Instant now, List<Instant> changes) {
        return new Binding(request.guide(), now, settings.protectedUntil(now), settings.expiresAt(now), changes);
    }

    /** Renews the expiry and nothing else; a guide cannot lengthen the protection by scanning again. */
    private static Binding refresh(Binding binding, BindingSettings settings, Instant now) {
        return new Binding(
                binding.guide(),
                binding.boundAt(),
                binding.protectedUntil(),
                settings.expiresAt(now),
                binding.changes());
    }

    private static BindingDecision accept(BindingOutcome outcome, Binding after, Optional<Long> changedFrom) {
        return new BindingDecision(outcome, Optional.empty(), Optional.of(after), changedFrom);
    }

    private static BindingDecision reject(BindingRejection rejection, Optional<Binding> unchanged) {
        return new BindingDecision(BindingOutcome.REJECT, Optional.of(rejection), unchanged, Optional.empty());
    }
}
