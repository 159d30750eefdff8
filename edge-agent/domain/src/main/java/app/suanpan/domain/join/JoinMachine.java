package app.suanpan.domain.join;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.join.JoinVisit.Stage;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.register.CodeAnswer;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.MyDataCommand;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.PriceAnswer;
import app.suanpan.domain.register.StaffCommand;
import java.util.Optional;

/**
 * Decides what a kiosk does: a visit and a command go in, the visit that follows comes out, with what has to be committed. A
 * command that has no sense on the present screen, such as the second tap of an impatient finger, changes nothing.
 */
public final class JoinMachine {

    private JoinMachine() {}

    /** What the command comes to. */
    public static JoinStep decide(JoinVisit visit, JoinCommand command, JoinContext context) {
        return switch (command) {
            case JoinCommand.Scan scan -> scan(visit, scan.input(), context);
            case JoinCommand.Begin _ -> begin(visit);
            case JoinCommand.GivePhone given -> givePhone(visit, given.phone(), context);
            case JoinCommand.CardOnly _ -> cardOnly(visit);
            case JoinCommand.NoGuide _ -> noGuide(visit);
            case JoinCommand.Decide decide -> decide(visit, decide);
            // Whether there is a puzzle is the store's to know: it counts who joins, and goes on where the visit waits.
            case JoinCommand.Solve _ -> JoinStep.to(visit);
            case JoinCommand.Back _ -> JoinStep.to(back(visit));
            case JoinCommand.StartOver _ -> JoinStep.to(JoinVisit.NOBODY);
            // Not a visitor's: the store sends them to StaffMachine.
            case StaffCommand _ -> JoinStep.to(visit);
            case MyDataCommand mine -> MyDataSteps.decide(visit, mine);
        };
    }

    /** What was asked for is committed: welcome. */
    public static JoinVisit joined(JoinVisit visit, Joined joined) {
        return visit.with(joined);
    }

    /**
     * What a member asked about their own data is committed.
     *
     * @param member as they are now; empty once they are erased
     */
    public static JoinVisit done(JoinVisit visit, JoinRequest.Mine request, Optional<MemberView> member) {
        return MyDataSteps.done(visit, request, member);
    }

    /** A phone opened the form of this visit: the kiosk waits for it, unless the visitor has begun to type here. */
    public static JoinVisit phoneOpened(JoinVisit visit) {
        return isInviting(visit) ? visit.at(Stage.ON_PHONE) : visit;
    }

    /** Whether the screen invites somebody of whom nothing is known yet: it shows a code for phones. */
    public static boolean isInviting(JoinVisit visit) {
        return switch (visit.stage()) {
            case ATTRACT, GREETING -> true;
            case ARTICLE -> visit.joined().isEmpty();
            case ON_PHONE, PHONE, CONSENTS, WELCOME, MINE, HOLDINGS, GUIDES, TAKE_ALONG, ERASE_ASKED, ERASED -> false;
        };
    }

    private static JoinStep scan(JoinVisit visit, ScanInput input, JoinContext context) {
        return switch (ScanInterpreter.interpret(input, context.scanRules(), ScanMoment.IDLE)) {
            case ScannedCode.GuideBadge badge ->
                context.members()
                        .byBadge(badge.token())
                        .map(guide -> JoinStep.to(met(visit, guide)))
                        .orElseGet(() -> JoinStep.say(visit, NoticeCode.BADGE_REFUSED));
            case ScannedCode.MemberCard card ->
                showed(
                        visit,
                        context.members().byCard(card.token()),
                        context.members().isErasedCard(card.token()));
            case ScannedCode.DynamicMemberCode code ->
                switch (context.members().byCode(code.digits(), context.workstation(), context.now())) {
                    case CodeAnswer.Found(MemberView member) -> returned(visit, member, true);
                    case CodeAnswer.Refused(NoticeCode why) -> JoinStep.say(visit, why);
                };
            default -> price(visit, input, context);
        };
    }

    /** Whoever is answering questions is not torn away from them. */
    private static JoinStep price(JoinVisit visit, ScanInput input, JoinContext context) {
        PriceAnswer answer = context.prices().look(input, visit.member());
        return switch (visit.stage()) {
            case ATTRACT, ARTICLE, GREETING, WELCOME ->
                answer instanceof PriceAnswer.NoArticle(Notice why)
                        ? new JoinStep(visit, Optional.empty(), Optional.of(why))
                        : JoinStep.to(visit.with(answer));
            case ON_PHONE, PHONE, CONSENTS, MINE, HOLDINGS, GUIDES, TAKE_ALONG, ERASE_ASKED, ERASED ->
                JoinStep.say(
                        visit,
                        answer instanceof PriceAnswer.Priced ? NoticeCode.CODE_NOT_FOR_NOW : NoticeCode.UNKNOWN_CODE);
        };
    }

    /** A badge in the middle of the questions says who the guide is and interrupts nothing. */
    private static JoinVisit met(JoinVisit visit, Guide guide) {
        return switch (visit.stage()) {
            case ATTRACT, GREETING -> visit.with(guide).at(Stage.GREETING);
            case ARTICLE ->
                (visit.joined().isEmpty() ? visit : JoinVisit.NOBODY)
                        .with(guide)
                        .at(Stage.GREETING);
            case WELCOME -> JoinVisit.NOBODY.with(guide).at(Stage.GREETING);
            case ON_PHONE, PHONE, CONSENTS -> visit.with(guide);
            case MINE, HOLDINGS, GUIDES, TAKE_ALONG, ERASE_ASKED -> visit;
            case ERASED -> JoinVisit.NOBODY.with(guide).at(Stage.GREETING);
        };
    }

    private static JoinStep showed(JoinVisit visit, Optional<MemberView> member, boolean erased) {
        return member.map(view -> returned(visit, view, true))
                .orElseGet(
                        () -> JoinStep.say(visit, erased ? NoticeCode.MEMBER_ERASED : NoticeCode.MEMBER_CODE_REFUSED));
    }

    private static JoinStep begin(JoinVisit visit) {
        return switch (visit.stage()) {
            case ATTRACT, GREETING, ON_PHONE -> JoinStep.to(visit.at(Stage.PHONE));
            case ARTICLE -> JoinStep.to(visit.joined().isEmpty() ? visit.at(Stage.PHONE) : visit);
            case PHONE, CONSENTS, WELCOME, MINE, HOLDINGS, GUIDES, TAKE_ALONG, ERASE_ASKED, ERASED ->
                JoinStep.to(visit);
        };
    }

    private static JoinStep givePhone(JoinVisit visit, String typed, JoinContext context) {
        if (visit.stage() != Stage.PHONE) {
            return JoinStep.to(visit);
        }
        Optional<Phone> phone = context.phones().read(typed);
        if (phone.isEmpty()) {
            return JoinStep.say(visit, NoticeCode.PHONE_NOT_VALID);
        }
        return context.members()
                .byPhone(typed)
                .map(member -> returned(visit, member, false))
                .orElseGet(() -> JoinStep.to(visit.with(phone).at(Stage.CONSENTS)));
    }

    private static JoinStep returned(JoinVisit visit, MemberView member, boolean proven) {
        return JoinStep.ask(visit, new JoinRequest.Return(member.id(), proven, visit.touchpoint(), visit.guideId()));
    }

    private static JoinStep cardOnly(JoinVisit visit) {
        return switch (visit.stage()) {
            case ATTRACT, GREETING, PHONE ->
                JoinStep.to(visit.with(Optional.empty()).at(Stage.CONSENTS));
            case ARTICLE, ON_PHONE, CONSENTS, WELCOME, MINE, HOLDINGS, GUIDES, TAKE_ALONG, ERASE_ASKED, ERASED ->
                JoinStep.to(visit);
        };
    }

    private static JoinStep noGuide(JoinVisit visit) {
        return JoinStep.to(visit.stage() == Stage.GREETING ? visit.withNoGuide().at(Stage.PHONE) : visit);
    }

    private static JoinStep decide(JoinVisit visit, JoinCommand.Decide decide) {
        if (visit.stage() != Stage.CONSENTS) {
            return JoinStep.to(visit);
        }
        String firstName = decide.firstName().strip();
        if (!PersonalData.isName(firstName)) {
            return JoinStep.say(visit, NoticeCode.NAME_NOT_KEPT);
        }
        return JoinStep.ask(
                visit,
                JoinRequest.Enrol.of(
                        decide.fourteenOrOlder(),
                        new PersonalData(visit.phone(), firstName, Optional.empty()),
                        decide.granted(),
                        decide.language(),
                        visit.touchpoint(),
                        visit.wish()));
    }

    private static JoinVisit back(JoinVisit visit) {
        return switch (visit.stage()) {
            case ATTRACT, GREETING, WELCOME, ERASED -> JoinVisit.NOBODY;
            case MINE -> visit.at(Stage.WELCOME);
            case HOLDINGS, GUIDES, TAKE_ALONG, ERASE_ASKED -> visit.at(Stage.MINE);
            case ARTICLE -> visit.joined().isPresent() ? visit.at(Stage.WELCOME) : visit.begun();
            case ON_PHONE, PHONE -> visit.begun();
            case CONSENTS -> visit.with(Optional.empty()).at(Stage.PHONE);
        };
    }
}
