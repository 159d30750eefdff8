package app.suanpan.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BindingRuleTest {

    private static final long LI = 1;
    private static final long WANG = 2;
    private static final Instant DAY_0 = Instant.parse("2026-01-01T00:00:00Z");
    private static final BindingSettings ANYONE = new BindingSettings(BindingSettings.ANYONE, 180);
    private static final BindingSettings NEVER = new BindingSettings(BindingSettings.NEVER, BindingSettings.FOR_EVER);

    private static BindingRequest badgeOf(long guide) {
        return new BindingRequest(guide, true, true, false);
    }

    private static BindingRequest choiceOf(long guide) {
        return new BindingRequest(guide, true, true, true);
    }

    private static Instant day(int day) {
        return DAY_0.plus(Duration.ofDays(day));
    }

    private static BindingDecision decide(Optional<Binding> current, BindingRequest request, Instant at) {
        return BindingRule.decide(current, request, BindingSettings.DEFAULT, at);
    }

    private static Binding boundToLi() {
        return decide(Optional.empty(), badgeOf(LI), DAY_0).after().orElseThrow();
    }

    @Test
    void whoHasNobodyIsBound() {
        BindingDecision decision = decide(Optional.empty(), badgeOf(LI), DAY_0);
        assertThat(decision.outcome()).isEqualTo(BindingOutcome.BIND);
        Binding binding = decision.after().orElseThrow();
        assertThat(binding.guide()).isEqualTo(LI);
        assertThat(binding.protectedUntil()).contains(day(30));
        assertThat(binding.expiresAt()).contains(day(180));
        assertThat(binding.changes()).isEmpty();
    }

    @Test
    void aGuideWhoLeftGetsNobody() {
        BindingRequest request = new BindingRequest(WANG, false, true, true);
        BindingDecision decision = decide(Optional.of(boundToLi()), request, day(300));
        assertThat(decision.outcome()).isEqualTo(BindingOutcome.REJECT);
        assertThat(decision.rejection()).contains(BindingRejection.GUIDE_INACTIVE);
        assertThat(decision.after()).contains(boundToLi());
    }

    @Test
    void theSameGuideRenewsTheTermAndNotTheProtection() {
        BindingDecision decision = decide(Optional.of(boundToLi()), badgeOf(LI), day(20));
        assertThat(decision.outcome()).isEqualTo(BindingOutcome.REFRESH);
        Binding binding = decision.after().orElseThrow();
        assertThat(binding.expiresAt()).contains(day(200));
        assertThat(binding.protectedUntil()).contains(day(30));
        assertThat(binding.boundAt()).isEqualTo(DAY_0);
    }

    @Test
    void aProtectedCustomerIsNotTaken() {
        BindingDecision decision = decide(Optional.of(boundToLi()), badgeOf(WANG), day(30).minusSeconds(1));
        assertThat(decision.outcome()).isEqualTo(BindingOutcome.REJECT);
        assertThat(decision.rejection()).contains(BindingRejection.BOUND_TO_ANOTHER);
    }

    @Test
    void afterTheProtectionTheCustomerMayBeTaken() {
        BindingDecision decision = decide(Optional.of(boundToLi()), badgeOf(WANG), day(30));
        assertThat(decision.outcome()).isEqualTo(BindingOutcome.SUPERSEDE);
        Binding binding = decision.after().orElseThrow();
        assertThat(binding.guide()).isEqualTo(WANG);
        assertThat(binding.protectedUntil()).contains(day(60));
        assertThat(binding.changes()).containsExactly(day(30));
    }

    @Test
    void anExpiredBindingIsNone() {
        assertThat(decide(Optional.of(boundToLi()), badgeOf(WANG), day(180)).outcome())
                .isEqualTo(BindingOutcome.BIND);
        assertThat(decide(Optional.of(boundToLi()), badgeOf(WANG), day(180).minusSeconds(1))
                        .outcome())
                .isEqualTo(BindingOutcome.SUPERSEDE);
    }

    @Test
    void aCustomerWhoseGuideLeftIsFree() {
        BindingRequest request = new BindingRequest(WANG, true, false, false);
        assertThat(decide(Optional.of(boundToLi()), request, day(1)).outcome()).isEqualTo(BindingOutcome.BIND);
    }

    @Test
    void theMemberMayChooseAfterADayWhateverTheProtection() {
        Optional<Binding> current = Optional.of(boundToLi());
        assertThat(decide(current, choiceOf(WANG), day(1)).outcome()).isEqualTo(BindingOutcome.BIND);
        BindingDecision tooSoon = decide(current, choiceOf(WANG), day(1).minusSeconds(1));
        assertThat(tooSoon.rejection()).contains(BindingRejection.TOO_OFTEN);
    }

    @Test
    void theMemberChoosesTwiceInNinetyDaysAndNotThrice() {
        Optional<Binding> first =
                decide(Optional.of(boundToLi()), choiceOf(WANG), day(10)).after();
        Optional<Binding> second = decide(first, choiceOf(LI), day(20)).after();
        assertThat(second.orElseThrow().changes()).containsExactly(day(10), day(20));
        assertThat(decide(second, choiceOf(WANG), day(99)).rejection()).contains(BindingRejection.TOO_OFTEN);
        BindingDecision third = decide(second, choiceOf(WANG), day(100));
        assertThat(third.outcome()).isEqualTo(BindingOutcome.BIND);
        assertThat(third.after().orElseThrow().changes()).containsExactly(day(20), day(100));
    }

    @Test
    void whereAnyoneMayTakeNobodyIsProtected() {
        Optional<Binding> current =
                BindingRule.decide(Optional.empty(), badgeOf(LI), ANYONE, DAY_0).after();
        assertThat(BindingRule.decide(current, badgeOf(WANG), ANYONE, DAY_0).outcome())
                .isEqualTo(BindingOutcome.SUPERSEDE);
    }

    @Test
    void whereNobodyMayTakeABindingLastsForEver() {
        Optional<Binding> current =
                BindingRule.decide(Optional.empty(), badgeOf(LI), NEVER, DAY_0).after();
        assertThat(current.orElseThrow().expiresAt()).isEmpty();
        assertThat(BindingRule.decide(current, badgeOf(WANG), NEVER, day(36_500))
                        .rejection())
                .contains(BindingRejection.BOUND_TO_ANOTHER);
    }

    @Test
    void whoeverWantsNoGuideHasNoneAtOnceHoweverOftenTheyChanged() {
        Optional<Binding> bound = Optional.of(boundToLi());
        BindingDecision soon = decide(bound, BindingRequest.forNoGuide(true), DAY_0.plusSeconds(1));
        assertThat(soon.outcome()).isEqualTo(BindingOutcome.END);
        assertThat(soon.changedFrom()).contains(LI);
        assertThat(soon.after().orElseThrow().wantsNone()).isTrue();
        Optional<Binding> twice = decide(decide(bound, choiceOf(WANG), day(10)).after(), choiceOf(LI), day(20))
                .after();
        assertThat(decide(twice, BindingRequest.forNoGuide(true), day(21)).outcome())
                .isEqualTo(BindingOutcome.END);
    }

    @Test
    void noBadgeBringsAGuideToWhomWantsNoneHoweverLate() {
        Optional<Binding> none = decide(Optional.of(boundToLi()), BindingRequest.forNoGuide(true), day(1))
                .after();
        BindingDecision badge = decide(none, badgeOf(LI), day(400));
        assertThat(badge.rejection()).contains(BindingRejection.WANTS_NO_GUIDE);
        assertThat(badge.after()).isEqualTo(none);
        // A box asks its roster whether the present guide is there, and nobody has the number of none.
        assertThat(decide(none, new BindingRequest(WANG, true, false, false), day(400))
                        .rejection())
                .contains(BindingRejection.WANTS_NO_GUIDE);
    }

    @Test
    void theOwnChoiceBringsAGuideAgainAndIsNoWayAroundTheRestBetweenTwo() {
        Optional<Binding> none = decide(Optional.of(boundToLi()), BindingRequest.forNoGuide(true), day(1))
                .after();
        assertThat(decide(none, choiceOf(WANG), day(2).minusSeconds(1)).rejection())
                .contains(BindingRejection.TOO_OFTEN);
        BindingDecision later = decide(none, choiceOf(WANG), day(2));
        assertThat(later.outcome()).isEqualTo(BindingOutcome.BIND);
        assertThat(later.after().orElseThrow().changes()).containsExactly(day(1));
        Optional<Binding> often = decide(
                        decide(later.after(), BindingRequest.forNoGuide(true), day(3))
                                .after(),
                        BindingRequest.forNoGuide(true),
                        day(4))
                .after();
        assertThat(often.orElseThrow().changes()).as("none twice is one change").containsExactly(day(1), day(3));
        assertThat(decide(often, choiceOf(LI), day(30)).rejection()).contains(BindingRejection.TOO_OFTEN);
        assertThat(decide(often, choiceOf(LI), day(91)).outcome()).isEqualTo(BindingOutcome.BIND);
    }

    @Test
    void whoeverNeverHadAGuideChoosesOneWheneverTheyLike() {
        BindingDecision none = decide(Optional.empty(), BindingRequest.forNoGuide(true), DAY_0);
        assertThat(none.changedFrom()).isEmpty();
        assertThat(decide(none.after(), choiceOf(LI), DAY_0.plusSeconds(1)).outcome())
                .isEqualTo(BindingOutcome.BIND);
        BindingDecision expired = decide(Optional.of(boundToLi()), BindingRequest.forNoGuide(true), day(180));
        assertThat(expired.changedFrom())
                .as("whose binding has ended leaves nobody")
                .isEmpty();
        BindingDecision gone = decide(Optional.of(boundToLi()), BindingRequest.forNoGuide(false), day(1));
        assertThat(gone.changedFrom()).as("nor whose guide has left").isEmpty();
        assertThat(decide(gone.after(), choiceOf(WANG), day(1).plusSeconds(60)).outcome())
                .isEqualTo(BindingOutcome.BIND);
    }

    @Test
    void settingsThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> new BindingSettings(-3, 180)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BindingSettings(30, -2)).isInstanceOf(IllegalArgumentException.class);
    }
}
