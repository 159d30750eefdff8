package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.ledger.Ledger;
import app.suanpan.protocol.uplink.Epoch;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger's rows say of what went back the same as its journal. */
class RefundFactsTest {
    private final Till till = Till.open();

    @Test
    void whatWentBackOfASaleAndToWhichPaymentIsReadFromItsRows(@TempDir Path folder) {
        till.adds(SmallShop.SHIRT, 2);
        till.asksCard();
        answer();
        comesBack("s001-1-1", 1);
        till.does(new MoneyBackCommand.Exchange());
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        comesBack("s001-1-3", 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        answer();
        UUID refund = till.ledger().all(CardPaymentRequested.class).getLast().intent();
        List<Transaction> sales = till.ledger().sales();

        try (Ledger ledger = Ledger.open(folder, List.of(), new Epoch("e".repeat(32)), Clock.systemUTC())) {
            till.ledger().events().forEach(event -> ledger.transact(writer -> writer.append(event)));
            sales.forEach(sale -> assertThat(ledger.returnedOf(sale.id()).refunds())
                    .extracting(Transaction::id)
                    .hasSize(1)
                    .containsExactlyElementsOf(till.ledger().returnedOf(sale.id()).refunds().stream()
                            .map(Transaction::id)
                            .toList()));
            UUID payment = sales.getFirst().tenders().getFirst().intent();
            assertThat(ledger.refundedPayment(refund)).contains(payment);
            assertThat(ledger.returnedOf(sales.getFirst().id()).toCards()).isEqualTo(Map.of(payment, 19_900L));
            assertThat(ledger.refundedPayment(new UUID(9, 9))).isEmpty();
        }
    }

    private void comesBack(String receipt, int pieces) {
        till.does(new RegisterCommand.NextCustomer());
        till.scans(receipt);
        till.does(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.of(pieces))));
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
    }

    private void answer() {
        till.answers(new CardResult.Approved("A1", "**** 1234"));
    }
}
