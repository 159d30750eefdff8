package app.suanpan.agent.join;

import app.suanpan.domain.join.JoinRequest;
import app.suanpan.domain.join.Joined;
import app.suanpan.domain.join.Touchpoint;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.Membership;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.register.Step;
import app.suanpan.ledger.LedgerWriter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes members of whom cashiers ask for, by the same registrar as the kiosks and the pages, and within the same limit of an hour. */
final class CheckoutJoins implements NewMembers {
    private final Membership membership;
    private final MemberRegistrar registrar;
    private final JoinGate gate;

    CheckoutJoins(Membership membership, MemberRegistrar registrar, JoinGate gate) {
        this.membership = membership;
        this.registrar = registrar;
        this.gate = gate;
    }

    @Override
    public Membership membership() {
        return membership;
    }

    @Override
    public Optional<Joined> join(Step.Joining who, Supplier<EventHeader> headers, LedgerWriter writer) {
        EventHeader first = headers.get();
        return gate.takesNumber(first.workstation(), first.at())
                ? Optional.of(registrar.enrol(request(who), headers, writer))
                : Optional.empty();
    }

    @Override
    public void committed(Step.Joining who, Joined joined) {
        registrar.committed(request(who), joined);
    }

    /** No purpose is granted: that is the member's own to say. */
    private static JoinRequest.Enrol request(Step.Joining who) {
        return new JoinRequest.Enrol(
                new PersonalData(who.phone(), "", Optional.empty()),
                Set.of(),
                who.language(),
                who.guide().filter(guide -> guide != Binding.NO_GUIDE).isPresent()
                        ? Touchpoint.CHECKOUT_BADGE
                        : Touchpoint.CHECKOUT,
                who.guide());
    }
}
