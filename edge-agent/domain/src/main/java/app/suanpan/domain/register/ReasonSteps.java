package app.suanpan.domain.register;

import app.suanpan.domain.authority.Demand;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.reason.KeptReason;
import app.suanpan.domain.reason.Reason;
import java.util.Optional;

/** Gives the reasons in commands their words, before anything is decided: what was chosen on a screen is a code. */
final class ReasonSteps {

    private ReasonSteps() {}

    /** The command with its reason as an event keeps it. A reason that lacks the note it asks for is none, and is refused as such. */
    static RegisterCommand kept(RegisterCommand command, RegisterContext context) {
        return switch (command) {
            case RegisterCommand.OverridePrice c ->
                new RegisterCommand.OverridePrice(c.line(), c.unitPrice(), kept(c.reason(), context));
            case RegisterCommand.VoidTransaction c -> new RegisterCommand.VoidTransaction(kept(c.reason(), context));
            case RegisterCommand.BeginReturn c -> new RegisterCommand.BeginReturn(kept(c.reason(), context));
            case RegisterCommand.OpenDrawer c -> new RegisterCommand.OpenDrawer(kept(c.reason(), context));
            case TermsCommand.DiscountLine c ->
                new TermsCommand.DiscountLine(c.line(), c.discount(), kept(c.reason(), context));
            case TermsCommand.DiscountOrder c ->
                new TermsCommand.DiscountOrder(c.discount(), kept(c.reason(), context));
            case TermsCommand.ChangeTax c ->
                new TermsCommand.ChangeTax(c.line(), c.category(), kept(c.reason(), context));
            case MoneyBackCommand.GiveReason c -> new MoneyBackCommand.GiveReason(kept(c.reason(), context));
            case MoneyBackCommand.PostVoid c -> new MoneyBackCommand.PostVoid(kept(c.reason(), context));
            case TillCommand.MoveCash c -> new TillCommand.MoveCash(c.kind(), c.amount(), kept(c.reason(), context));
            case TillCommand.AcceptVariance c -> new TillCommand.AcceptVariance(kept(c.reason(), context));
            case PeopleCommand.ExplainApproval c -> new PeopleCommand.ExplainApproval(kept(c.reason(), context));
            case PeopleCommand.AnswerApproval c ->
                new PeopleCommand.AnswerApproval(c.approver(), c.granted(), kept(c.reason(), context));
            default -> command;
        };
    }

    /** What it takes to give the reason of a command, or nothing if anybody may who may do the rest. */
    static Optional<Demand> reserved(RegisterCommand command, RegisterContext context) {
        String said = switch (command) {
            case RegisterCommand.OverridePrice c -> c.reason();
            case RegisterCommand.VoidTransaction c -> c.reason();
            case RegisterCommand.BeginReturn c -> c.reason();
            case RegisterCommand.OpenDrawer c -> c.reason();
            case TermsCommand.DiscountLine c -> c.reason();
            case TermsCommand.DiscountOrder c -> c.reason();
            case TermsCommand.ChangeTax c -> c.reason();
            case MoneyBackCommand.GiveReason c -> c.reason();
            case MoneyBackCommand.PostVoid c -> c.reason();
            case TillCommand.MoveCash c -> c.reason();
            case TillCommand.AcceptVariance c -> c.reason();
            default -> "";
        };
        return context.reasons()
                .named(KeptReason.parse(said).code())
                .filter(Reason::reserved)
                .map(ignored -> Demand.of(Permission.RESERVED_REASON));
    }

    private static String kept(String said, RegisterContext context) {
        return KeptReason.kept(said, context.reasons());
    }
}
