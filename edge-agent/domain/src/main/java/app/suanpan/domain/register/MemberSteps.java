package app.suanpan.domain.register;

import app.suanpan.domain.journal.MemberCardPrinted;
import app.suanpan.domain.journal.PhoneVerified;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.Step.PrintRequest;
import java.util.Optional;
import java.util.UUID;

/** Who the customer is, and which guide serves. */
final class MemberSteps {

    private MemberSteps() {}

    static Step find(RegisterSession session, RegisterCommand.FindMember command, RegisterContext context) {
        Optional<MemberView> byNumber = MemberNumber.read(command.phone()).flatMap(context.members()::byNumber);
        if (byNumber.isPresent()) {
            return greet(session, byNumber, Optional.empty(), NoticeCode.MEMBER_NOT_FOUND, context);
        }
        if (!context.members().isPhone(command.phone())) {
            return Step.refuse(session, NoticeCode.PHONE_NOT_VALID);
        }
        Step step = greet(
                session,
                context.members().byPhone(command.phone()),
                Optional.of(KnownBy.NUMBER),
                NoticeCode.MEMBER_NOT_FOUND,
                context);
        return JoinSteps.offeredWhereNobodyIs(step, context);
    }

    static Step lookFor(RegisterSession session, MemberCommand.LookForMembers command, RegisterContext context) {
        return Step.to(session)
                .answering(
                        Step.Reply.of(context.members().matching(command.text().strip())));
    }

    static Step choose(RegisterSession session, MemberCommand.ChooseMember command, RegisterContext context) {
        return greet(
                session,
                context.members().byId(command.member()),
                Optional.empty(),
                NoticeCode.MEMBER_NOT_FOUND,
                context);
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
        Optional<MemberView> member = context.members().byCard(token);
        return greet(
                session,
                member,
                member.map(view -> byWhatIsShown(view, session, context)),
                refusal(context.members().isErasedCard(token)),
                context);
    }

    /**
     * A card or a code. Was a card printed for them today, for whoever asked, then it may be that one, or come from it: its link opens the page
     * that shows codes.
     */
    private static KnownBy byWhatIsShown(MemberView member, RegisterSession session, RegisterContext context) {
        return context.facts()
                .cardPrinted(member.id())
                .filter(day -> !day.isBefore(context.day(session)))
                .map(_ -> KnownBy.PAPER)
                .orElse(KnownBy.CARD);
    }

    static Step byCode(RegisterSession session, String digits, RegisterContext context) {
        return switch (context.members().byCode(digits, context.workstation(), context.now())) {
            case CodeAnswer.Found(MemberView member) ->
                greet(
                        session,
                        Optional.of(member),
                        Optional.of(byWhatIsShown(member, session, context)),
                        NoticeCode.MEMBER_CODE_REFUSED,
                        context);
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
            RegisterSession session,
            Optional<MemberView> member,
            Optional<KnownBy> by,
            NoticeCode otherwise,
            RegisterContext context) {
        return member.map(view ->
                        proves(by) ? view : already(session, view, context).orElse(view))
                .map(view -> recognised(session, view, by, context))
                .orElseGet(() -> Step.refuse(session, otherwise));
    }

    private static boolean proves(Optional<KnownBy> by) {
        return by.filter(it -> it != KnownBy.PAPER).isPresent();
    }

    /** Who is on the transaction, if it is this very member: who is named again and shows nothing stays under the card that was read of them. */
    private static Optional<MemberView> already(RegisterSession session, MemberView view, RegisterContext context) {
        return session.member()
                .flatMap(context.members()::byId)
                .filter(who -> who.survivor().equals(view.survivor()));
    }

    /** Somebody else's coupon goes back to them. Once money was taken for a total that it is in, it stays, and so does who buys. */
    private static Step recognised(
            RegisterSession session, MemberView view, Optional<KnownBy> by, RegisterContext context) {
        Optional<KnownBy> known = knownBy(session, view, by, context);
        RegisterSession greeted = session.withMember(view.id(), known);
        RegisterSession fitting = CouponSteps.ofItsMember(greeted, context);
        boolean another = !fitting.equals(greeted);
        if (another && hasPaid(session)) {
            return Step.refuse(session, NoticeCode.COUPON_STAYS);
        }
        Step step = Step.to(CouponSteps.byThemselves(fitting, view, context))
                .saying(
                        another
                                ? Notice.of(NoticeCode.COUPON_OF_ANOTHER, CouponSteps.gone(greeted, fitting))
                                : Notice.of(NoticeCode.MEMBER_GREETED, view.greeting()));
        return proves(by) && known.filter(KnownBy.CARD_AND_NUMBER::equals).isPresent()
                ? verified(step, view, shown(session, view, by), another, context)
                : step;
    }

    /**
     * Another transaction of the customer who was recognised in this one: what they showed or said of themselves holds there as well, under the
     * card that they showed, and their coupons that want no hand are in it as if they were recognised there.
     */
    static RegisterSession carriedOver(RegisterSession from, RegisterSession to, RegisterContext context) {
        return to.member()
                .flatMap(context.members()::byId)
                .flatMap(view -> already(from, view, context))
                .map(view -> CouponSteps.byThemselves(
                        to.withMember(view.id(), from.open().knownBy()), view, context))
                .orElse(to);
    }

    /** What this customer has shown and said of themselves so far. Whoever was on the transaction before them says nothing of them. */
    private static Optional<KnownBy> knownBy(
            RegisterSession session, MemberView view, Optional<KnownBy> by, RegisterContext context) {
        Optional<KnownBy> before =
                already(session, view, context).flatMap(_ -> session.open().knownBy());
        return before.map(shown -> by.map(shown::and).orElse(shown)).or(() -> by);
    }

    /** The id whose card was read: the number may have led to a twin's. */
    private static UUID shown(RegisterSession session, MemberView view, Optional<KnownBy> by) {
        return by.filter(KnownBy.NUMBER::equals).flatMap(_ -> session.member()).orElse(view.id());
    }

    /**
     * Whoever comes back on a later day with the card that they were given, and says the number that was typed then, gave their own, as far as
     * a shop can tell that sends no messages.
     */
    private static Step verified(Step step, MemberView view, UUID shown, boolean saysMore, RegisterContext context) {
        if (!view.phone().isVerifiedBy(context.day(step.session()))) {
            return step;
        }
        Step recorded = step.recordingAlso(new PhoneVerified(context.header(step.session()), shown));
        return saysMore ? recorded : recorded.saying(Notice.of(NoticeCode.NUMBER_VERIFIED, view.greeting()));
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
