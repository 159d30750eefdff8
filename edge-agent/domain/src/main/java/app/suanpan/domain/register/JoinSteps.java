package app.suanpan.domain.register;

import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.member.Membership;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.Step.Joining;
import app.suanpan.domain.register.Step.Reply;
import java.util.Optional;
import java.util.UUID;

/**
 * How a cashier makes a member of the customer at the counter. Only membership itself is agreed to here: what else a member may allow
 * is for the member to say, so nothing is written down about it.
 */
final class JoinSteps {

    private JoinSteps() {}

    /** Whoever looked for a number that is nobody's may let its owner join. */
    static Step offeredWhereNobodyIs(Step looked, RegisterContext context) {
        Optional<Notice> nobody = looked.reply().notice().filter(said -> said.code() == NoticeCode.MEMBER_NOT_FOUND);
        return context.membership()
                .filter(_ -> nobody.isPresent())
                .map(membership ->
                        looked.answering(Reply.offering(membership.terms())).saying(nobody.get()))
                .orElse(looked);
    }

    static Step begin(RegisterSession session, MemberCommand.BeginJoin command, RegisterContext context) {
        if (context.membership().isEmpty()) {
            return Step.refuse(session, NoticeCode.NOBODY_JOINS);
        }
        Membership membership = context.membership().get();
        Optional<Phone> phone = membership.phones().read(command.phone());
        if (phone.isEmpty()) {
            return Step.refuse(session, NoticeCode.PHONE_NOT_VALID);
        }
        // The language is that of words, and who is a member already is told none.
        return context.members().byPhone(command.phone()).isPresent()
                ? Step.to(session).joining(new Joining(phone, "", session.servingGuide()))
                : Step.to(session).answering(Reply.offering(membership.terms()));
    }

    static Step join(RegisterSession session, MemberCommand.JoinMember command, RegisterContext context) {
        if (context.membership().isEmpty()) {
            return Step.refuse(session, NoticeCode.NOBODY_JOINS);
        }
        Optional<Phone> phone = Optional.of(command.phone())
                .filter(_ -> command.fourteenOrOlder())
                .flatMap(context.membership().get().phones()::read);
        if (command.fourteenOrOlder() && phone.isEmpty()) {
            return Step.refuse(session, NoticeCode.PHONE_NOT_VALID);
        }
        Optional<Long> guide = command.noGuide() ? Optional.of(Binding.NO_GUIDE) : session.servingGuide();
        return Step.to(session).joining(new Joining(phone, command.language(), guide));
    }

    /** Whoever is new is told so, with their number; everything else is said as it is of a member who was found. */
    static Step said(Step found, UUID member, boolean returning, RegisterContext context) {
        boolean greeted = found.reply()
                .notice()
                .filter(said -> said.code() == NoticeCode.MEMBER_GREETED)
                .isPresent();
        return greeted && !returning
                ? context.members()
                        .byId(member)
                        .map(MemberView::number)
                        .map(MemberNumber::display)
                        .map(number -> found.saying(Notice.of(NoticeCode.MEMBER_JOINED, number)))
                        .orElse(found)
                : found;
    }
}
