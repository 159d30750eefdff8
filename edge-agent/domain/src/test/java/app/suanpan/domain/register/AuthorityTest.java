package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.shop.MemoryStaff;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.SmallStaff;
import app.suanpan.domain.shop.Till;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The guard in front of the register: what a role does not grant is not done. */
class AuthorityTest {
    private static final Role CASHIER = new Role(
            "cashier",
            new LocalName("收银员", "Cashier"),
            Map.of(
                    Permission.SELL,
                    Role.UNLIMITED,
                    Permission.LINE_REMOVE,
                    Role.UNLIMITED,
                    Permission.PRICE_OVERRIDE,
                    2_000L,
                    Permission.RETURN_WITHOUT_RECEIPT,
                    2_500L));

    @Test
    void aPriceMayGoDownToTheLimitAndNotAFenBelow() {
        Till till = till();
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.OverridePrice(1, yuan("9.99"), "damaged"));
        assertThat(till.notice()).contains(NoticeCode.NOT_PERMITTED);
        assertThat(till.total()).isEqualTo(yuan("12.50"));
        till.does(new RegisterCommand.OverridePrice(1, yuan("10.00"), "damaged"));
        assertThat(till.total()).as("exactly 20 % off 12.50").isEqualTo(yuan("10.00"));
    }

    @Test
    void theLimitCountsFromTheItemFileAndNotFromTheLastOverride() {
        Till till = till();
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.OverridePrice(1, yuan("10.00"), "damaged"));
        till.does(new RegisterCommand.OverridePrice(1, yuan("8.00"), "damaged"));
        assertThat(till.notice()).contains(NoticeCode.NOT_PERMITTED);
    }

    @Test
    void aDearerPriceIsAnOverrideOfNothing() {
        Till till = till();
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.OverridePrice(1, yuan("13.00"), "shelf"));
        assertThat(till.total()).isEqualTo(yuan("13.00"));
    }

    @Test
    void theBoldestLineOfAnOrderCounts() {
        Till till = till();
        till.does(new RegisterCommand.AddLines(List.of(line("12.00"), line("9.00"), line("12.50"))));
        assertThat(till.notice()).contains(NoticeCode.NOT_PERMITTED);
        assertThat(till.session().basket().isEmpty()).isTrue();
        till.does(new RegisterCommand.AddLines(List.of(line("12.00"), line("12.50"))));
        assertThat(till.total()).isEqualTo(yuan("24.50"));
    }

    @Test
    void whatIsPaidBackIsLimitedByItsTotal() {
        Till till = till();
        till.adds(SmallShop.MILK, 3);
        till.paysCash("37.50");
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.MILK, 3);
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.notice()).contains(NoticeCode.NOT_PERMITTED);
        assertThat(till.state().phase()).isInstanceOf(Phase.Selling.class);
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(2)));
        till.paysCash("25.00");
        assertThat(till.ledger().returns()).hasSize(1);
    }

    @Test
    void whatWouldBeRefusedAnywaySaysItsOwnReason() {
        Till till = till();
        till.does(new RegisterCommand.Hold(""));
        assertThat(till.notice()).contains(NoticeCode.NOTHING_TO_HOLD);
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.Hold(""));
        assertThat(till.notice()).contains(NoticeCode.NOT_PERMITTED);
        till.does(new RegisterCommand.OpenDrawer(" "));
        assertThat(till.notice()).contains(NoticeCode.REASON_NEEDED);
    }

    @Test
    void nothingIsDoneInTheNameOfSomebodyWhoIsNoLongerThere() {
        MemoryStaff staff = MemoryStaff.ofEqual().with(SmallShop.ANNA, CASHIER, "");
        Till till = till(staff);
        till.adds(SmallShop.MILK, 2);
        staff.with(SmallShop.ANNA, Role.NOTHING, "");
        till.does(new RegisterCommand.RemoveLine(1));
        assertThat(till.notice()).contains(NoticeCode.NOT_PERMITTED);
    }

    private static LineRequest line(String price) {
        return new LineRequest(SmallShop.MILK.code(), BigDecimal.ONE, Optional.of(yuan(price)), "order");
    }

    /** Anna alone: there is nobody whom she could ask. */
    private static Till till() {
        return till(MemoryStaff.ofEqual().with(SmallShop.ANNA, CASHIER, ""));
    }

    private static Till till(Staff staff) {
        Till till = Till.closed(staff);
        till.does(new RegisterCommand.SignOn("anna", yuan("0.00")));
        return till;
    }

    @Test
    void aReturnThatIsStillOnTheScreenMakesTheNextSaleNoCheaper() {
        Till till = SmallStaff.annasTill();
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        assertThat(till.session().stage()).isEqualTo(RegisterSession.Stage.COMPLETED);
        till.does(new RegisterCommand.AddLines(
                List.of(new LineRequest("2001", BigDecimal.ONE, Optional.of(yuan("1.00")), "damaged")), ""));
        assertThat(till.notice()).contains(NoticeCode.APPROVAL_NEEDED);
    }
}
