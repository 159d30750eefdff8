package app.suanpan.domain.join;

import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingDecision;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.BindingRequest;
import java.util.Optional;
import java.util.UUID;

/** Binding decisions as events. */
public final class Bindings {

    private Bindings() {}

    /** The event that says a decision, complete enough that the binding follows from it alone. */
    public static BindingDecided event(
            EventHeader header, UUID member, BindingRequest request, BindingDecision decision) {
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
                bound.flatMap(Binding::expiresAt).orElse(null));
    }
}
