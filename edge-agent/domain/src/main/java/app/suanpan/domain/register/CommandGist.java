package app.suanpan.domain.register;

/**
 * What a command asks for, in a line that the journal keeps. No secret and no person is in it: only what is listed here is
 * told, of every other command its name.
 */
final class CommandGist {

    private CommandGist() {}

    static String of(RegisterCommand command) {
        String name = command.getClass().getSimpleName();
        return switch (command) {
            case RegisterCommand.OverridePrice override ->
                name + " line=" + override.line() + " unitPrice=" + override.unitPrice() + " reason="
                        + override.reason();
            case RegisterCommand.AddLines add ->
                name + " lines=" + add.lines().size() + " reference=" + add.reference();
            case RegisterCommand.ChangeQuantity change ->
                name + " line=" + change.line() + " quantity=" + change.quantity();
            case RegisterCommand.RemoveLine remove -> name + " line=" + remove.line();
            case RegisterCommand.VoidTransaction voiding -> name + " reason=" + voiding.reason();
            case RegisterCommand.OpenDrawer open -> name + " reason=" + open.reason();
            case TermsCommand.DiscountLine discount -> OneLine.of(discount.toString());
            case TermsCommand.DiscountOrder discount -> OneLine.of(discount.toString());
            case TermsCommand.ChangeTax change -> OneLine.of(change.toString());
            case TermsCommand.Exempt exempt -> OneLine.of(exempt.toString());
            case TermsCommand.RemovePromotion remove -> OneLine.of(remove.toString());
            case TermsCommand.ReapplyPromotion reapply -> OneLine.of(reapply.toString());
            case QuickKeyCommand.EditQuickKeys edit ->
                name + " " + OneLine.of(edit.edit().getClass().getSimpleName());
            case PeopleCommand.ChoosePin choose -> name + " operator=" + OneLine.of(choose.operatorId());
            case PeopleCommand.LiftLockOut lift -> name + " operator=" + OneLine.of(lift.operatorId());
            default -> name;
        };
    }
}
