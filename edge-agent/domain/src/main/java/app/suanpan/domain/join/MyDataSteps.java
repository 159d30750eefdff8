package app.suanpan.domain.join;

import app.suanpan.domain.join.JoinVisit.Stage;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.MyDataCommand;
import java.util.Optional;

/** What members do about their own data: only those who showed their card or code, or have just joined. */
final class MyDataSteps {

    private MyDataSteps() {}

    static JoinStep decide(JoinVisit visit, MyDataCommand command) {
        Optional<ShownCards> cards = visit.shown();
        if (cards.isEmpty()) {
            return JoinStep.to(visit);
        }
        return switch (command) {
            case MyDataCommand.ShowMyData _ -> from(visit, Stage.WELCOME, Stage.MINE);
            case MyDataCommand.ShowHoldings _ -> from(visit, Stage.MINE, Stage.HOLDINGS);
            case MyDataCommand.ShowGuides _ -> from(visit, Stage.MINE, Stage.GUIDES);
            case MyDataCommand.TakeAlong _ -> from(visit, Stage.MINE, Stage.TAKE_ALONG);
            case MyDataCommand.AskToBeErased _ -> from(visit, Stage.MINE, Stage.ERASE_ASKED);
            case MyDataCommand.DecideConsent it ->
                ask(
                        visit,
                        Stage.MINE,
                        new JoinRequest.DecideConsent(
                                cards.get(), it.purpose(), it.granted(), it.language(), Touchpoint.KIOSK));
            case MyDataCommand.ChooseGuide it ->
                ask(visit, Stage.GUIDES, new JoinRequest.ChangeGuide(cards.get(), it.guide(), Touchpoint.KIOSK));
            case MyDataCommand.ChooseNoGuide _ ->
                ask(visit, Stage.GUIDES, new JoinRequest.ChangeGuide(cards.get(), Binding.NO_GUIDE, Touchpoint.KIOSK));
            case MyDataCommand.Erase _ ->
                ask(visit, Stage.ERASE_ASKED, new JoinRequest.Erase(cards.get(), Touchpoint.KIOSK));
        };
    }

    static JoinVisit done(JoinVisit visit, JoinRequest.Mine request, Optional<MemberView> member) {
        return switch (request) {
            case JoinRequest.DecideConsent _, JoinRequest.ChangeGuide _ ->
                visit.joined()
                        .flatMap(before -> member.map(
                                now -> new Joined(now, before.returning(), before.proven(), before.binding())))
                        .map(visit::with)
                        .orElse(visit)
                        .at(Stage.MINE);
            case JoinRequest.Erase _ -> JoinVisit.NOBODY.at(Stage.ERASED);
        };
    }

    /** A second tap, or one that comes late, finds another question on the screen and changes nothing. */
    private static JoinStep from(JoinVisit visit, Stage asked, Stage next) {
        return JoinStep.to(visit.stage() == asked ? visit.at(next) : visit);
    }

    private static JoinStep ask(JoinVisit visit, Stage asked, JoinRequest.Mine request) {
        return visit.stage() == asked ? JoinStep.ask(visit, request) : JoinStep.to(visit);
    }
}
