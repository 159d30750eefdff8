package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.ForeignCount;
import app.suanpan.domain.till.TillCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens in a shift: of each currency there should be the float, what came in, less what went out and to the safe. */
class ForeignTillPropertyTest {

    /**
     * What happens.
     *
     * @param kind how money moves; empty for a customer who pays with it
     * @param amount of which currency how much
     * @param takenBack whether it was a mistake of the cashier's, taken back before the sale is committed
     */
    record Moved(Optional<CashMovement> kind, Money amount, boolean takenBack) {}

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void whatIsExpectedIsFloatPlusInLessOutLessPickupOfEachCurrency(
            @ForAll("floats") Map<String, Long> floats,
            @ForAll("shifts") List<Moved> shift,
            @ForAll("floats") Map<String, Long> counted) {
        Till till = Till.closed();
        till.does(new RegisterCommand.SignOn(SmallShop.ANNA.id(), TillCount.of(yuan("500.00")), counts(floats)));
        Map<String, Long> there = new HashMap<>(floats);
        long own = 50_000;
        for (Moved moved : shift) {
            String currency = moved.amount().currency().getCurrencyCode();
            long before = there.getOrDefault(currency, 0L);
            long amount = moved.amount().minor();
            if (moved.kind().isEmpty()) {
                own += sells(till, moved);
                there.put(currency, before + (moved.takenBack() ? 0 : amount));
            } else {
                till.does(new TillCommand.MoveCash(moved.kind().get(), TillCount.of(moved.amount()), "cash-other"));
                boolean in = moved.kind().get() == CashMovement.PAID_IN;
                boolean done = in || amount <= before;
                assertThat(till.notice()).contains(done ? NoticeCode.CASH_WAS_MOVED : NoticeCode.NOT_SO_MUCH_IN_TILL);
                there.put(currency, done ? before + (in ? amount : -amount) : before);
            }
        }
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.SignOff(TillCount.of(Money.of(own, "CNY")), counts(counted)));

        List<ForeignCount> compared = compared(till);
        for (String currency : List.of("USD", "JPY")) {
            long expected = there.getOrDefault(currency, 0L);
            long found = counted.getOrDefault(currency, 0L);
            Optional<ForeignCount> count = compared.stream()
                    .filter(one -> one.currency().equals(currency))
                    .findFirst();
            assertThat(count.map(ForeignCount::expected).orElse(0L)).isEqualTo(expected);
            assertThat(count.map(ForeignCount::variance).orElse(0L)).isEqualTo(found - expected);
        }
        boolean dollarsRight = there.getOrDefault("USD", 0L).equals(counted.getOrDefault("USD", 0L));
        assertThat(till.ledger().all(TillSettled.class))
                .as("of dollars not a cent may lack, and the yuan are right")
                .hasSize(dollarsRight ? 1 : 0);
    }

    /** What the sale brought in yuan. */
    private static long sells(Till till, Moved moved) {
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayForeign(moved.amount()));
        boolean paid = till.session().stage() == RegisterSession.Stage.COMPLETED;
        assertThat(paid).as("a shirt costs more").isFalse();
        if (moved.takenBack()) {
            till.does(new TenderCommand.VoidTender(0));
        }
        Money due = ((Phase.Tendering) till.state().phase()).due();
        till.does(new RegisterCommand.TenderCash(due));
        return due.minor();
    }

    private static List<ForeignCount> compared(Till till) {
        JournalEvent last = till.ledger().events().stream()
                .filter(event -> event instanceof TillSettled || event instanceof TillCounted)
                .reduce((before, after) -> after)
                .orElseThrow();
        List<ForeignCount> foreign =
                last instanceof TillSettled settled ? settled.foreign() : ((TillCounted) last).foreign();
        return Optional.ofNullable(foreign).orElse(List.of());
    }

    private static List<TillCount> counts(Map<String, Long> amounts) {
        return amounts.entrySet().stream()
                .map(entry -> TillCount.of(Money.of(entry.getValue(), entry.getKey())))
                .toList();
    }

    @Provide
    Arbitrary<Map<String, Long>> floats() {
        Arbitrary<Long> amounts = Arbitraries.longs().between(0, 6).map(tens -> tens * 500);
        return Arbitraries.maps(Arbitraries.of("USD", "JPY"), amounts).ofMaxSize(2);
    }

    @Provide
    Arbitrary<List<Moved>> shifts() {
        Arbitrary<Money> amounts = Combinators.combine(Arbitraries.longs().between(1, 5), Arbitraries.of("USD", "JPY"))
                .as((tens, currency) -> Money.of(tens * 500, currency));
        return Combinators.combine(
                        Arbitraries.of(CashMovement.class).optional(0.6), amounts, Arbitraries.of(false, false, true))
                .as(Moved::new)
                .list()
                .ofMaxSize(12);
    }
}
