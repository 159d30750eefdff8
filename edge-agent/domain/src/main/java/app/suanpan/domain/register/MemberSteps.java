package app.suanpan.domain.register;

import app.suanpan.domain.journal.MemberCardPrinted;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.Step.PrintRequest;
import java.util.Optional;

/** Who the customer is, and which guide serves. */
final class MemberSteps {

    private MemberSteps() {}

    static Step find(RegisterSession session, RegisterCommand.FindMember command, RegisterContext context) {
        Optional<MemberView> byNumber = MemberNumber.read(command.phone()).flatMap(context.members()::byNumber);
        if (byNumber.isPresent()) {
            return greet(session, byNumber, NoticeCode.MEMBER_NOT_FOUND, context);
        }
        if (!context.members().isPhone(command.phone())) {
            return Step.refuse(session, NoticeCode.PHONE_NOT_VALID);
        }
        Step step = greet(session, context.members().byPhone(command.phone()), NoticeCode.MEMBER_NOT_FOUND, context);
        return JoinSteps.offeredWhereNobodyIs(step, context);
    }

    static Step lookFor(RegisterSession session, MemberCommand.LookForMembers command, RegisterContext context) {
        return Step.to(session)
                .answering(
                        Step.Reply.of(context.members().matching(command.text().strip())));
    }

    static Step choose(RegisterSession session, MemberCommand.ChooseMember command, RegisterContext context) {
        return greet(session, context.members().byId(command.member()), NoticeCode.MEMBER_NOT_FOUND, context);
    }

    /** The paper is composed from the event when its turn comes. */
    static Step printCard(RegisterSession session, RegisterContext context) {
        Optional<MemberView> member = session.member().flatMap(context.members()::byId);
        if (member.isEmpty()) {
            return Step.refuse(session, NoticeCode.MEMBER_NOT_FOUND);
        }
        MemberCardPrinted card = new MemberCardPrinted(
                context.header(session), member.get().id(), member.get().number());
        return Step.to(session)
                .recording(card)
                .printing(new PrintRequest(card.header().id(), false));
    }

    static Step byCard(RegisterSession session, String token, RegisterContext context) {
        return greet(
                session,
                context.members().byCard(token),
                refusal(context.members().isErasedCard(token)),
                context);
    }

    static Step byCode(RegisterSession session, String digits, RegisterContext context) {
        return switch (context.members().byCode(digits, context.workstation(), context.now())) {
            case CodeAnswer.Found(MemberView member) ->
                greet(session, Optional.of(member), NoticeCode.MEMBER_CODE_REFUSED, context);
            case CodeAnswer.Refused(NoticeCode why) -> Step.refuse(session, why);
        };
    }

    static Step serveBy(RegisterSession session, String token, RegisterContext context) {
        return context.members()
                .byBadge(token)
                .map(guide -> Step.to(session.withServingGuide(Optional.of(guide.id()))))
                .orElseGet(() -> Step.refuse(session, NoticeCode.BADGE_REFUSED));
    }

    private static NoticeCode refusal(boolean erased) {
        return erased ? NoticeCode.MEMBER_ERASED : NoticeCode.MEMBER_CODE_REFUSED;
    }

    private static Step greet(
            RegisterSession session, Optional<MemberView> member, NoticeCode otherwise, RegisterContext context) {
        return member.map(view -> recognised(session, view, context)).orElseGet(() -> Step.refuse(session, otherwise));
    }

    /** Somebody else's coupon goes back to them. Once money was taken for a total that it is in, it stays, and so does who buys. */
    private static Step recognised(RegisterSession session, MemberView view, RegisterContext context) {
        RegisterSession greeted = session.withMember(Optional.of(view.id()));
        RegisterSession fitting = CouponSteps.ofItsMember(greeted, context);
        boolean another = !fitting.equals(greeted);
        if (another && hasPaid(session)) {
            return Step.refuse(session, NoticeCode.COUPON_STAYS);
        }
        return Step.to(CouponSteps.byThemselves(fitting, view, context))
                .saying(
                        another
                                ? Notice.of(NoticeCode.COUPON_OF_ANOTHER, CouponSteps.gone(greeted, fitting))
                                : Notice.of(NoticeCode.MEMBER_GREETED, view.greeting()));
    }

    /** Nobody buys. What was a member's coupon goes back, too. */
    static Step clear(RegisterSession session, RegisterContext context) {
        RegisterSession nobody = session.withMember(Optional.empty());
        RegisterSession fitting = CouponSteps.ofItsMember(nobody, context);
        return !fitting.equals(nobody) && hasPaid(session)
                ? Step.refuse(session, NoticeCode.COUPON_STAYS)
                : Step.to(fitting);
    }

    private static boolean hasPaid(RegisterSession session) {
        return !session.tenders().isEmpty() || session.pendingCard().isPresent();
    }
}
