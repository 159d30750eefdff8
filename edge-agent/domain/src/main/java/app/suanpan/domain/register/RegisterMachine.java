package app.suanpan.domain.register;

import java.util.Optional;
import java.util.UUID;

/**
 * The cashier's register as a pure function: a session and a command in, a step out. It reads through the context's ports and
 * changes nothing; the ledger commits what it returns, and only then is anything done.
 *
 * <p>Each kind of command has a class of its own; this one says what is possible when.
 */
public final class RegisterMachine {

    private RegisterMachine() {}

    /** What was being reserved when the box went down; it is to be asked for once more. */
    public static Optional<Step.ReservePoints> openWish(RegisterSession session, RegisterContext context) {
        return PointsTenderSteps.openWish(session, context);
    }

    /**
     * What there is to say when a store opens and finds this session: that a basket in progress cannot be paid any more, because
     * the profile has lost a tax category meanwhile.
     */
    public static Step.Reply wake(RegisterSession session, RegisterContext context) {
        return TenderSteps.blocked(session, context).map(Step.Reply::of).orElse(Step.Reply.NONE);
    }

    /**
     * What there is to say when other promotions run than before, and nobody has asked for anything: that the basket on the screen comes
     * to something else. The step writes nothing.
     */
    public static Step refreshed(RegisterSession session, RegisterContext context) {
        return ToldSteps.refreshed(session, context);
    }

    /** What the command comes to. Never throws for anything a cashier, a customer or a scanner can do. */
    public static Step step(RegisterSession session, RegisterCommand asked, RegisterContext context) {
        RegisterCommand command = ReasonSteps.kept(asked, context);
        Presence presence = session.presence();
        if (presence.pending().isPresent()) {
            return ApprovalSteps.waiting(session, presence.pending().get(), command, context);
        }
        if (LockSteps.lockedSince(session, context).isPresent()) {
            return LockSteps.locked(session, command, context);
        }
        RegisterCommand meant = SuspensionSteps.meant(session, command, context);
        return Authority.guard(decide(session, meant, context), session, meant, context);
    }

    /**
     * What follows once whoever a step made a member is one: they are on the transaction, as if they had been found.
     *
     * @param step the step that asked for it
     * @param member who they are now
     * @param returning whether they had been a member already
     */
    public static Step joined(Step step, UUID member, boolean returning, RegisterContext context) {
        Step found = decide(step.session(), new MemberCommand.ChooseMember(member), context);
        return step.before(JoinSteps.said(found, member, returning, context));
    }

    /** What the command comes to for somebody who may do everything. */
    static Step decide(RegisterSession session, RegisterCommand command, RegisterContext context) {
        return PointsTenderSteps.settled(
                session, LineVoids.settled(session, decided(session, command, context), context), context);
    }

    private static Step decided(RegisterSession session, RegisterCommand command, RegisterContext context) {
        return switch (command) {
            case RegisterCommand.SignOn signOn -> ShiftSteps.signOn(session, signOn, context);
            case RegisterCommand.Search search -> LookupSteps.search(session, search, context);
            case RegisterCommand.Browse browse -> LookupSteps.browse(session, browse, context);
            case RegisterCommand.DismissNotice ignored -> Step.to(session);
            case RegisterCommand.CardResolved resolved -> CardAnswers.resolved(session, resolved, context);
            case TenderCommand.PointsAnswered answered -> PointsTenderSteps.answered(session, answered, context);
            case TillCommand.ReprintSlip reprint -> TillSteps.reprint(session, reprint, context);
            case TillCommand.TakeUpShift take -> SuspensionSteps.resume(session, take, context);
            case JournalCommand look when session.shift().isPresent() -> JournalSteps.step(session, look, context);
            case QuickKeyCommand quick when session.shift().isPresent() -> QuickKeySteps.step(session, quick, context);
            case PeopleCommand people -> ofPeople(session, people, context);
            case RegisterCommand.Scan scan
            when session.shift().isEmpty() -> ScanSteps.signedOff(session, scan, context);
            default ->
                session.shift().isEmpty()
                        ? Step.refuse(session, NoticeCode.NOT_SIGNED_ON)
                        : signedOn(session, command, context);
        };
    }

    private static Step ofPeople(RegisterSession session, PeopleCommand command, RegisterContext context) {
        return switch (command) {
            case PeopleCommand.Identify identify -> IdentitySteps.identify(session, identify, context);
            case PeopleCommand.LeaveSignOn ignored -> IdentitySteps.leave(session);
            case PeopleCommand.ChoosePin choose -> IdentitySteps.choosePin(session, choose, context);
            case PeopleCommand.LiftLockOut lift -> IdentitySteps.liftLockOut(session, lift, context);
            case PeopleCommand.LockScreen lock ->
                session.shift().isEmpty()
                        ? Step.refuse(session, NoticeCode.NOT_SIGNED_ON)
                        : LockSteps.lock(session, lock, context);
            case PeopleCommand.BeginTraining ignored -> TrainingSteps.begin(session, context);
            case PeopleCommand.EndTraining ignored -> TrainingSteps.ended(session, context);
            // Nothing waits any more.
            case PeopleCommand.ExplainApproval ignored -> Step.to(session);
            case PeopleCommand.AnswerApproval ignored -> Step.to(session);
            case PeopleCommand.WithdrawApproval ignored -> Step.to(session);
        };
    }

    private static Step signedOn(RegisterSession session, RegisterCommand command, RegisterContext context) {
        if (command instanceof TillCommand till) {
            return TillSteps.step(session, till, context);
        }
        return switch (session.stage()) {
            case SELLING -> ToldSteps.selling(session, command, () -> selling(session, command, context), context);
            case TENDERING ->
                ToldSteps.tendering(
                        Prices.namedFor(tendering(session, command, context), session, context), command, context);
            case COMPLETED -> completed(session, command, context);
        };
    }

    private static Step selling(RegisterSession session, RegisterCommand command, RegisterContext context) {
        if (session.open().asking().isPresent()) {
            return switch (session.open().asking().get()) {
                case Asking.PriceCheck check -> PriceCheckSteps.step(session, check, command, context);
                case Asking.Answer answer -> AskingSteps.step(session, answer, command, context);
            };
        }
        return ReceiptReturnSteps.instead(session, command, context).orElseGet(() -> basket(session, command, context));
    }

    private static Step basket(RegisterSession session, RegisterCommand command, RegisterContext context) {
        return switch (command) {
            case MoneyBackCommand back -> ReceiptReturnSteps.moneyBack(session, back, context);
            case RegisterCommand.Scan scan -> ScanSteps.scan(session, scan.input(), context);
            case RegisterCommand.ScanTwin twin -> ScanSteps.twin(session, twin.input(), context);
            case RegisterCommand.AddItem add -> BasketSteps.add(session, add, context);
            case RegisterCommand.AddLines add -> BasketSteps.addLines(session, add, context);
            case RegisterCommand.ChangeQuantity change -> BasketSteps.changeQuantity(session, change, context);
            case RegisterCommand.OverridePrice override -> BasketSteps.overridePrice(session, override, context);
            case RegisterCommand.RemoveLine remove -> BasketSteps.remove(session, remove, context);
            case RegisterCommand.VoidTransaction gone -> BasketSteps.voidTransaction(session, gone, context);
            case RegisterCommand.Hold hold -> HeldSteps.hold(session, hold, context);
            case RegisterCommand.Recall recall -> HeldSteps.recall(session, recall, context);
            case RegisterCommand.BeginReturn begin -> BasketSteps.beginReturn(session, begin);
            case RegisterCommand.FindMember find -> MemberSteps.find(session, find, context);
            case MemberCommand.LookForMembers look -> MemberSteps.lookFor(session, look, context);
            case MemberCommand.ChooseMember choose -> MemberSteps.choose(session, choose, context);
            case MemberCommand.BeginJoin begin -> JoinSteps.begin(session, begin, context);
            case MemberCommand.JoinMember join -> JoinSteps.join(session, join, context);
            case MemberCommand.PrintCard ignored -> MemberSteps.printCard(session, context);
            case RegisterCommand.ClearMember ignored -> MemberSteps.clear(session, context);
            case RegisterCommand.ClearGuide ignored -> Step.to(session.withServingGuide(Optional.empty()));
            case TermsCommand terms -> TermsSteps.step(session, terms, context);
            case GoodsCommand.SellItem sell -> BasketSteps.sell(session, sell, context);
            case GoodsCommand.CheckPrices ignored -> PriceCheckSteps.begin(session);
            case GoodsCommand.CheckItem ignored -> Step.refuse(session, NoticeCode.NOTHING_CHECKED);
            case GoodsCommand.SellChecked ignored -> Step.refuse(session, NoticeCode.NOTHING_CHECKED);
            case GoodsCommand.LeavePriceCheck ignored -> Step.to(session);
            case GoodsCommand.AnswerAge ignored -> Step.to(session);
            case GoodsCommand.AnswerNumber ignored -> Step.to(session);
            case GoodsCommand.AnswerMeasure ignored -> Step.to(session);
            case GoodsCommand.SellAllTheSame ignored -> Step.to(session);
            case GoodsCommand.DeclineGoods ignored -> Step.to(session);
            case GoodsCommand.NoteLine note -> NoteSteps.onLine(session, note);
            case GoodsCommand.NoteSale note -> NoteSteps.onSale(session, note);
            case TenderCommand.SellGiftCard sell -> ValueSteps.sell(session, sell, context);
            case TenderCommand.SellVoucher sell -> VoucherSteps.sell(session, sell, context);
            case RegisterCommand.BeginTender ignored -> TenderSteps.begin(session, context);
            case RegisterCommand.OpenDrawer open -> ShiftSteps.openDrawer(session, open, context);
            case RegisterCommand.SignOff signOff -> TillSteps.close(session, signOff, context);
            case RegisterCommand.NextCustomer ignored -> Step.to(session);
            case RegisterCommand.ReprintReceipt ignored -> Step.refuse(session, NoticeCode.NO_RECEIPT);
            default -> Step.refuse(session, NoticeCode.NOT_TENDERING);
        };
    }

    private static Step tendering(RegisterSession session, RegisterCommand command, RegisterContext context) {
        return switch (command) {
            case RegisterCommand.TenderCash cash -> TenderSteps.cash(session, cash.amount(), context);
            case RegisterCommand.TenderCard card -> CardSteps.ask(session, card, context);
            case TenderCommand.PayByValue pay -> ValueSteps.pay(session, pay, context);
            case TenderCommand.PayByVoucher pay -> VoucherSteps.pay(session, pay.number(), context);
            case TenderCommand.PayByPoints pay -> PointsTenderSteps.pay(session, pay, context);
            case TenderCommand.GiveCredit ignored -> ValueSteps.giveCredit(session, context);
            case TenderCommand.VoidTender gone -> ValueSteps.takeBack(session, gone, context);
            case TenderCommand.PayForeign pay -> ForeignSteps.pay(session, pay, context);
            case TenderCommand.PayByCode pay -> CodeSteps.pay(session, pay, context);
            case TenderCommand.NamePart part -> CodeSteps.namePart(session, part, context);
            case TenderCommand.GiveUpPayment ignored -> ReversalSteps.giveUp(session, context);
            case RegisterCommand.QueryCard ignored -> CardSteps.query(session);
            case RegisterCommand.BackToBasket ignored -> TenderSteps.back(session);
            case RegisterCommand.Scan scan -> ScanSteps.scanWhileTendering(session, scan.input(), context);
            case RegisterCommand.FindMember find -> MemberSteps.find(session, find, context);
            case MemberCommand.LookForMembers look -> MemberSteps.lookFor(session, look, context);
            case MemberCommand.ChooseMember choose -> MemberSteps.choose(session, choose, context);
            case MemberCommand.BeginJoin begin -> JoinSteps.begin(session, begin, context);
            case MemberCommand.JoinMember join -> JoinSteps.join(session, join, context);
            case MemberCommand.PrintCard ignored -> MemberSteps.printCard(session, context);
            case RegisterCommand.ClearMember ignored -> MemberSteps.clear(session, context);
            case RegisterCommand.ClearGuide ignored -> Step.to(session.withServingGuide(Optional.empty()));
            case RegisterCommand.ReprintReceipt ignored -> Step.refuse(session, NoticeCode.NO_RECEIPT);
            default -> TenderSteps.onlyAfterGoingBack(session, basket -> selling(basket, command, context));
        };
    }

    /**
     * The receipt is on the screen. Whatever belongs to the next customer begins the next customer's transaction; what is refused
     * leaves the receipt where it is.
     */
    private static Step completed(RegisterSession session, RegisterCommand command, RegisterContext context) {
        return switch (command) {
            case RegisterCommand.NextCustomer ignored ->
                Step.to(session.next(context.ids().get()));
            case RegisterCommand.ReprintReceipt ignored -> ReceiptSteps.reprint(session, context);
            case RegisterCommand.BackToBasket ignored -> Step.to(session);
            case RegisterCommand.OpenDrawer open -> ShiftSteps.openDrawer(session, open, context);
            default -> {
                RegisterSession next = session.next(context.ids().get());
                Step step = ToldSteps.selling(next, command, () -> selling(next, command, context), context);
                yield step.session().equals(next) ? step.with(session) : step;
            }
        };
    }
}
