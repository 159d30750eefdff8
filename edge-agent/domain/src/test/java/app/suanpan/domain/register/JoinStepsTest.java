package app.suanpan.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.shop.MemoryMembers;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A cashier makes a member of the customer at the counter. */
class JoinStepsTest {
    private static final String NEW = "139 0000 0000";
    private static final String BADGE = "https://shop.example/g/" + SmallShop.BADGE_OF_LI;

    private final Till till = Till.open();

    @Test
    void whoJoinsIsOnTheSaleAtOnceAndIsTheCustomerOfTheGuideOfThisSale() {
        till.scans(BADGE);
        till.adds(SmallShop.MILK, 1);
        till.does(new MemberCommand.BeginJoin(NEW));
        assertThat(till.state().joinTerms())
                .as("what the customer is told first")
                .contains(MemoryMembers.MEMBERSHIP.terms());
        assertThat(till.notice()).isEmpty();
        assertThat(till.made()).as("nobody has said yes").isEmpty();

        till.does(new MemberCommand.JoinMember(NEW, true, "zh"));
        assertThat(till.made())
                .containsExactly(new Step.Joining(Optional.of(new Phone(86, "13900000000")), "zh", Optional.of(7L)));
        assertThat(till.notice()).contains(NoticeCode.MEMBER_JOINED);
        assertThat(till.state().member()).hasValueSatisfying(strip -> {
            assertThat(strip.maskedPhone()).isEqualTo("139****0000");
            assertThat(strip.guide()).contains(SmallShop.LI.firstName());
        });
        assertThat(till.state().joinTerms())
                .as("no longer than they are needed")
                .isEmpty();

        till.paysCash("12.50");
        Transaction sale = till.ledger().only(SaleCompleted.class).sale();
        assertThat(sale.member())
                .isEqualTo(till.context()
                        .members()
                        .byPhone("13900000000")
                        .orElseThrow()
                        .id());
        assertThat(sale.memberGuide()).isEqualTo(7L);
    }

    @Test
    void whoeverWantsNoGuideJoinsWithoutTheOneWhoServesAndTheSaleIsStillTheirs() {
        till.scans(BADGE);
        till.adds(SmallShop.MILK, 1);
        till.does(new MemberCommand.JoinMember(NEW, true, "zh", true));
        assertThat(till.made()).extracting(Step.Joining::guide).containsExactly(Optional.of(Binding.NO_GUIDE));
        assertThat(till.state().member())
                .hasValueSatisfying(strip -> assertThat(strip.guide()).isEmpty());
        till.paysCash("12.50");
        Transaction sale = till.ledger().only(SaleCompleted.class).sale();
        assertThat(sale.servingGuide()).isEqualTo(7L);
        assertThat(sale.memberGuide()).isNull();
    }

    @Test
    void aNumberThatIsAMembersFindsThemAndMakesNoSecondOne() {
        till.scans(BADGE);
        till.does(new MemberCommand.BeginJoin(SmallShop.PHONE_OF_WANG));
        assertThat(till.notice()).contains(NoticeCode.MEMBER_GREETED);
        assertThat(till.state().member())
                .map(RegisterState.MemberStrip::greeting)
                .contains("小王");
        assertThat(till.made())
                .as("the guide has asked for them, as at the kiosk")
                .singleElement()
                .satisfies(who -> assertThat(who.guide()).contains(7L));
    }

    @Test
    void whoIsYoungerThanFourteenGetsACardThatNamesNobody() {
        till.does(new MemberCommand.JoinMember(NEW, false, "en"));
        assertThat(till.made()).containsExactly(new Step.Joining(Optional.empty(), "en", Optional.empty()));
        assertThat(till.state().member())
                .map(RegisterState.MemberStrip::maskedPhone)
                .contains("");
    }

    @Test
    void aNumberThatIsNobodysIsOfferedToJoinAndOneThatIsNoneIsNot() {
        till.does(new RegisterCommand.FindMember("13900000000"));
        assertThat(till.notice()).contains(NoticeCode.MEMBER_NOT_FOUND);
        assertThat(till.state().joinTerms()).isPresent();
        till.does(new RegisterCommand.FindMember("12"));
        assertThat(till.state().joinTerms()).isEmpty();
        till.does(new MemberCommand.BeginJoin("12"));
        assertThat(till.notice()).contains(NoticeCode.PHONE_NOT_VALID);
        till.does(new MemberCommand.JoinMember("12", true, "zh"));
        assertThat(till.notice()).contains(NoticeCode.PHONE_NOT_VALID);
        assertThat(till.made()).isEmpty();
    }

    @Test
    void whoPaysCanStillJoinAndTheSaleGoesOn() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new MemberCommand.BeginJoin(NEW));
        till.does(new MemberCommand.JoinMember(NEW, true, "zh"));
        assertThat(till.state().phase()).isInstanceOf(Phase.Tendering.class);
        assertThat(till.state().member()).isPresent();
    }

    @Test
    void behindAReceiptWhoJoinsIsTheNextCustomer() {
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.does(new MemberCommand.JoinMember(NEW, true, "zh"));
        assertThat(till.state().phase()).isInstanceOf(Phase.Selling.class);
        assertThat(till.state().member()).isPresent();
        assertThat(till.ledger().only(SaleCompleted.class).sale().member())
                .as("what is paid stays as it was")
                .isNull();
    }

    @Test
    void whereNobodyJoinsASaleGoesOnWithoutAMember() {
        till.letsNobodyJoin();
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.FindMember("13900000000"));
        assertThat(till.state().joinTerms()).isEmpty();
        till.does(new MemberCommand.BeginJoin(NEW));
        assertThat(till.notice()).contains(NoticeCode.NOBODY_JOINS);
        till.does(new MemberCommand.JoinMember(NEW, true, "zh"));
        assertThat(till.notice()).contains(NoticeCode.NOBODY_JOINS);
        assertThat(till.made()).isEmpty();
        till.paysCash("12.50");
        assertThat(till.ledger().only(SaleCompleted.class).sale().member()).isNull();
    }
}
