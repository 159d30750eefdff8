package app.suanpan.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.MemberCardPrinted;
import app.suanpan.domain.journal.PhoneVerified;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.member.CreditShare;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.register.RegisterState.MemberStrip;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who buys, and which guide serves. */
class MemberJourneyTest {
    private static final String CARD = "https://shop.example/m/" + SmallShop.CARD_OF_WANG;
    private static final String TWINS_CARD = "https://shop.example/m/" + SmallShop.CARD_OF_TWIN;
    private static final String BADGE = "https://shop.example/g/" + SmallShop.BADGE_OF_LI;

    private final Till till = Till.open();

    @Test
    void aMemberIsFoundByPhoneAndGreetedByName() {
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.notice()).contains(NoticeCode.MEMBER_GREETED);
        assertThat(till.state().member()).hasValueSatisfying(strip -> {
            assertThat(strip.greeting()).isEqualTo("小王");
            assertThat(strip.number()).isEqualTo("123 456 789");
            assertThat(strip.maskedPhone()).isEqualTo("138****5678");
            assertThat(strip.guide()).contains(SmallShop.LI.firstName());
        });
    }

    @Test
    void whoIsNoMemberAndWhatIsNoPhoneAreToldApart() {
        till.does(new RegisterCommand.FindMember("13900000000"));
        assertThat(till.notice()).contains(NoticeCode.MEMBER_NOT_FOUND);
        till.does(new RegisterCommand.FindMember("12"));
        assertThat(till.notice()).contains(NoticeCode.PHONE_NOT_VALID);
        assertThat(till.state().member()).isEmpty();
    }

    @Test
    void aMemberWhoSaysTheirNameIsFoundLookedAtAndChosen() {
        till.does(new MemberCommand.LookForMembers("小王"));
        MatchingMembers found = till.state().matching().orElseThrow();
        assertThat(found.text()).isEqualTo("小王");
        assertThat(found.members()).singleElement().satisfies(match -> {
            assertThat(match.strip().maskedPhone()).isEqualTo("138****5678");
            assertThat(match.strip().guide()).contains(SmallShop.LI.firstName());
        });
        assertThat(till.state().member()).as("looked for, not chosen").isEmpty();
        till.does(new MemberCommand.ChooseMember(found.members().getFirst().member()));
        assertThat(till.state().member())
                .map(RegisterState.MemberStrip::greeting)
                .contains("小王");
        assertThat(till.notice()).contains(NoticeCode.MEMBER_GREETED);
        assertThat(till.state().matching()).as("no longer than they are needed").isEmpty();
    }

    @Test
    void aMemberWithoutAPhoneGetsACardOnPaperBeforeAndWhileTheyPay() {
        till.scans(CARD);
        Step step = till.does(new MemberCommand.PrintCard());
        MemberCardPrinted card = till.ledger().only(MemberCardPrinted.class);
        assertThat(card.member()).isEqualTo(SmallShop.WANG.id());
        assertThat(card.number()).isEqualTo(SmallShop.WANG.number());
        assertThat(card.header().operator()).isEqualTo("anna");
        assertThat(step.receipt()).contains(new Step.PrintRequest(card.header().id(), false));
        assertThat(step.errands()).containsExactly(new Step.PrintReceipt());
        assertThat(till.state().member()).as("still on the basket").isPresent();

        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new MemberCommand.PrintCard());
        assertThat(till.ledger().all(MemberCardPrinted.class)).hasSize(2);
        assertThat(till.state().phase()).isInstanceOf(Phase.Tendering.class);
    }

    @Test
    void nobodyGetsACardWhoIsNotOnTheBasketOrWasErased() {
        till.does(new MemberCommand.PrintCard());
        assertThat(till.notice()).contains(NoticeCode.MEMBER_NOT_FOUND);
        till.scans(CARD);
        till.erasesWang();
        till.does(new MemberCommand.PrintCard());
        assertThat(till.notice()).contains(NoticeCode.MEMBER_NOT_FOUND);
        assertThat(till.ledger().all(MemberCardPrinted.class)).isEmpty();
    }

    @Test
    void whoComesBackWithCardAndNumberHasConfirmedTheNumberInEitherOrder() {
        till.reachesWangBy(unverifiedSince(SmallShop.TODAY.minusDays(1)));
        till.scans(CARD);
        assertThat(till.state().member()).map(MemberStrip::unverified).contains(true);
        assertThat(till.ledger().all(PhoneVerified.class))
                .as("a card is shown by whoever has it")
                .isEmpty();
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.notice()).contains(NoticeCode.NUMBER_VERIFIED);
        assertThat(till.ledger().only(PhoneVerified.class).member()).isEqualTo(SmallShop.WANG.id());

        till.does(new RegisterCommand.ClearMember());
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.scans(CARD);
        assertThat(till.ledger().all(PhoneVerified.class)).hasSize(2);
        assertThat(till.state().phase()).isInstanceOf(Phase.Tendering.class);
    }

    @Test
    void theNumberIsConfirmedWithTheCardThatWasReadThoughItLeadsToATwin() {
        till.hearsOfATwinOfWang();
        till.reachesWangBy(unverifiedSince(SmallShop.TODAY.minusDays(1)));
        till.scans(TWINS_CARD);
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.ledger().only(PhoneVerified.class).member()).isEqualTo(SmallShop.TWIN_OF_WANG.id());

        till.does(new RegisterCommand.ClearMember());
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.scans(TWINS_CARD);
        assertThat(till.ledger().all(PhoneVerified.class))
                .extracting(PhoneVerified::member)
                .as("in either order")
                .containsExactly(SmallShop.TWIN_OF_WANG.id(), SmallShop.TWIN_OF_WANG.id());
    }

    @Test
    void whoIsPickedByNameAfterTheirCardStaysUnderTheCardThatWasRead() {
        till.hearsOfATwinOfWang();
        till.reachesWangBy(unverifiedSince(SmallShop.TODAY.minusDays(1)));
        till.scans(TWINS_CARD);
        till.does(new MemberCommand.ChooseMember(SmallShop.WANG.id()));
        assertThat(till.notice()).contains(NoticeCode.MEMBER_GREETED);
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.ledger().only(PhoneVerified.class).member())
                .as("nobody has shown the other card")
                .isEqualTo(SmallShop.TWIN_OF_WANG.id());
    }

    @Test
    void onTheDayOfJoiningNothingIsConfirmedNorByOneOfTheTwoNorByPickingFromAList() {
        till.reachesWangBy(unverifiedSince(SmallShop.TODAY));
        till.scans(CARD);
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.notice()).contains(NoticeCode.MEMBER_GREETED);

        till.reachesWangBy(unverifiedSince(SmallShop.TODAY.minusDays(1)));
        till.does(new RegisterCommand.ClearMember());
        till.scans(CARD);
        till.scans(CARD);
        till.does(new MemberCommand.ChooseMember(SmallShop.WANG.id()));
        till.does(new RegisterCommand.FindMember("123456789"));
        till.does(new RegisterCommand.ClearMember());
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.does(new MemberCommand.ChooseMember(SmallShop.WANG.id()));
        assertThat(till.ledger().all(PhoneVerified.class)).isEmpty();
    }

    @Test
    void whatOneCustomerShowedSaysNothingOfTheNext() {
        till.reachesWangBy(unverifiedSince(SmallShop.TODAY.minusDays(1)));
        till.scans(CARD);
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.ledger().all(PhoneVerified.class)).isEmpty();

        till.does(new RegisterCommand.ClearMember());
        till.does(new MemberCommand.JoinMember("13900000000", true, "zh"));
        till.does(new RegisterCommand.FindMember("13900000000"));
        till.scans(CARD);
        assertThat(till.ledger().all(PhoneVerified.class))
                .as("one customer's number and another one's card")
                .isEmpty();
    }

    @Test
    void aCardThatIsPrintedForWhoeverSaysANumberIsNotTheirsToComeBackWithYet() {
        till.reachesWangBy(unverifiedSince(SmallShop.TODAY.minusDays(1)));
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.does(new MemberCommand.PrintCard());
        till.scans(CARD);
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.ledger().all(PhoneVerified.class)).isEmpty();
        assertThat(till.state().member()).isPresent();

        // Nor by a detour: the paper is the same when nobody is on the basket meanwhile, and in the next sale.
        till.does(new RegisterCommand.ClearMember());
        till.scans(CARD);
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.scans(CARD);
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.ledger().all(PhoneVerified.class)).isEmpty();
        assertThat(till.session().open().knownBy()).contains(KnownBy.NUMBER);
    }

    @Test
    void aBasketThatIsTakenUpAgainGoesOnUnderTheTwinsCardThatWasRead() {
        till.hearsOfATwinOfWang();
        till.reachesWangBy(unverifiedSince(SmallShop.TODAY.minusDays(1)));
        till.adds(SmallShop.MILK, 1);
        till.does(new MemberCommand.ChooseMember(SmallShop.WANG.id()));
        till.does(new RegisterCommand.Hold(""));
        till.scans(TWINS_CARD);
        till.does(new RegisterCommand.Recall(till.ledger().held().getFirst().id()));
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.ledger().only(PhoneVerified.class).member())
                .as("nobody has shown the other card")
                .isEqualTo(SmallShop.TWIN_OF_WANG.id());
    }

    @Test
    void whoeverShowedTheirCardAndHasAnotherPrintedHasShownIt() {
        till.scans(CARD);
        till.does(new MemberCommand.PrintCard());
        assertThat(till.session().open().knownBy()).contains(KnownBy.CARD);
    }

    @Test
    void aNumberThatIsConfirmedOrIsNoneIsNotConfirmedAgain() {
        for (PhoneStanding known : List.of(PhoneStanding.VERIFIED, PhoneStanding.NO_NUMBER)) {
            till.reachesWangBy(known);
            till.scans(CARD);
            till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
            assertThat(till.state().member()).map(MemberStrip::unverified).contains(false);
        }
        assertThat(till.ledger().all(PhoneVerified.class)).isEmpty();
    }

    private static PhoneStanding unverifiedSince(LocalDate day) {
        return new PhoneStanding.Unverified(day, Optional.of(day.plusDays(180)));
    }

    @Test
    void whoWasErasedSinceTheyWereFoundIsNotChosen() {
        till.does(new MemberCommand.ChooseMember(new UUID(0, 404)));
        assertThat(till.notice()).contains(NoticeCode.MEMBER_NOT_FOUND);
        assertThat(till.state().member()).isEmpty();
    }

    @Test
    void whoIsErasedWhileTheyPayBuysAsNobodyAndWhatWasSoldBeforeStaysWhole() {
        till.scans(CARD);
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.scans(CARD);
        till.adds(SmallShop.MILK, 1);
        till.erasesWang();
        till.paysCash("12.50");

        List<UUID> buyers = till.ledger().all(SaleCompleted.class).stream()
                .map(sale -> sale.sale().member())
                .toList();
        assertThat(buyers).containsExactly(SmallShop.WANG.id(), null);
    }

    @Test
    void theCardOfWhoWasErasedIsRefusedWithASentenceOfItsOwn() {
        till.erasesWang();
        till.scans(CARD);
        assertThat(till.notice()).contains(NoticeCode.MEMBER_ERASED);
        assertThat(till.state().member()).isEmpty();
    }

    @Test
    void membersAreLookedForOnlyByWhoIsSignedOn() {
        till.does(new RegisterCommand.SignOff(SmallShop.yuan("500.00")));
        till.does(new MemberCommand.LookForMembers("小王"));
        assertThat(till.notice()).contains(NoticeCode.NOT_SIGNED_ON);
        assertThat(till.state().matching()).isEmpty();
    }

    @Test
    void theSaleSaysWhoBoughtWhoServedAndWhoseCustomerItIs() {
        till.scans(CARD);
        till.scans(BADGE);
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        Transaction sale = till.ledger().only(SaleCompleted.class).sale();
        assertThat(sale.member()).isEqualTo(SmallShop.WANG.id());
        assertThat(sale.servingGuide()).isEqualTo(7L);
        assertThat(sale.memberGuide()).isEqualTo(7L);
        assertThat(sale.credit().stream().mapToInt(CreditShare::basisPoints).sum())
                .isEqualTo(10_000);
    }

    @Test
    void aMemberMayBeNamedAtTheLastMoment() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.scans(CARD);
        assertThat(till.state().phase()).isInstanceOf(Phase.Tendering.class);
        assertThat(till.state().member()).isPresent();
        till.does(new RegisterCommand.ClearMember());
        assertThat(till.state().phase()).isInstanceOf(Phase.Tendering.class);
        assertThat(till.state().member()).isEmpty();
    }

    @Test
    void theNextCustomerIsSomebodyElse() {
        till.scans(CARD);
        till.scans(BADGE);
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.adds(SmallShop.MILK, 1);
        assertThat(till.state().member()).isEmpty();
        assertThat(till.state().guide()).isEmpty();
    }

    @Test
    void aCardAfterTheReceiptBeginsTheNextCustomersSale() {
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.scans(CARD);
        assertThat(till.state().phase()).isEqualTo(new Phase.Selling());
        assertThat(till.state().member()).isPresent();
        assertThat(till.ledger().only(SaleCompleted.class).sale().member()).isNull();
    }

    @Test
    void badgesAndCardsThatAreNotOursAreRefused() {
        till.scans("https://shop.example/g/forged");
        assertThat(till.notice()).contains(NoticeCode.BADGE_REFUSED);
        till.scans("https://shop.example/m/forged");
        assertThat(till.notice()).contains(NoticeCode.MEMBER_CODE_REFUSED);
        till.scans("https://elsewhere.example/m/" + SmallShop.CARD_OF_WANG);
        assertThat(till.state().member()).isEmpty();
    }

    @Test
    void aPaymentCodeBeforeThePaymentIsNeitherTakenNorRepeated() {
        till.adds(SmallShop.MILK, 1);
        Step step = till.scans("134567890123456789");
        assertThat(till.notice()).contains(NoticeCode.PAYMENT_CODE_TOO_EARLY);
        assertThat(step.reply().toString()).doesNotContain("134567890123456789");
    }

    @Test
    void onlyAMemberHasANumberOnTheReceiptAndOnlyOthersAreInvited() {
        till.scans(CARD);
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        assertThat(elements())
                .anySatisfy(element -> assertThat(element.toString()).contains("123 456 789"));
        assertThat(elements()).noneMatch(Receipt.Qr.class::isInstance);
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        assertThat(elements()).anyMatch(Receipt.Qr.class::isInstance);
    }

    private List<Receipt.Element> elements() {
        return ((Phase.Completed) till.state().phase()).receipt().elements();
    }
}
