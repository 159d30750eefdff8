package app.suanpan.protocol.event;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.pricing.LineReduction;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.Pricer;
import app.suanpan.domain.pricing.Terms;
import app.suanpan.domain.register.LineRequest;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TransactionWriter;
import app.suanpan.domain.shop.AnySale;
import app.suanpan.domain.shop.PrintsItsSeed;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/**
 * Any basket under any profile on any terms, rung up and paid at a register; the event as it lies in the journal's bytes. What it was
 * sold by gives the stored cents again, what was paid is what was due, and all of it comes back by its receipt as it was sold.
 *
 * <p>A hundred thousand of them, half in each of the two classes that extend this one: one class would keep one core busy for two minutes
 * after the other has nothing left to do.
 */
@AddLifecycleHook(PrintsItsSeed.class)
abstract class SoldAtARegister {
    @Property(tries = 50_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theStoredBytesGiveTheStoredCentsAgain(@ForAll long seed) {
        AnySale drawn = AnySale.of(seed);
        Till till = Till.open(drawn.profile(), drawn.terms(), true);
        till.sells(drawn.basket().lines().stream().map(line -> line.item()).toList());
        till.does(new RegisterCommand.AddLines(
                drawn.basket().lines().stream()
                        .map(line -> new LineRequest(
                                line.item().code(), line.quantity().value(), Optional.empty(), ""))
                        .toList(),
                ""));
        boolean rungUp = !drawn.basket().isEmpty()
                && till.session().basket().lines().size()
                        == drawn.basket().lines().size();
        Statistics.label("rung up, and not empty or more than a till takes").collect(rungUp);
        if (!rungUp) {
            return;
        }
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total()));
        Transaction sale = stored(till.ledger().only(SaleCompleted.class), seed).sale();
        checkMoney(sale, seed);
        PricedBasket again = again(sale);
        for (int i = 0; i < sale.lines().size(); i++) {
            SoldLine was = sale.lines().get(i);
            SoldLine is = TransactionWriter.line(again.lines().get(i), 1);
            check(
                    is.amount() == was.amount()
                            && is.net() == was.net()
                            && is.reduced() == was.reduced()
                            && is.taxes().equals(was.taxes()),
                    "the same cents on line " + was.line(),
                    seed);
        }
        check(again.total().minor() == sale.total() && again.tax().minor() == sale.tax(), "the same total", seed);

        till.does(new RegisterCommand.NextCustomer());
        till.scans(sale.receipt());
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("broken"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total().negated()));
        Transaction back =
                stored(till.ledger().only(ReturnCompleted.class), seed).refund();
        checkMoney(back, seed);
        check(
                back.total() == sale.total() && back.net() == sale.net() && back.tax() == sale.tax(),
                "all of it comes back as it was sold",
                seed);
        check(back.taxes().equals(sale.taxes()), "with every tax", seed);
    }

    /** One cent is left of the price, two taxes inside it are rounded up, and the customer is exempt from one of them. */
    @Example
    void nobodyIsPaidForBeingExempt() {
        theStoredBytesGiveTheStoredCentsAgain(-17_000);
    }

    /** The event as the journal's bytes give it back. */
    private static <T extends JournalEvent> T stored(T event, long seed) {
        byte[] bytes = EventCodec.encode(event);
        JournalEvent read = EventCodec.decode(bytes).orElseThrow();
        check(Arrays.equals(EventCodec.encode(read), bytes), "the same bytes when it is written again", seed);
        @SuppressWarnings("unchecked")
        T same = (T) read;
        return same;
    }

    private static void checkMoney(Transaction paid, long seed) {
        long given = paid.tenders().stream().mapToLong(SoldTender::amount).sum();
        long lines = paid.lines().stream()
                .mapToLong(line -> line.net()
                        + line.taxes().stream().mapToLong(tax -> tax.amount()).sum())
                .sum();
        check(given - paid.change() == paid.total() + paid.rounding(), "Σ tenders − change = total + rounding", seed);
        check(lines == paid.total() && paid.net() + paid.tax() == paid.total(), "Σ lines = total", seed);
    }

    private static PricedBasket again(Transaction sale) {
        Basket basket = Basket.EMPTY;
        List<LineReduction> reductions = new ArrayList<>();
        for (SoldLine line : sale.lines()) {
            Item item = new Item(
                    line.item(),
                    Optional.empty(),
                    new LocalName(line.nameZh(), line.nameEn()),
                    Money.of(line.unitPrice(), sale.currency()),
                    line.taxCategory(),
                    UnitOfMeasure.valueOf(line.unit()),
                    "");
            basket = basket.append(item, new Quantity(line.quantity()), Optional.empty());
            if (line.reductions() != null) {
                line.reductions()
                        .forEach(taken -> reductions.add(new LineReduction(
                                line.line(),
                                taken.amount(),
                                taken.source(),
                                new LocalName(taken.textZh(), taken.textEn()))));
            }
        }
        Optional<Exemption> exemption = Optional.ofNullable(sale.exemption()).flatMap(sale.profile()::exemption);
        return Pricer.price(basket, sale.profile(), SmallShop.CNY, new Terms(exemption, reductions, List.of()));
    }

    private static void check(boolean holds, String what, long seed) {
        if (!holds) {
            assertThat(AnySale.of(seed).priced())
                    .as("%s, for AnySale.of(%dL)", what, seed)
                    .isNull();
        }
    }
}
