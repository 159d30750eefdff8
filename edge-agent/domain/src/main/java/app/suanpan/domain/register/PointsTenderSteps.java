package app.suanpan.domain.register;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.PayingRule;
import app.suanpan.domain.points.PayingRule.Worth;
import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.PointsEntry.Kind;
import app.suanpan.domain.points.PointsRule;
import app.suanpan.domain.points.Reserving;
import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Reserved;
import app.suanpan.domain.points.Reserving.Why;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.refund.Backing;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.Payment.PendingPoints;
import app.suanpan.domain.register.Phase.PointsOffer;
import app.suanpan.domain.register.RegisterSession.Stage;
import app.suanpan.domain.register.Step.ReleasePoints;
import app.suanpan.domain.register.Step.ReservePoints;
import app.suanpan.domain.tender.LotPoints;
import app.suanpan.domain.tender.PointsTender;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.tender.TenderPoints;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Paying with points. They are reserved before they are a tender, by head office or, where the shop allows it, from what this box knows; the
 * till goes on meanwhile, and the answer comes as a command of its own. What was reserved and is not used is released, however the basket
 * ends.
 */
final class PointsTenderSteps {
    /** So long a reservation holds that nobody releases: a sale that is put aside over a long weekend finds its points. */
    private static final int DAYS_RESERVED = 3;

    private PointsTenderSteps() {}

    /** Asks for points; where that is under way, once more for the same. */
    static Step pay(RegisterSession session, TenderCommand.PayByPoints command, RegisterContext context) {
        Optional<PendingPoints> asked = session.payment().points();
        if (asked.isPresent()) {
            return ask(session, asked.get(), context);
        }
        Optional<NoticeCode> whyNot = whyNot(session, context);
        if (whyNot.isPresent()) {
            return Step.refuse(session, whyNot.get());
        }
        Optional<Notice> notNow = ValueSteps.notNow(session, context);
        if (notNow.isPresent()) {
            return Step.to(session).saying(notNow.get());
        }
        MemberView member = member(session, context).orElseThrow();
        // Head office may know of more than this box does: who types a number is not held to what is known here.
        long most = command.points().orElseGet(() -> known(member, session, context));
        Worth worth = paying(session, context).orElseThrow().most(most, open(session, context));
        if (worth.points() <= 0) {
            return Step.refuse(session, NoticeCode.POINTS_NONE);
        }
        PendingPoints pending = new PendingPoints(
                context.ids().get(),
                member.id(),
                member.ids(),
                worth.points(),
                new Money(worth.amount(), context.store().currency()),
                context.day(session).plusDays(DAYS_RESERVED));
        return ask(session.reserving(Optional.of(pending)), pending, context);
    }

    private static Step ask(RegisterSession session, PendingPoints pending, RegisterContext context) {
        return Step.to(session)
                .saying(Notice.of(NoticeCode.POINTS_ASKED, String.valueOf(pending.points())))
                .then(wish(session, pending, context));
    }

    /** Why this member cannot pay with points in this sale, whatever they have; nothing if they can. */
    private static Optional<NoticeCode> whyNot(RegisterSession session, RegisterContext context) {
        if (session.basket().kind() == TransactionKind.RETURN) {
            return Optional.of(NoticeCode.POINTS_NONE);
        }
        if (paying(session, context).isEmpty()) {
            return Optional.of(NoticeCode.POINTS_NOT_TAKEN);
        }
        Optional<MemberView> member = member(session, context);
        if (member.isEmpty()) {
            return Optional.of(NoticeCode.POINTS_OF_NOBODY);
        }
        return switch (member.get().phone()) {
            // Who was only picked from a list has shown nothing: anybody may be.
            case PhoneStanding.Verified ignored ->
                session.open().knownBy().filter(by -> by != KnownBy.PAPER).isPresent()
                        ? Optional.empty()
                        : Optional.of(NoticeCode.POINTS_CARD_NEEDED);
            case PhoneStanding.Unverified ignored -> Optional.of(NoticeCode.POINTS_NOT_CONFIRMED);
            // There is no number that could be confirmed: as with a gift card, whoever bears the card has what is on
            // it.
            case PhoneStanding.NoNumber ignored ->
                session.open().knownBy().filter(KnownBy.CARD::equals).isPresent()
                        ? Optional.empty()
                        : Optional.of(NoticeCode.POINTS_CARD_NEEDED);
        };
    }

    /** An answer to what nobody waits for any more comes too late: what it reserved is free again. */
    static Step answered(RegisterSession session, TenderCommand.PointsAnswered answer, RegisterContext context) {
        Optional<PendingPoints> asked = session.payment()
                .points()
                .filter(pending -> pending.reservation().equals(answer.reservation()));
        if (asked.isEmpty()) {
            boolean late = answer.answer() instanceof Reserved && !isPaid(session, answer.reservation());
            return late
                    ? Step.to(session).then(new ReleasePoints(answer.reservation(), answer.ids()))
                    : Step.to(session);
        }
        PendingPoints pending = asked.get();
        RegisterSession free = session.reserving(Optional.empty());
        boolean office = !(answer.answer() instanceof Denied denied && denied.why() == Why.OFFLINE);
        Reserving reserving = office ? answer.answer() : fromHere(pending, session, context);
        return switch (reserving) {
            case Denied(Why why) -> Step.refuse(free, refusal(why), String.valueOf(pending.points()));
            case Reserved(List<PointsEntry> entries) -> take(free, pending, entries, office, context);
        };
    }

    private static boolean isPaid(RegisterSession session, UUID reservation) {
        return session.tenders().stream()
                .anyMatch(tender -> tender instanceof PointsTender paid
                        && paid.points().reservation().equals(reservation));
    }

    private static Reserving fromHere(PendingPoints pending, RegisterSession session, RegisterContext context) {
        LocalDate day = context.day(session);
        return context.points()
                .on(day)
                .map(rule -> account(pending.ids(), context)
                        .reserve(pending.reservation(), pending.points(), day, pending.until(), rule, false))
                .orElse(new Denied(Why.OFFLINE));
    }

    private static NoticeCode refusal(Why why) {
        return switch (why) {
            case OFFLINE -> NoticeCode.POINTS_OFFLINE;
            case TOO_FEW -> NoticeCode.POINTS_TOO_FEW;
            case NOTHING_TO_RESERVE -> NoticeCode.POINTS_NONE;
        };
    }

    /** While they were asked for the sale went on: perhaps it does not take as many any more. */
    private static Step take(
            RegisterSession session,
            PendingPoints pending,
            List<PointsEntry> entries,
            boolean office,
            RegisterContext context) {
        long reserved = entries.stream().mapToLong(PointsEntry::points).sum();
        if (reserved != pending.points()
                || pending.amount().minor() > open(session, context)
                || TenderSteps.blocked(session, context).isPresent()) {
            return Step.refuse(session, NoticeCode.POINTS_NONE);
        }
        LocalDate day = context.day(session);
        TenderPoints points = new TenderPoints(
                pending.member(),
                pending.reservation(),
                pending.points(),
                entries.stream()
                        .map(entry -> new LotPoints(entry.lot(), entry.points(), entry.from(), entry.until()))
                        .toList(),
                day,
                context.points().on(day).flatMap(rule -> rule.usableUntil(day)).orElse(null));
        return TenderSteps.paidWith(session, new PointsTender(pending.amount(), points, office), context);
    }

    /**
     * Whether what was reserved can still be used. Read inside the SQLite transaction that commits the sale, so that nothing is used
     * twice at this box. What head office reserved it keeps until the reservation ends.
     */
    static boolean isStillThere(PointsTender paid, RegisterSession session, RegisterContext context) {
        LocalDate day = context.day(session);
        List<PointsEntry> entries = entries(paid.points());
        boolean holds = entries.stream().allMatch(entry -> entry.until() == null || day.isBefore(entry.until()));
        PointsAccount account = account(ids(paid.points().member(), context), context);
        return holds
                && !account.isSpent(paid.points().reservation())
                && (paid.atHeadOffice() || account.covers(entries, day));
    }

    /** What points can pay of what is due; nothing where nobody pays with points here. */
    static Optional<PointsOffer> offer(RegisterSession session, RegisterContext context) {
        if (session.basket().kind() == TransactionKind.RETURN) {
            return Optional.empty();
        }
        return paying(session, context).map(rule -> {
            Worth worth = whyNot(session, context).isPresent()
                    ? Worth.NOTHING
                    : member(session, context)
                            .map(member -> rule.most(known(member, session, context), open(session, context)))
                            .orElse(Worth.NOTHING);
            return new PointsOffer(
                    worth.points(),
                    new Money(worth.amount(), context.store().currency()),
                    session.payment().points().isPresent());
        });
    }

    private static Optional<PayingRule> paying(RegisterSession session, RegisterContext context) {
        return context.points().on(context.day(session)).flatMap(PointsRule::pay);
    }

    private static Optional<MemberView> member(RegisterSession session, RegisterContext context) {
        return session.member().flatMap(context.members()::byId);
    }

    /** How many points this box knows of that nobody is about to use. */
    private static long known(MemberView member, RegisterSession session, RegisterContext context) {
        return account(member.ids(), context).balance(context.day(session)).available();
    }

    /** What was said of a member under these ids, and what lies in the baskets of the box's other checkouts. */
    private static PointsAccount account(List<UUID> ids, RegisterContext context) {
        return ids.stream()
                .map(context.facts()::points)
                .reduce(PointsAccount.EMPTY, PointsAccount::merge)
                .with(context.pointsHeld().stream()
                        .filter(of -> ids.contains(of.member()))
                        .map(PointsEntry.Of::entry)
                        .toList());
    }

    private static List<UUID> ids(UUID member, RegisterContext context) {
        return context.members().byId(member).map(MemberView::ids).orElse(List.of(member));
    }

    /** How much can still be paid with points, minor units: of the goods, never of what is only owed, and once in a sale. */
    private static long open(RegisterSession session, RegisterContext context) {
        Optional<PayingRule> rule = paying(session, context);
        boolean once = session.tenders().stream().anyMatch(PointsTender.class::isInstance);
        if (rule.isEmpty() || once || !(TenderSteps.due(session, context) instanceof BalanceDue due)) {
            return 0;
        }
        PricedBasket basket = TenderSteps.priced(session, context);
        long owed = basket.lines().stream()
                .filter(line -> ValueSteps.isOwed(line.line()))
                .mapToLong(line -> line.net().minor())
                .sum();
        long card =
                session.pendingCard().map(pending -> pending.amount().minor()).orElse(0L);
        return Math.max(
                0,
                Math.min(
                        due.amount().minor() - card,
                        rule.get().ofGoods(basket.total().minor() - owed) - exchanged(session, context)));
    }

    /** What points have paid already of the goods that are exchanged, minor units. */
    private static long exchanged(RegisterSession session, RegisterContext context) {
        return ExchangeSteps.back(session)
                .flatMap(back -> ReceiptReturnSteps.terms(back, context))
                .map(terms -> terms.backing().parts().stream()
                        .filter(part -> part.paid().points() != null)
                        .mapToLong(Backing.Part::left)
                        .sum())
                .orElse(0L);
    }

    /** What was being reserved when the box went down: it is asked for once more, under the same reservation. */
    static Optional<ReservePoints> openWish(RegisterSession session, RegisterContext context) {
        return session.payment().points().map(pending -> wish(session, pending, context));
    }

    private static ReservePoints wish(RegisterSession session, PendingPoints pending, RegisterContext context) {
        return new ReservePoints(
                pending.reservation(),
                Set.copyOf(pending.ids()),
                pending.points(),
                context.day(session),
                pending.until());
    }

    /** The points that are reserved for a basket. */
    static List<PointsEntry.Of> reserved(RegisterSession session) {
        return used(session)
                .flatMap(paid -> entries(paid.points()).stream()
                        .map(entry -> new PointsEntry.Of(paid.points().member(), entry)))
                .toList();
    }

    private static List<PointsEntry> entries(TenderPoints points) {
        return points.lots().stream()
                .map(part -> new PointsEntry(
                        points.reservation(), Kind.RESERVED, part.lot(), part.points(), part.from(), part.until()))
                .toList();
    }

    /** The tenders that use points; those of a return give them back. */
    private static Stream<PointsTender> used(RegisterSession session) {
        return session.tenders().stream()
                .filter(PointsTender.class::isInstance)
                .map(PointsTender.class::cast)
                .filter(paid -> !paid.points().lots().isEmpty());
    }

    /**
     * The step without points of anybody but the member who is on the basket now, and with word to head office of all that was reserved
     * before and is not used any more: whichever way a basket ends, nobody's points stay reserved for it.
     */
    static Step settled(RegisterSession before, Step step, RegisterContext context) {
        if (reservations(before, context).isEmpty()
                && reservations(step.session(), context).isEmpty()) {
            return step;
        }
        Step fitting = ofItsMember(step, context);
        // What a committed sale used is used: head office may hear of the sale long after the next customer came.
        Map<UUID, Set<UUID>> gone =
                new LinkedHashMap<>(before.stage() == Stage.COMPLETED ? Map.of() : reservations(before, context));
        gone.keySet().removeAll(reservations(fitting.session(), context).keySet());
        // One command may be decided inside another.
        fitting.errands().forEach(errand -> {
            if (errand instanceof ReleasePoints release) {
                gone.remove(release.reservation());
            }
        });
        for (Map.Entry<UUID, Set<UUID>> released : gone.entrySet()) {
            fitting = fitting.then(new ReleasePoints(released.getKey(), released.getValue()));
        }
        return fitting;
    }

    private static Map<UUID, Set<UUID>> reservations(RegisterSession session, RegisterContext context) {
        Map<UUID, Set<UUID>> all = new LinkedHashMap<>();
        session.payment().points().ifPresent(pending -> all.put(pending.reservation(), new HashSet<>(pending.ids())));
        used(session)
                .forEach(paid -> all.put(
                        paid.points().reservation(),
                        new HashSet<>(ids(paid.points().member(), context))));
        return all;
    }

    private static Step ofItsMember(Step step, RegisterContext context) {
        RegisterSession session = step.session();
        boolean waits = session.payment().points().isPresent();
        boolean paying = session.stage() == Stage.TENDERING;
        List<UUID> ids = member(session, context)
                .map(MemberView::ids)
                .orElseGet(() -> session.member().stream().toList());
        boolean mine = session.payment()
                .points()
                .filter(pending -> ids.contains(pending.member()))
                .isPresent();
        RegisterSession asking = waits && !(paying && mine) ? session.reserving(Optional.empty()) : session;
        Optional<Tender> strange = paying
                ? used(asking)
                        .filter(paid -> !ids.contains(paid.points().member()))
                        .map(Tender.class::cast)
                        .findFirst()
                : Optional.empty();
        if (strange.isEmpty()) {
            return step.with(asking);
        }
        List<Tender> left = asking.tenders().stream()
                .filter(tender -> !tender.equals(strange.get()))
                .toList();
        return step.with(asking.with(left))
                .recordingAlso(ValueSteps.voided(asking, strange.get(), context))
                .saying(Notice.of(
                        NoticeCode.POINTS_OF_ANOTHER, strange.get().amount().toString()));
    }
}
