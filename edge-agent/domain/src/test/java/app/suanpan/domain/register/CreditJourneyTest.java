package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.member.CreditShare;
import app.suanpan.domain.member.CreditTable;
import app.suanpan.domain.member.CreditTable.Row;
import app.suanpan.domain.member.CreditTable.Situation;
import app.suanpan.domain.member.CreditTables;
import app.suanpan.domain.shop.AnyCommands;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A sale says who gets its credit, in money and under which table; what comes back takes that away again. */
class CreditJourneyTest {
    private static final CreditTables THIRDS = thirds("2026-1");

    private final Till till = Till.open();

    @Test
    void withoutAFileTheStandardTableHoldsAndIsNamed() {
        buys(2);
        Transaction sale = till.ledger().sales().getLast();
        assertThat(sale.creditTable()).isEqualTo("standard");
        assertThat(sale.net()).isEqualTo(2_294);
        assertThat(sale.credit()).containsExactly(new CreditShare("guide:7", 10_000, 2_294L));
    }

    @Test
    void theShopsTableSharesWhatWasEarnedWithoutTaxes() {
        till.credits(THIRDS);
        buys(2);
        Transaction sale = till.ledger().sales().getLast();
        assertThat(sale.creditTable()).isEqualTo("2026-1");
        assertThat(sale.credit())
                .containsExactly(new CreditShare("guide:7", 6_667, 1_529L), new CreditShare("store:s001", 3_333, 765L));
    }

    @Test
    void whatComesBackTakesTheCreditOfItsSaleAlongWhateverTheTableIsToday() {
        till.credits(THIRDS);
        buys(2);
        till.credits(thirds("2027-1"));
        comesBack();
        comesBack();
        assertThat(till.ledger().returns()).hasSize(2).allSatisfy(back -> {
            assertThat(back.net()).isEqualTo(1_147);
            assertThat(back.creditTable()).isEqualTo("2026-1");
        });
        assertThat(till.ledger().returns().getFirst().credit())
                .containsExactly(new CreditShare("guide:7", 6_667, 765L), new CreditShare("store:s001", 3_333, 382L));
        assertThat(till.ledger().returns().getLast().credit())
                .as("each by itself would take 765 twice, and the guide had 1529")
                .containsExactly(new CreditShare("guide:7", 6_667, 764L), new CreditShare("store:s001", 3_333, 383L));
    }

    @Test
    void whatIsOwedIsNobodysUntilItIsSpent() {
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.MILK, 1);
        till.does(new TenderCommand.SellGiftCard(AnyCommands.CARDS.getFirst(), yuan("100.00")));
        paysExactly();
        Transaction sale = till.ledger().sales().getLast();
        assertThat(sale.net()).isEqualTo(11_147);
        assertThat(sale.credit()).containsExactly(new CreditShare("guide:7", 10_000, 1_147L));
    }

    @Test
    void aSaleThatIsUndoneGaveNobodyAnything() {
        till.credits(THIRDS);
        buys(2);
        till.does(new RegisterCommand.NextCustomer());
        till.scans("s001-1-1");
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new RegisterCommand.TenderCash(yuan("25.00")));
        Transaction reversal = till.ledger().only(SalePostVoided.class).reversal();
        assertThat(reversal.credit()).isEqualTo(till.ledger().sales().getLast().credit());
        assertThat(reversal.creditTable()).isEqualTo("2026-1");
    }

    @Test
    void withoutItsReceiptGoodsTakeBackWhatTheyWouldBringToday() {
        buys(2);
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.does(new RegisterCommand.BeginReturn("return-faulty"));
        till.adds(SmallShop.MILK, 1);
        paysBack();
        assertThat(till.ledger().returns().getLast().credit())
                .containsExactly(new CreditShare("guide:7", 10_000, 1_147L));
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.BeginReturn("return-faulty"));
        till.adds(SmallShop.MILK, 1);
        paysBack();
        assertThat(till.ledger().returns().getLast().credit())
                .as("of nobody whom anybody knows, the store loses it")
                .containsExactly(new CreditShare("store:s001", 10_000, 1_147L));
    }

    private void buys(long pieces) {
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.MILK, pieces);
        paysExactly();
    }

    private void comesBack() {
        till.does(new RegisterCommand.NextCustomer());
        till.scans("s001-1-1");
        till.does(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.of(1))));
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        paysBack();
    }

    private void paysExactly() {
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total()));
    }

    private void paysBack() {
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total().negated()));
    }

    private static CreditTables thirds(String version) {
        Map<Situation, Row> rows = new HashMap<>(CreditTable.STANDARD.rows());
        rows.put(Situation.OWN_GUIDE_SAME_STORE, new Row(0, 6_667, 3_333));
        return new CreditTables(List.of(new CreditTable(version, SmallShop.TODAY, rows)));
    }
}
