package app.suanpan.domain.join;

import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingGrounds;
import app.suanpan.domain.member.BindingRequest;
import app.suanpan.domain.member.BindingRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The requests for one member, decided again one after the other. What a box decided was provisional: it had not heard of the others. A box of
 * an earlier edition does not say what it decided with; what it decided is taken at its word.
 *
 * @param binding whose customer the member is after the requests so far
 * @param judged when the last of them took effect
 */
record BindingReplay(Optional<Binding> binding, Optional<Instant> judged) {
    static final BindingReplay NOTHING = new BindingReplay(Optional.empty(), Optional.empty());

    /**
     * What follows from one more request.
     *
     * @param at when it counts, not before the one before it
     */
    BindingReplay after(BindingDecided asked, Instant at) {
        BindingGrounds grounds = asked.grounds();
        return new BindingReplay(grounds == null ? believed(asked, at) : again(asked, grounds, at), Optional.of(at));
    }

    private Optional<Binding> again(BindingDecided asked, BindingGrounds grounds, Instant at) {
        BindingRequest request = new BindingRequest(
                asked.guide(),
                grounds.guideActive(),
                binding.map(Binding::guide).map(grounds::mayKeep).orElse(true),
                asked.memberChose());
        return BindingRule.decide(binding, request, grounds.settings(), at).after();
    }

    private Optional<Binding> believed(BindingDecided decided, Instant at) {
        Duration late = Duration.between(decided.effectiveAt(), at);
        return switch (decided.decision()) {
            case BIND, SUPERSEDE ->
                Optional.of(new Binding(
                        decided.guide(),
                        at,
                        later(decided.protectedUntil(), late),
                        later(decided.expiresAt(), late),
                        changes(decided, at)));
            case REFRESH ->
                binding.map(it -> it.guide() == decided.guide() ? renewed(it, later(decided.expiresAt(), late)) : it);
            case REJECT -> binding;
        };
    }

    private static Optional<Instant> later(@Nullable Instant time, Duration by) {
        return Optional.ofNullable(time).map(it -> it.plus(by));
    }

    /** The last ones, as many as the rule ever asks about. */
    private List<Instant> changes(BindingDecided decided, Instant at) {
        List<Instant> changes = new ArrayList<>(binding.map(Binding::changes).orElse(List.of()));
        if (decided.changedFrom() != null) {
            changes.add(at);
        }
        return changes.subList(Math.max(0, changes.size() - BindingRule.MOST_CHANGES), changes.size());
    }

    private static Binding renewed(Binding binding, Optional<Instant> expiresAt) {
        return new Binding(binding.guide(), binding.boundAt(), binding.protectedUntil(), expiresAt, binding.changes());
    }
}
