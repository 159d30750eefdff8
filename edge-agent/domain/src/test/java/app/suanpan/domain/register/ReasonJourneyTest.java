package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.EventDigest;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.TransactionVoided;
import app.suanpan.domain.reason.KeptReason;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.reason.Reasons;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.SmallStaff;
import app.suanpan.domain.shop.Till;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A store with reasons of its own. */
class ReasonJourneyTest {
    private static final Reason DAMP =
            new Reason(ReasonUse.PRICE, "price-damp", new LocalName("受潮", "Got damp"), true, false);
    private static final Reason AUDIT =
            new Reason(ReasonUse.DRAWER, "drawer-audit", new LocalName("审计", "Audit"), false, true);
    private static final Reason GONE =
            new Reason(ReasonUse.VOID, "void-gone", new LocalName("人走了", "Walked away"), false, false);
    private static final Reasons OWN = Reasons.with(List.of(
            DAMP,
            AUDIT,
            new Reason(ReasonUse.DRAWER, "drawer-change", new LocalName("找零", "Give change"), false, false),
            GONE));

    @Test
    void theWordsOfThenAreInTheEvent() {
        Till till = Till.open().offers(OWN);
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.VoidTransaction("void-gone"));
        TransactionVoided gone = till.ledger().only(TransactionVoided.class);
        assertThat(gone.reason()).isEqualTo("void-gone|人走了|Walked away|");
        till.offers(Reasons.SHIPPED);
        assertThat(KeptReason.parse(EventDigest.of(gone).words().getFirst()).in("zh"))
                .as("also when the store has another list")
                .isEqualTo("人走了");
    }

    @Test
    void aNoteThatIsAskedForIsGivenOrNothingHappens() {
        Till till = Till.open().offers(OWN);
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.OverridePrice(1, yuan("9.00"), "price-damp"));
        assertThat(till.notice()).contains(NoticeCode.REASON_NEEDED);
        till.does(new RegisterCommand.OverridePrice(1, yuan("9.00"), KeptReason.chosen(DAMP, "corner of the box")));
        till.paysCash("9.00");
        assertThat(till.ledger()
                        .only(SaleCompleted.class)
                        .sale()
                        .lines()
                        .getFirst()
                        .overrideReason())
                .isEqualTo("price-damp|受潮|Got damp|corner of the box");
    }

    @Test
    void aReservedReasonIsAllowedByWhoeverHasThePermission() {
        Till till = Till.closed(SmallStaff.people()).offers(OWN);
        till.does(SmallStaff.identify(SmallShop.BO, SmallStaff.PIN_OF_BO));
        till.does(new RegisterCommand.SignOn(SmallShop.BO.id(), yuan("500.00")));
        till.does(new RegisterCommand.OpenDrawer("drawer-change"));
        assertThat(till.ledger().all(DrawerOpened.class)).hasSize(1);
        till.does(new RegisterCommand.OpenDrawer("drawer-audit"));
        assertThat(till.ledger().all(DrawerOpened.class)).hasSize(1);
        assertThat(till.state().access().approval().orElseThrow().permission()).isEqualTo(Permission.RESERVED_REASON);
        till.does(SmallStaff.approve(SmallStaff.MEI, SmallStaff.PIN_OF_MEI, "approval-customer"));
        assertThat(till.ledger().all(DrawerOpened.class).getLast().reason()).isEqualTo("drawer-audit|审计|Audit|");
    }

    @Test
    void screensAreToldOfAStoresOwnReasonsOnly() {
        Till till = Till.open();
        assertThat(till.state().till().reasons()).isEmpty();
        till.offers(OWN);
        assertThat(till.state().till().reasons()).contains(DAMP, AUDIT, GONE);
    }

    @Test
    void whoeverAllowsTheRestDoesNotAllowAReservedReason() {
        Till till = SmallStaff.annasTill().offers(OWN);
        till.does(new RegisterCommand.OpenDrawer("drawer-audit"));
        assertThat(till.state().access().approval().orElseThrow().permission()).isEqualTo(Permission.DRAWER_OPEN);
        till.does(SmallStaff.approve(SmallShop.BO, SmallStaff.PIN_OF_BO, "approval-customer"));
        assertThat(till.notice()).contains(NoticeCode.APPROVER_MAY_NOT);
        assertThat(till.ledger().all(DrawerOpened.class)).isEmpty();
        till.does(SmallStaff.approve(SmallStaff.MEI, SmallStaff.PIN_OF_MEI, "approval-customer"));
        assertThat(till.ledger().all(DrawerOpened.class)).hasSize(1);
    }
}
