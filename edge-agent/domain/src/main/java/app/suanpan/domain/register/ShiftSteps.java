package app.suanpan.domain.register;

import app.suanpan.domain.authority.Means;
import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.domain.workstation.Shift;
import java.util.Optional;

/** Signing on, and the drawer. */
final class ShiftSteps {

    private ShiftSteps() {}

    static Step signOn(RegisterSession session, RegisterCommand.SignOn command, RegisterContext context) {
        if (session.shift().isPresent()) {
            return Step.refuse(
                    session,
                    NoticeCode.ALREADY_SIGNED_ON,
                    session.shift().get().operator().name());
        }
        Optional<Operator> operator = context.staff().operator(command.operatorId());
        if (operator.isEmpty()) {
            return Step.refuse(session, NoticeCode.OPERATOR_UNKNOWN, command.operatorId());
        }
        Means means = Means.NONE;
        if (context.staff().asksForProof()) {
            Optional<Presence.Identified> identified = session.presence()
                    .identified()
                    .filter(who -> who.operator().id().equals(command.operatorId()));
            if (identified.isEmpty()) {
                return Step.refuse(
                        session, NoticeCode.PROOF_NEEDED, operator.get().name());
            }
            means = identified.get().means();
        }
        Optional<Notice> implausible = TillSteps.implausible(command.openingLoan(), context)
                .or(() -> ForeignTill.implausible(command.foreign(), Optional.empty(), context));
        if (implausible.isPresent()) {
            return Step.to(session).saying(implausible.get());
        }
        Shift shift = new Shift(
                context.ids().get(),
                operator.get(),
                context.today(),
                context.now(),
                command.openingLoan().total().minor());
        RegisterSession signedOn = session.with(Optional.of(shift)).with(Presence.NONE);
        return Step.to(signedOn)
                .recording(
                        IdentitySteps.record(
                                signedOn, Kind.SIGNED_ON, operator.get().id(), means.name(), null, "", context),
                        new ShiftOpened(
                                context.header(signedOn),
                                shift.id(),
                                operator.get().name(),
                                context.store().currency().getCurrencyCode(),
                                shift.openingLoan(),
                                command.openingLoan().pieces().isEmpty()
                                        ? null
                                        : command.openingLoan().pieces(),
                                ForeignTill.loans(command.foreign())));
    }

    static Step openDrawer(RegisterSession session, RegisterCommand.OpenDrawer command, RegisterContext context) {
        if (command.reason().isBlank()) {
            return Step.refuse(session, NoticeCode.REASON_NEEDED);
        }
        return Step.to(session)
                .recording(new DrawerOpened(
                        context.header(session), session.shift().orElseThrow().id(), command.reason()))
                .then(new Step.KickDrawer());
    }
}
