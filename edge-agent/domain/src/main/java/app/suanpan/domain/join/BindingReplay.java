package app.suanpan.domain.join;

import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingGrounds;
import app.suanpan.domain.member.BindingRequest;
import app.suanpan.domain.member.BindingRule;
import app.suanpan.domain.member.BindingSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The requests for one member, decided again one after the other. What a box decided was provisional: it had not heard of the others. A box of
 * an earlier edition does not say what it decided with; what it decided is taken at its word.
 *
 * @param binding whose customer the member is after the requests so far
 * @param judged when the last of them took effect, or head office gave the member to another guide
 * @param left guides who have left so far, as head office says
 */
record BindingReplay(Optional<Binding> binding, Optional<Instant> judged, Set<Long> left) {
    static final BindingReplay NOTHING = new BindingReplay(Optional.empty(), Optional.empty(), Set.of());

    BindingReplay {
        left = Set.copyOf(left);
    }

    /** What follows from head office's own word, not before the request before it. */
    BindingReplay after(OfficeFact said) {
        return switch (said) {
            case OfficeFact.GuideLeft gone ->
                new BindingReplay(
                        binding,
                        judged,
                        Stream.concat(left.stream(), Stream.of(gone.guide())).collect(Collectors.toSet()));
            case OfficeFact.Reassigned moved ->
                binding.filter(it -> isToBeMoved(it, moved))
                        .map(it -> new BindingReplay(
                                Optional.of(BindingRule.reassign(it, moved.to(), BindingSettings.DEFAULT, moved.at())),
                                Optional.of(moved.at()),
                                left))
                        .orElse(this);
        };
    }

    /** Whoever went to another guide meanwhile, or whose binding has ended, is nobody's to give away. */
    private boolean isToBeMoved(Binding binding, OfficeFact.Reassigned moved) {
        return binding.guide() == moved.from()
                && !left.contains(moved.to())
                && binding.expiresAt().filter(end -> !moved.at().isBefore(end)).isEmpty();
    }

    /**
     * What follows from one more request.
     *
     * @param at when it counts, not before the one before it
     */
    BindingReplay after(BindingDecided asked, Instant at) {
        BindingGrounds grounds = asked.grounds();
        return new BindingReplay(
                grounds == null ? believed(asked, at) : again(asked, grounds, at), Optional.of(at), left);
    }

    private Optional<Binding> again(BindingDecided asked, BindingGrounds grounds, Instant at) {
        return BindingRule.decide(binding, request(asked, grounds), grounds.settings(), at)
                .after();
    }

    private BindingRequest request(BindingDecided asked, BindingGrounds grounds) {
        boolean currentActive = binding.map(Binding::guide)
                .map(guide -> grounds.mayKeep(guide) && !left.contains(guide))
                .orElse(true);
        return asked.guide() == Binding.NO_GUIDE
                ? BindingRequest.forNoGuide(currentActive)
                : new BindingRequest(
                        asked.guide(),
                        grounds.guideActive() && !left.contains(asked.guide()),
                        currentActive,
                        asked.memberChose());
    }

    private Optional<Binding> believed(BindingDecided decided, Instant at) {
        Duration late = Duration.between(decided.effectiveAt(), at);
        return switch (decided.decision()) {
            case BIND, SUPERSEDE, END ->
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
