package app.suanpan.domain.join;

import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingDecision;
import app.suanpan.domain.member.BindingGrounds;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.BindingRequest;
import app.suanpan.domain.member.BindingRule;
import app.suanpan.domain.member.BindingSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Binding decisions as events. */
public final class Bindings {

    private Bindings() {}

    /**
     * Decides a request at a box. The event is complete: the binding follows from it alone, and head office can decide it again.
     *
     * @param current the member's binding, as far as the box knows
     * @param ahead how far the box's clock is ahead of head office's, if that was measured
     */
    public static BindingDecided decide(
            EventHeader header,
            UUID member,
            Optional<Binding> current,
            BindingRequest request,
            BindingSettings settings,
            Optional<Duration> ahead) {
        BindingGrounds grounds = BindingGrounds.of(current, request, settings, ahead);
        BindingDecision decision = BindingRule.decide(current, request, settings, grounds.effective(header.at()));
        Optional<Binding> bound = decision.outcome() == BindingOutcome.REJECT ? Optional.empty() : decision.after();
        return new BindingDecided(
                header,
                member,
                request.guide(),
                request.memberChose(),
                decision.outcome(),
                decision.rejection().orElse(null),
                decision.changedFrom().orElse(null),
                bound.flatMap(Binding::protectedUntil).orElse(null),
                bound.flatMap(Binding::expiresAt).orElse(null),
                grounds);
    }
}
