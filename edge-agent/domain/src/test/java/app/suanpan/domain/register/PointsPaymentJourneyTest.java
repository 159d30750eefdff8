package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.TenderVoided;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.PointsEntry.Kind;
import app.suanpan.domain.points.PointsRule;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.points.Reserving;
import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Reserved;
import app.suanpan.domain.points.Reserving.Why;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.register.Payment.PendingPoints;
import app.suanpan.domain.register.Phase.PointsOffer;
import app.suanpan.domain.register.Step.ReleasePoints;
import app.suanpan.domain.register.Step.ReservePoints;
import app.suanpan.domain.shop.AnyCommands;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.tender.PointsTender;
import app.suanpan.domain.tender.TenderPoints;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member pays with points: they are reserved first, used by the sale, and come back with the goods. */
class PointsPaymentJourneyTest {
    private static final LocalDate TODAY = SmallShop.TODAY;
    private static final Denied OFFLINE = new Denied(Why.OFFLINE);

    private final Till till = Till.open().gives(SmallShop.paying(10, 100));

    /** Wang has bought two shirts: 796 points, ten of which pay a yuan. */
    @BeforeEach
    void wangHasPoints() {
        till.reachesWangBy(PhoneStanding.VERIFIED);
        wangBuys(SmallShop.SHIRT, 2);
        till.does(new RegisterCommand.TenderCash(till.total()));
        till.does(new RegisterCommand.NextCustomer());
        assertThat(balance()).isEqualTo(new PointsBalance(796, 0, 0));
    }

    @Test
    void pointsPayAsMuchAsTheSaleTakesOnceTheyAreReserved() {
        wangBuys(SmallShop.SHIRT, 1);
        assertThat(offer()).isEqualTo(new PointsOffer(796, yuan("79.60"), false));
        PendingPoints asked = asks(Optional.empty());
        assertThat(asked.until()).isEqualTo(TODAY.plusDays(3));
        assertThat(till.notice()).contains(NoticeCode.POINTS_ASKED);
        assertThat(offer().asking()).isTrue();
        assertThat(tendering().tenders()).as("reserved first").isEmpty();
        answers(asked, OFFLINE);
        assertThat(tendering().tenders()).containsExactly(new Phase.TenderView("points", yuan("79.60"), "796"));
        assertThat(tendering().due()).isEqualTo(yuan("119.40"));
        till.does(new RegisterCommand.TenderCash(yuan("119.40")));
        Transaction sale = lastSale();
        TenderPoints paid = Objects.requireNonNull(sale.tenders().getFirst().points());
        assertThat(paid.points()).isEqualTo(796);
        assertThat(paid.member()).isEqualTo(SmallShop.WANG.id());
        assertThat(sale.tax()).as("a means of payment, no discount").isEqualTo(2_289);
        assertThat(Objects.requireNonNull(sale.points()).points())
                .as("what was paid otherwise")
                .isEqualTo(238);
        assertThat(Objects.requireNonNull(sale.points()).available()).isEqualTo(238);
        assertThat(balance()).isEqualTo(new PointsBalance(238, 0, 0));
        assertThat(facts(Kind.SPENT)).hasSize(1);
        assertThat(shown()).contains("积分 × 796|79.60").contains("可用积分（本机所知）|238");
    }

    @Test
    void whatASaleUsedStaysReservedAtHeadOfficeUntilItHearsOfTheSale() {
        wangBuys(SmallShop.SHIRT, 1);
        takes(Optional.empty());
        Step paid = till.does(new RegisterCommand.TenderCash(yuan("119.40")));
        Step next = till.does(new RegisterCommand.NextCustomer());
        assertThat(List.of(paid, next))
                .flatMap(Step::errands)
                .noneMatch(ReleasePoints.class::isInstance)
                .noneMatch(ReservePoints.class::isInstance);
    }

    @Test
    void whatTheShopSaysIsTheMostThatPointsPay() {
        wangBuys(SmallShop.MILK, 2);
        assertThat(offer().worth()).as("half of 25.00").isEqualTo(yuan("12.50"));
        assertThat(offer().points()).isEqualTo(125);
    }

    @Test
    void nobodyBuysAGiftCardWithPoints() {
        wangBuys(
                SmallShop.MILK,
                2,
                () -> till.does(new TenderCommand.SellGiftCard(AnyCommands.CARDS.getFirst(), yuan("100.00"))));
        assertThat(offer().worth()).as("half of the milk").isEqualTo(yuan("12.50"));
        takes(Optional.empty());
        till.does(new RegisterCommand.TenderCash(till.total().minus(yuan("12.50"))));
        assertThat(Objects.requireNonNull(lastSale().points()).points())
                .as("the other half of the milk")
                .isEqualTo(25);
    }

    @Test
    void whoTypesANumberUsesNoMoreThanThat() {
        wangBuys(SmallShop.SHIRT, 1);
        takes(Optional.of(105L));
        assertThat(tendering().tenders()).containsExactly(new Phase.TenderView("points", yuan("10.50"), "105"));
        till.does(new TenderCommand.PayByPoints(Optional.of(5L)));
        assertThat(till.notice()).as("once in a sale").contains(NoticeCode.POINTS_NONE);
    }

    @Test
    void pointsThatHeadOfficeReservedAreUsedWithoutASecondLook() {
        wangBuys(SmallShop.SHIRT, 1);
        PendingPoints asked = asks(Optional.of(900L));
        UUID elsewhere = new UUID(77, 1);
        answers(
                asked,
                new Reserved(List.of(new PointsEntry(
                        asked.reservation(), Kind.RESERVED, elsewhere, 900, TODAY, TODAY.plusDays(3)))));
        till.does(new RegisterCommand.TenderCash(yuan("109.00")));
        assertThat(Objects.requireNonNull(lastSale().tenders().getFirst().points())
                        .lots())
                .singleElement()
                .matches(part -> part.lot().equals(elsewhere));
        assertThat(balance().available())
                .as("points of another box are no debt of this one's")
                .isEqualTo(796 + 218);
    }

    @Test
    void withoutHeadOfficeNobodyPaysUnlessTheShopAllowsIt() {
        PointsRule rule = SmallShop.paying(10, 100).versions().getFirst();
        till.gives(new PointsRules(List.of(new PointsRule(
                rule.version(),
                rule.from(),
                rule.points(),
                rule.per(),
                rule.amount(),
                rule.rounding(),
                List.of(),
                List.of(),
                List.of(),
                0,
                12,
                false,
                Optional.empty(),
                rule.pay()))));
        wangBuys(SmallShop.SHIRT, 1);
        PendingPoints asked = asks(Optional.empty());
        Step answered = answers(asked, OFFLINE);
        assertThat(till.notice()).contains(NoticeCode.POINTS_OFFLINE);
        assertThat(tendering().tenders()).isEmpty();
        assertThat(answered.errands())
                .as("nobody knows whether head office heard of it")
                .contains(new ReleasePoints(asked.reservation(), Set.copyOf(asked.ids())));
    }

    @Test
    void headOfficeSaysWhetherThereAreEnough() {
        wangBuys(SmallShop.SHIRT, 1);
        answers(asks(Optional.empty()), new Denied(Why.TOO_FEW));
        assertThat(till.notice()).contains(NoticeCode.POINTS_TOO_FEW);
        assertThat(offer().asking()).isFalse();
    }

    @Test
    void whoMayNotPayWithPointsIsToldWhy() {
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        assertThat(refused()).isEqualTo(NoticeCode.POINTS_OF_NOBODY);
        till.reachesWangBy(new PhoneStanding.Unverified(TODAY, Optional.empty()));
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(refused()).isEqualTo(NoticeCode.POINTS_NOT_CONFIRMED);
        assertThat(offer()).isEqualTo(new PointsOffer(0, yuan("0.00"), false));
        till.reachesWangBy(PhoneStanding.NO_NUMBER);
        assertThat(refused()).isEqualTo(NoticeCode.POINTS_CARD_NEEDED);
        till.reachesWangBy(PhoneStanding.VERIFIED);
        till.does(new RegisterCommand.ClearMember());
        till.does(new MemberCommand.ChooseMember(SmallShop.WANG.id()));
        assertThat(refused()).as("only looked up").isEqualTo(NoticeCode.POINTS_CARD_NEEDED);
        till.gives(SmallShop.POINTS);
        assertThat(refused()).isEqualTo(NoticeCode.POINTS_NOT_TAKEN);
        assertThat(tendering().points()).isEmpty();
    }

    @Test
    void whoGaveNoNumberPaysByTheCardThatIsRead() {
        till.reachesWangBy(PhoneStanding.NO_NUMBER);
        till.adds(SmallShop.SHIRT, 1);
        till.scans("https://shop.example/m/" + SmallShop.CARD_OF_WANG);
        till.does(new RegisterCommand.BeginTender());
        takes(Optional.empty());
        assertThat(tendering().tenders()).hasSize(1);
    }

    @Test
    void theSaleGoesOnWhileHeadOfficeIsAskedAndALateAnswerIsReleased() {
        wangBuys(SmallShop.SHIRT, 1);
        PendingPoints asked = asks(Optional.empty());
        Step paid = till.does(new RegisterCommand.TenderCash(yuan("199.00")));
        assertThat(till.state().phase()).isInstanceOf(Phase.Completed.class);
        ReleasePoints released = new ReleasePoints(asked.reservation(), Set.copyOf(asked.ids()));
        assertThat(paid.errands()).contains(released);
        Step late = answers(
                asked,
                new Reserved(List.of(new PointsEntry(
                        asked.reservation(), Kind.RESERVED, new UUID(77, 1), 796, TODAY, TODAY.plusDays(3)))));
        assertThat(late.errands()).containsExactly(released);
        assertThat(facts(Kind.SPENT)).isEmpty();
    }

    @Test
    void aCardThatIsAskedForMeanwhileIsNotPaidTwice() {
        wangBuys(SmallShop.SHIRT, 1);
        PendingPoints asked = asks(Optional.empty());
        till.does(new RegisterCommand.TenderCard(Optional.of(yuan("150.00"))));
        Step answered = answers(asked, OFFLINE);
        assertThat(till.notice()).contains(NoticeCode.POINTS_NONE);
        assertThat(answered.errands()).hasAtLeastOneElementOfType(ReleasePoints.class);
        till.answers(new CardResult.Approved("123456", "****1111"));
        assertThat(tendering().due()).isEqualTo(yuan("49.00"));
    }

    @Test
    void askedOnceMoreItIsTheSameReservation() {
        wangBuys(SmallShop.SHIRT, 1);
        PendingPoints asked = asks(Optional.empty());
        Step again = till.does(new TenderCommand.PayByPoints(Optional.of(3L)));
        assertThat(again.errands())
                .singleElement()
                .matches(errand -> errand instanceof ReservePoints reserve
                        && reserve.reservation().equals(asked.reservation())
                        && reserve.points() == 796);
    }

    @Test
    void aTenderThatIsTakenOffIsReleasedAndTheJournalSaysSo() {
        wangBuys(SmallShop.SHIRT, 1);
        UUID reservation = takes(Optional.empty());
        Step taken = till.does(new TenderCommand.VoidTender(0));
        assertThat(taken.errands()).contains(release(reservation));
        assertThat(till.ledger().only(TenderVoided.class).kind()).isEqualTo("points");
        assertThat(offer().points()).as("they are there again").isEqualTo(796);
    }

    @Test
    void goingBackToTheBasketReleases() {
        wangBuys(SmallShop.SHIRT, 1);
        UUID reservation = takes(Optional.empty());
        assertThat(till.does(new RegisterCommand.BackToBasket()).errands()).contains(release(reservation));
        till.does(new RegisterCommand.BeginTender());
        PendingPoints asked = asks(Optional.empty());
        assertThat(till.does(new RegisterCommand.BackToBasket()).errands()).contains(release(asked.reservation()));
        assertThat(till.session().payment().points()).isEmpty();
    }

    @Test
    void withTheMemberTheirPointsGo() {
        wangBuys(SmallShop.SHIRT, 1);
        UUID reservation = takes(Optional.empty());
        Step cleared = till.does(new RegisterCommand.ClearMember());
        assertThat(till.notice()).contains(NoticeCode.POINTS_OF_ANOTHER);
        assertThat(cleared.errands()).contains(release(reservation));
        assertThat(tendering().tenders()).isEmpty();
        assertThat(till.ledger().only(TenderVoided.class).amount()).isEqualTo(7_960);
    }

    @Test
    void ofTwoCheckoutsOneGetsThem() {
        Till other = till.beside("2").gives(SmallShop.paying(10, 100));
        other.reachesWangBy(PhoneStanding.VERIFIED);
        wangBuys(SmallShop.SHIRT, 1);
        takes(Optional.empty());
        other.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        other.adds(SmallShop.SHIRT, 1);
        other.does(new RegisterCommand.BeginTender());
        other.does(new TenderCommand.PayByPoints(Optional.of(796L)));
        PendingPoints asked = other.session().payment().points().orElseThrow();
        other.does(new TenderCommand.PointsAnswered(asked.reservation(), Set.copyOf(asked.ids()), OFFLINE));
        assertThat(other.notice()).contains(NoticeCode.POINTS_TOO_FEW);
    }

    @Test
    void whatAnotherCheckoutUsedMeanwhileIsNoTenderAnyMore() {
        wangBuys(SmallShop.SHIRT, 1);
        takes(Optional.empty());
        RegisterSession stored = till.session();
        till.does(new RegisterCommand.TenderCash(yuan("119.40")));
        assertThat(balance().available()).isEqualTo(238);
        // As if a box had kept this basket from before: its points are gone, and the sale is not committed with them.
        Till woken = till.beside("2").gives(SmallShop.paying(10, 100));
        woken.wakesWith(stored);
        woken.does(new RegisterCommand.TenderCash(yuan("119.40")));
        assertThat(woken.notice()).contains(NoticeCode.VALUE_SPENT_MEANWHILE);
        assertThat(woken.session().tenders()).noneMatch(PointsTender.class::isInstance);
    }

    @Test
    void aBasketThatIsPutAsideForTooLongLosesItsReservation() {
        wangBuys(SmallShop.SHIRT, 1);
        takes(Optional.empty());
        RegisterSession stored = till.session();
        Till later = till.beside("2", TODAY.plusDays(3)).gives(SmallShop.paying(10, 100));
        later.wakesWith(new RegisterSession(
                later.session().shift(),
                stored.stage(),
                stored.open(),
                stored.payment(),
                stored.lastLine(),
                stored.presence()));
        later.does(new RegisterCommand.TenderCash(yuan("119.40")));
        assertThat(later.notice()).contains(NoticeCode.VALUE_SPENT_MEANWHILE);
    }

    @Test
    void goodsThatComeBackBringTheirPointsBackToTheUnitAndNoMoneyForThem() {
        wangBuys(SmallShop.MILK, 3);
        takes(Optional.of(187L));
        till.does(new RegisterCommand.TenderCash(yuan("18.80")));
        String receipt = lastSale().receipt();
        UUID reservation =
                Objects.requireNonNull(lastSale().tenders().getFirst().points()).reservation();
        List<Long> points = List.of(125L, 62L, 0L);
        for (int piece = 0; piece < 3; piece++) {
            till.does(new RegisterCommand.NextCustomer());
            till.scans(receipt);
            till.does(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.of(1))));
            till.does(new MoneyBackCommand.GiveReason("return-faulty"));
            till.does(new RegisterCommand.BeginTender());
            if (till.state().phase() instanceof Phase.Tendering open) {
                till.does(new RegisterCommand.TenderCash(open.dueInCash()));
            }
            assertThat(pointsOf(till.ledger().returns().getLast())).isEqualTo(points.get(piece));
        }
        assertThat(till.ledger().returns().stream()
                        .flatMap(back -> back.tenders().stream())
                        .filter(tender -> tender.kind().equals("cash"))
                        .mapToLong(SoldTender::amount)
                        .sum())
                .isEqualTo(1_880);
        assertThat(facts(Kind.GIVEN_BACK)).allMatch(fact -> fact.lot().equals(reservation));
        assertThat(balance()).isEqualTo(new PointsBalance(796, 0, 0));
    }

    @Test
    void whatComesBackAsPointsIsTurnedIntoNothingElse() {
        wangBuys(SmallShop.SHIRT, 1);
        takes(Optional.empty());
        till.does(new RegisterCommand.TenderCash(yuan("119.40")));
        till.does(new RegisterCommand.NextCustomer());
        till.scans(lastSale().receipt());
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.VoidTender(0));
        assertThat(till.notice()).contains(NoticeCode.REFUND_TO_VALUE_FIRST);
        assertThat(tendering().tenders()).containsExactly(new Phase.TenderView("points", yuan("79.60"), "796"));
    }

    @Test
    void aSaleThatIsUndoneUsedNoPoints() {
        wangBuys(SmallShop.SHIRT, 1);
        takes(Optional.empty());
        till.does(new RegisterCommand.TenderCash(yuan("119.40")));
        till.does(new RegisterCommand.NextCustomer());
        till.scans(lastSale().receipt());
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new RegisterCommand.TenderCash(yuan("119.40")));
        assertThat(pointsOf(till.ledger().only(SalePostVoided.class).reversal()))
                .isEqualTo(796);
        assertThat(balance()).isEqualTo(new PointsBalance(796, 0, 0));
        assertThat(shown()).contains("积分 × 796|-79.60");
    }

    @Test
    void anExchangeTakesThePointsAlongAndTheyComeBackFromThere() {
        wangBuys(SmallShop.SHIRT, 1);
        takes(Optional.empty());
        till.does(new RegisterCommand.TenderCash(yuan("119.40")));
        till.does(new RegisterCommand.NextCustomer());
        till.scans(lastSale().receipt());
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new MoneyBackCommand.Exchange());
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.ledger().only(ReturnCompleted.class).refund().tenders())
                .noneMatch(tender -> tender.points() != null);
        assertThat(Objects.requireNonNull(lastSale().points()).points())
                .as("no more than the shirt before it")
                .isEqualTo(238);
        till.does(new RegisterCommand.NextCustomer());
        till.scans(lastSale().receipt());
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(yuan("119.40")));
        assertThat(pointsOf(till.ledger().returns().getLast())).isEqualTo(796);
        assertThat(facts(Kind.GIVEN_BACK)).singleElement().matches(fact -> fact.points() == 796);
    }

    private void wangBuys(Item item, long pieces) {
        wangBuys(item, pieces, () -> {});
    }

    private void wangBuys(Item item, long pieces, Runnable more) {
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(item, pieces);
        more.run();
        till.does(new RegisterCommand.BeginTender());
    }

    private PendingPoints asks(Optional<Long> points) {
        Step asked = till.does(new TenderCommand.PayByPoints(points));
        PendingPoints pending = till.session().payment().points().orElseThrow();
        assertThat(asked.errands())
                .containsExactly(new ReservePoints(
                        pending.reservation(), Set.copyOf(pending.ids()), pending.points(), TODAY, pending.until()));
        return pending;
    }

    private Step answers(PendingPoints asked, Reserving answer) {
        return till.does(new TenderCommand.PointsAnswered(asked.reservation(), Set.copyOf(asked.ids()), answer));
    }

    /** From what this box knows. */
    private UUID takes(Optional<Long> points) {
        PendingPoints asked = asks(points);
        answers(asked, OFFLINE);
        return asked.reservation();
    }

    private NoticeCode refused() {
        till.does(new TenderCommand.PayByPoints(Optional.empty()));
        return till.notice().orElseThrow();
    }

    private static ReleasePoints release(UUID reservation) {
        return new ReleasePoints(reservation, Set.of(SmallShop.WANG.id()));
    }

    private static long pointsOf(Transaction body) {
        return body.tenders().stream()
                .map(SoldTender::points)
                .filter(Objects::nonNull)
                .mapToLong(TenderPoints::points)
                .sum();
    }

    private List<PointsEntry> facts(Kind kind) {
        return till.ledger().points(SmallShop.WANG.id()).entries().stream()
                .filter(fact -> fact.kind() == kind)
                .toList();
    }

    private PointsBalance balance() {
        return till.ledger().points(SmallShop.WANG.id()).balance(TODAY);
    }

    private Transaction lastSale() {
        return till.ledger().sales().getLast();
    }

    private Phase.Tendering tendering() {
        return (Phase.Tendering) till.state().phase();
    }

    private PointsOffer offer() {
        return tendering().points().orElseThrow();
    }

    private String shown() {
        StringBuilder text = new StringBuilder();
        for (Receipt.Element element :
                ((Phase.Completed) till.state().phase()).receipt().elements()) {
            text.append(element instanceof Receipt.Pair pair ? pair.left() + "|" + pair.right() : element.toString())
                    .append('\n');
        }
        return text.toString();
    }
}
