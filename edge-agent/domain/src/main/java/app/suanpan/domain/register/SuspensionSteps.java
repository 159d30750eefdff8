package app.suanpan.domain.register;

import app.suanpan.domain.authority.Means;
import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.ShiftResumed;
import app.suanpan.domain.journal.ShiftSuspended;
import app.suanpan.domain.register.RegisterSession.Stage;
import app.suanpan.domain.register.Step.PrintRequest;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.domain.workstation.Shift;
import java.util.Optional;

/** Leaving a shift with its till, and going on with it here or at another checkout of the box. */
final class SuspensionSteps {

    private SuspensionSteps() {}

    /** The till is taken out as it is: nothing is counted, and the shift's events keep its id. */
    static Step suspend(RegisterSession session, RegisterContext context) {
        if (session.hasGoods() && session.stage() != Stage.COMPLETED) {
            return Step.refuse(session, NoticeCode.BASKET_NOT_EMPTY);
        }
        Shift shift = session.shift().orElseThrow();
        EventHeader header = context.header(session);
        return Step.to(RegisterSession.signedOff(context.ids().get()))
                .recording(
                        new ShiftSuspended(
                                header,
                                shift.id(),
                                shift.operator().id(),
                                shift.operator().name(),
                                shift.openedAt(),
                                context.store().currency().getCurrencyCode(),
                                shift.openingLoan()),
                        IdentitySteps.record(
                                session,
                                Kind.SIGNED_OFF,
                                session.operator().map(Operator::id).orElseThrow(),
                                null,
                                null,
                                "",
                                context))
                .saying(Notice.of(NoticeCode.SHIFT_WAITS, shift.operator().name()))
                .printing(new PrintRequest(header.id(), false))
                .then(new Step.KickDrawer())
                .then(new Step.TellHeld());
    }

    /**
     * The claim. It is read and taken inside the one SQLite transaction that the command is committed in, so that of two who ask
     * at once the second finds it gone. Only who answers for the till goes on with it.
     */
    static Step resume(RegisterSession session, TillCommand.TakeUpShift command, RegisterContext context) {
        if (session.shift().isPresent()) {
            return Step.refuse(
                    session,
                    NoticeCode.ALREADY_SIGNED_ON,
                    session.shift().get().operator().name());
        }
        Optional<SuspendedShift> waiting = waiting(command, context);
        if (waiting.isEmpty()) {
            return Step.refuse(session, NoticeCode.SHIFT_GONE);
        }
        Shift shift = waiting.get().shift();
        Optional<Means> means = means(session, shift.operator(), context);
        if (means.isEmpty()) {
            return Step.refuse(
                    session, NoticeCode.PROOF_NEEDED, shift.operator().name());
        }
        RegisterSession resumed = session.with(Optional.of(shift)).with(Presence.NONE);
        return Step.to(resumed)
                .recording(
                        IdentitySteps.record(
                                resumed,
                                Kind.SIGNED_ON,
                                shift.operator().id(),
                                means.get().name(),
                                null,
                                "",
                                context),
                        new ShiftResumed(
                                context.header(resumed),
                                command.suspension(),
                                shift.id(),
                                shift.operator().name()))
                .saying(Notice.of(
                        NoticeCode.SHIFT_GOES_ON,
                        shift.operator().name(),
                        waiting.get().workstation()))
                .then(new Step.TellHeld());
    }

    /** A scan before anybody is signed on goes on with a shift, if it is the code of the slip that the shift was left with. */
    static RegisterCommand meant(RegisterSession session, RegisterCommand command, RegisterContext context) {
        return session.shift().isEmpty() && command instanceof RegisterCommand.Scan scan
                ? context.facts().suspended().stream()
                        .map(SuspendedShift::id)
                        .filter(id -> ShiftSuspended.code(id)
                                .equalsIgnoreCase(scan.input().text().strip()))
                        .findFirst()
                        .<RegisterCommand>map(TillCommand.TakeUpShift::new)
                        .orElse(command)
                : command;
    }

    /** The shift that a command asks for, if it still waits. */
    static Optional<SuspendedShift> waiting(TillCommand.TakeUpShift command, RegisterContext context) {
        return context.facts().suspended().stream()
                .filter(candidate -> candidate.id().equals(command.suspension()))
                .findFirst();
    }

    /** How the owner has proved who they are; nothing if they have to and have not. */
    private static Optional<Means> means(RegisterSession session, Operator owner, RegisterContext context) {
        return context.staff().asksForProof()
                ? session.presence()
                        .identified()
                        .filter(who -> who.operator().id().equals(owner.id()))
                        .map(Presence.Identified::means)
                : Optional.of(Means.NONE);
    }
}
