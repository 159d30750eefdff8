package app.suanpan.domain.shop;

import static app.suanpan.domain.shop.AnyGoods.adds;
import static app.suanpan.domain.shop.AnyGoods.changes;
import static app.suanpan.domain.shop.AnyGoods.goods;
import static app.suanpan.domain.shop.AnyGoods.quickKeys;
import static app.suanpan.domain.shop.AnyGoods.scans;
import static app.suanpan.domain.shop.AnyGoods.terms;
import static app.suanpan.domain.shop.AnyValues.counts;
import static app.suanpan.domain.shop.AnyValues.money;
import static app.suanpan.domain.shop.AnyValues.quantities;
import static app.suanpan.domain.shop.AnyValues.texts;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.MemberCommand;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.MoneyBackCommand.Part;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterSession;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.register.TillCommand;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.TillCount;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Whatever anybody could ask of a register, sensible or not, in any order: for properties that must hold whatever happens. Weighted
 * so that sales do get paid now and then.
 */
public final class AnyCommands {
    /** A command as drawn: some refer to what the till is busy with when their turn comes. */
    public sealed interface Drawn {
        /** The command at this till, now. */
        RegisterCommand at(Till till);
    }

    /** A command that is the same whenever it comes. */
    public record Fixed(RegisterCommand command) implements Drawn {
        @Override
        public RegisterCommand at(Till till) {
            return command;
        }
    }

    /** The terminal answers what it was asked, or something it was not. */
    public record Answer(CardResult result) implements Drawn {
        @Override
        public RegisterCommand at(Till till) {
            UUID intent = till.session()
                    .pendingCard()
                    .map(pending -> pending.intent())
                    .orElse(new UUID(0, 0));
            return new RegisterCommand.CardResolved(intent, result);
        }
    }

    /** Goes on to the tenders or, once there, pays the total in cash, less some. */
    public record Pay(long less) implements Drawn {
        @Override
        public RegisterCommand at(Till till) {
            if (till.session().stage() != RegisterSession.Stage.TENDERING) {
                return new RegisterCommand.BeginTender();
            }
            long total = Math.abs(till.total().minor());
            return new RegisterCommand.TenderCash(new Money(total - less, SmallShop.CNY));
        }
    }

    /** The slip printed last, of whatever kind. */
    public record LastSlip() implements Drawn {
        @Override
        public RegisterCommand at(Till till) {
            return new TillCommand.ReprintSlip(
                    till.ledger().events().isEmpty()
                            ? new UUID(0, 0)
                            : till.ledger().events().getLast().header().id());
        }
    }

    /** Goes on with the shift that was suspended last, or with one that nobody suspended. */
    public record TakeUp() implements Drawn {
        @Override
        public RegisterCommand at(Till till) {
            return till.ledger().suspended().stream()
                    .findFirst()
                    .map(waiting -> new TillCommand.TakeUpShift(waiting.id()))
                    .orElseGet(() -> new TillCommand.TakeUpShift(new UUID(0, 0)));
        }
    }

    /** Counts the till: what should be in it, and a little more. */
    public record Count(long over) implements Drawn {
        @Override
        public RegisterCommand at(Till till) {
            long expected = till.session().shift().stream()
                    .mapToLong(shift -> till.ledger().totalsOf(shift.id()).expectedCash(shift.openingLoan()))
                    .sum();
            List<TillCount> foreign = till.session().shift().stream()
                    .flatMap(shift -> Optional.ofNullable(
                            till.ledger().totalsOf(shift.id()).foreign())
                            .stream())
                    .flatMap(List::stream)
                    .filter(figure -> over == 0)
                    .map(figure -> TillCount.of(Money.of(figure.expected(), figure.currency())))
                    .toList();
            return new RegisterCommand.SignOff(TillCount.of(new Money(expected + over, SmallShop.CNY)), foreign);
        }
    }

    /** The customer shows one of the first receipts. */
    public record Receipt(int number) implements Drawn {
        @Override
        public RegisterCommand at(Till till) {
            return new MoneyBackCommand.ReturnByReceipt(
                    SmallShop.STORE.id() + "-" + SmallShop.WORKSTATION + "-" + number);
        }
    }

    /** Whatever keeps the till from going on is settled by who can; if nothing does, something rare is asked for. */
    public record Helps(boolean byPin) implements Drawn {
        @Override
        public RegisterCommand at(Till till) {
            if (till.session().presence().pending().isPresent()) {
                return SmallStaff.approve(SmallStaff.MEI, SmallStaff.PIN_OF_MEI, "asked nicely");
            }
            if (till.session().shift().isEmpty()) {
                return till.session().presence().identified().isEmpty()
                        ? new PeopleCommand.Identify(new Credential.Badge("badge-of-anna"))
                        : new RegisterCommand.SignOn("anna", Money.of(0, "CNY"));
            }
            if (till.session().presence().lockedSince().isPresent()) {
                return byPin
                        ? SmallStaff.identify(SmallShop.ANNA, SmallStaff.PIN_OF_ANNA)
                        : SmallStaff.identify(SmallStaff.MEI, SmallStaff.PIN_OF_MEI);
            }
            return byPin ? new RegisterCommand.RemoveLine(1) : new RegisterCommand.OpenDrawer("change");
        }
    }

    private AnyCommands() {}

    /** A quarter as many commands, up to so many. */
    public static Arbitrary<List<Drawn>> sequences(int most) {
        return any().list().ofMinSize(most / 4).ofMaxSize(most);
    }

    /** The same, with people who say who they are, allow and refuse, lock and unlock; now and then with the wrong PIN. */
    public static Arbitrary<List<Drawn>> sequencesOfPeople(int most) {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, any()),
                        Tuple.of(1, fixed(people())),
                        Tuple.of(4, Arbitraries.of(true, true, false).map(Helps::new)))
                .list()
                .ofMinSize(most / 4)
                .ofMaxSize(most);
    }

    private static Arbitrary<RegisterCommand> people() {
        Arbitrary<String> who = Arbitraries.of("anna", "bo", "mei", "nobody");
        Arbitrary<Credential> credentials = Arbitraries.oneOf(
                Arbitraries.of(
                        new Credential.Pin("anna", SmallStaff.PIN_OF_ANNA),
                        new Credential.Pin("bo", SmallStaff.PIN_OF_BO),
                        new Credential.Pin("mei", SmallStaff.PIN_OF_MEI),
                        new Credential.Badge("badge-of-anna"),
                        new Credential.Badge("badge-of-mei")),
                who.map(id -> new Credential.Pin(id, "0000")));
        Arbitrary<RegisterCommand> answers = Combinators.combine(
                        credentials, Arbitraries.of(true, true, true, false), Arbitraries.of("why", "why", ""))
                .as(PeopleCommand.AnswerApproval::new);
        return Arbitraries.oneOf(
                answers,
                answers,
                answers,
                credentials.map(PeopleCommand.Identify::new),
                Arbitraries.of(SmallShop.ANNA, SmallShop.BO, SmallStaff.MEI)
                        .map(operator -> new RegisterCommand.Scan(ScanInput.of(MemoryStaff.badgeOf(operator)))),
                Combinators.combine(who, Arbitraries.of("8642", "1111")).as(PeopleCommand.ChoosePin::new),
                who.map(PeopleCommand.LiftLockOut::new),
                Arbitraries.of(
                        new PeopleCommand.ExplainApproval("because"),
                        new PeopleCommand.WithdrawApproval(),
                        new PeopleCommand.LeaveSignOn(),
                        new PeopleCommand.LockScreen(true)));
    }

    private static Arbitrary<Drawn> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, fixed(scans())),
                Tuple.of(6, fixed(adds())),
                Tuple.of(3, fixed(changes())),
                Tuple.of(4, fixed(terms())),
                Tuple.of(3, fixed(goods())),
                Tuple.of(4, fixed(Arbitraries.just(new RegisterCommand.BeginTender()))),
                Tuple.of(12, Arbitraries.of(0L, 0L, 0L, 0L, 1L, 500L, -1000L).map(Pay::new)),
                Tuple.of(3, fixed(money().map(RegisterCommand.TenderCash::new))),
                Tuple.of(3, fixed(money().optional(0.3).map(RegisterCommand.TenderCard::new))),
                Tuple.of(4, answers()),
                Tuple.of(3, fixed(shifts())),
                Tuple.of(3, fixed(till())),
                Tuple.of(4, fixed(values())),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                new LastSlip(),
                                new TakeUp(),
                                new TakeUp(),
                                new Count(0),
                                new Count(0),
                                new Count(-5_000))),
                Tuple.of(6, moneyBack()),
                Tuple.of(5, fixed(others())));
    }

    private static Arbitrary<Drawn> fixed(Arbitrary<? extends RegisterCommand> commands) {
        return commands.map(Fixed::new);
    }

    private static Arbitrary<Drawn> answers() {
        return Arbitraries.of(
                        new CardResult.Approved("A1", "**** 1234"),
                        new CardResult.Approved("A2", "**** 9876"),
                        new CardResult.Declined("no"),
                        new CardResult.Unknown("timeout"),
                        new CardResult.Confirming(),
                        new CardResult.Reversed(),
                        new CardResult.Reversed(),
                        new CardResult.ReversalRefused("too late"))
                .map(Answer::new);
    }

    private static Arbitrary<RegisterCommand> shifts() {
        Arbitrary<String> who = Arbitraries.of("anna", "bo", "nobody");
        return Arbitraries.oneOf(
                Combinators.combine(who, money()).as(RegisterCommand.SignOn::new),
                Combinators.combine(who, money()).as(RegisterCommand.SignOn::new),
                money().map(RegisterCommand.SignOff::new));
    }

    /** Three gift cards that anybody may use, one that is no number, and one that was sold elsewhere. */
    public static final List<String> CARDS = Stream.of(1, 2, 3)
            .map(n -> ValueCard.of(ValueCard.Kind.GIFT_CARD, new UUID(7, n)).number())
            .toList();

    /** Few enough to be sold and used again and again. */
    public static final List<String> VOUCHERS =
            List.of("OV00000001", "OV00000002", "MV00000001", "77000001", "XV00000001");

    private static Arbitrary<RegisterCommand> values() {
        Arbitrary<String> numbers = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(CARDS)), Tuple.of(1, Arbitraries.of("", "9812345678901234560", "98")));
        return Arbitraries.oneOf(
                Combinators.combine(numbers, money()).as(TenderCommand.SellGiftCard::new),
                Combinators.combine(numbers, money().optional(0.3)).as(TenderCommand.PayByValue::new),
                numbers.map(number -> new RegisterCommand.Scan(ScanInput.of(number))),
                Arbitraries.just(new TenderCommand.GiveCredit()),
                Arbitraries.of(VOUCHERS).map(TenderCommand.PayByVoucher::new),
                money().optional(0.7).map(TenderCommand.NamePart::new),
                Arbitraries.of(VOUCHERS).map(TenderCommand.SellVoucher::new),
                Arbitraries.integers().between(-1, 2).map(TenderCommand.VoidTender::new));
    }

    private static Arbitrary<RegisterCommand> till() {
        Arbitrary<RegisterCommand> moves = Combinators.combine(Arbitraries.of(CashMovement.class), counts(), texts())
                .as(TillCommand.MoveCash::new);
        Arbitrary<TillCount> foreign = Arbitraries.of(
                TillCount.of(Money.of(500, "USD")),
                TillCount.of(Money.of(-500, "USD")),
                TillCount.of(Money.of(1_000, "JPY")),
                TillCount.of(Money.of(1_000, "CHF")));
        return Arbitraries.oneOf(
                moves,
                moves,
                Combinators.combine(Arbitraries.of(CashMovement.class), foreign, texts())
                        .as(TillCommand.MoveCash::new),
                Arbitraries.just(new TillCommand.ReadTill()),
                texts().map(TillCommand.AcceptVariance::new));
    }

    private static Arbitrary<Drawn> moneyBack() {
        Arbitrary<Integer> lines = Arbitraries.integers().between(1, 4);
        Arbitrary<Part> parts =
                Combinators.combine(lines, quantities().optional(0.7)).as(Part::new);
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1, 4).map(Receipt::new)),
                Tuple.of(
                        4,
                        fixed(Combinators.combine(parts.list().ofMaxSize(3), texts())
                                .as(MoneyBackCommand.TakeBack::new))),
                Tuple.of(2, fixed(Arbitraries.just(new MoneyBackCommand.TakeAllBack()))),
                Tuple.of(3, fixed(texts().map(MoneyBackCommand.GiveReason::new))),
                Tuple.of(1, fixed(texts().map(MoneyBackCommand.PostVoid::new))),
                Tuple.of(3, fixed(Arbitraries.just(new MoneyBackCommand.Exchange()))));
    }

    private static Arbitrary<RegisterCommand> others() {
        return Arbitraries.oneOf(
                texts().map(RegisterCommand.VoidTransaction::new),
                texts().map(RegisterCommand.BeginReturn::new),
                texts().map(RegisterCommand.Search::new),
                texts().map(RegisterCommand.Browse::new),
                quickKeys(),
                Arbitraries.of(SmallShop.PHONE_OF_WANG, "13900000000", "x").map(RegisterCommand.FindMember::new),
                Arbitraries.of("小王", "5678", "", "\uD800").map(MemberCommand.LookForMembers::new),
                Arbitraries.of(SmallShop.WANG.id(), new UUID(0, 0)).map(MemberCommand.ChooseMember::new),
                Arbitraries.of(SmallShop.PHONE_OF_WANG, "13900000000", "x").map(MemberCommand.BeginJoin::new),
                Arbitraries.of(
                        new MemberCommand.JoinMember("13900000000", true, "zh"),
                        new MemberCommand.JoinMember("x", true, "en"),
                        new MemberCommand.JoinMember("13900000001", false, "en")),
                Arbitraries.just(new MemberCommand.PrintCard()),
                texts().map(RegisterCommand.OpenDrawer::new),
                Arbitraries.of(
                        new RegisterCommand.ClearMember(),
                        new RegisterCommand.ClearGuide(),
                        new RegisterCommand.BackToBasket(),
                        new RegisterCommand.QueryCard(),
                        new TillCommand.SuspendShift(),
                        new TenderCommand.GiveUpPayment(),
                        new TenderCommand.PayForeign(Money.of(500, "USD")),
                        new TenderCommand.PayForeign(Money.of(2_000, "USD")),
                        new TenderCommand.PayForeign(Money.of(77, "JPY")),
                        new TenderCommand.PayByCode("287654321098765432", Optional.empty()),
                        new RegisterCommand.NextCustomer(),
                        new RegisterCommand.ReprintReceipt(),
                        new RegisterCommand.DismissNotice()));
    }
}
