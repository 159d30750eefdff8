package app.suanpan.collector;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.MoneyBackCommand.Part;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A shift in which anything is sold, brought back, exchanged and undone, as a seed will have it. */
public final class AnyShift {
    private static final List<Item> GOODS =
            List.of(SmallShop.MILK, SmallShop.BREAD, SmallShop.SHIRT, SmallShop.CHEESE, SmallShop.APPLES);

    private final Till till = Till.open();
    private final Random random;

    private AnyShift(long seed) {
        this.random = new Random(seed);
    }

    /** The events of the shift that a seed makes. */
    public static List<JournalEvent> events(long seed, int customers) {
        var shift = new AnyShift(seed);
        for (var customer = 0; customer < customers; customer++) {
            shift.next();
        }
        return List.copyOf(shift.till.ledger().events());
    }

    private void next() {
        var sales = till.ledger().sales().stream().filter(this::isOpen).toList();
        switch (sales.isEmpty() ? 0 : random.nextInt(6)) {
            case 0, 1 -> {
                ringUp();
                settle();
            }
            case 2 -> {
                till.does(new TenderCommand.SellGiftCard("", SmallShop.yuan("100.00")));
                if (random.nextBoolean()) {
                    ringUp();
                }
                settle();
            }
            case 3 -> {
                comesBack(sales.get(random.nextInt(sales.size())));
                settle();
            }
            case 4 -> {
                comesBack(sales.get(random.nextInt(sales.size())));
                till.does(new MoneyBackCommand.Exchange());
                ringUp();
                settle();
            }
            default -> {
                till.scans(sales.get(random.nextInt(sales.size())).receipt());
                till.does(new MoneyBackCommand.PostVoid("void-mistake"));
                settle();
            }
        }
    }

    /** Whether some goods of a sale are still with the customer. */
    private boolean isOpen(Transaction sale) {
        return !undone().contains(sale.receipt())
                && sale.lines().stream()
                        .anyMatch(line -> !line.isOwed() && left(sale, line).signum() > 0);
    }

    private Set<String> undone() {
        return till.ledger().all(SalePostVoided.class).stream()
                .map(SalePostVoided::saleReceipt)
                .collect(Collectors.toSet());
    }

    private BigDecimal left(Transaction sale, SoldLine line) {
        return line.quantity().subtract(till.ledger().returnedOf(sale.id()).of(line.line()));
    }

    private void ringUp() {
        var lines = 1 + random.nextInt(3);
        for (var line = 0; line < lines; line++) {
            var item = GOODS.get(random.nextInt(GOODS.size()));
            till.does(new RegisterCommand.AddItem(
                    item.code(),
                    item.equals(SmallShop.APPLES)
                            ? new Quantity(BigDecimal.valueOf(1 + random.nextInt(3_000), 3))
                            : Quantity.of(1 + random.nextInt(5))));
        }
    }

    private void comesBack(Transaction sale) {
        till.scans(sale.receipt());
        var parts = new ArrayList<Part>();
        for (var line : sale.lines()) {
            var left = left(sale, line);
            if (!line.isOwed() && left.signum() > 0 && random.nextBoolean()) {
                var scale = line.unit().equals("EACH") ? 0 : 3;
                var units = left.movePointRight(scale).longValueExact();
                parts.add(new Part(
                        line.line(), Optional.of(new Quantity(BigDecimal.valueOf(1 + random.nextLong(units), scale)))));
            }
        }
        till.does(parts.isEmpty() ? new MoneyBackCommand.TakeAllBack() : new MoneyBackCommand.TakeBack(parts, ""));
        till.does(new MoneyBackCommand.GiveReason("broken"));
    }

    private void settle() {
        till.does(new RegisterCommand.BeginTender());
        if (till.total().minor() != 0) {
            till.does(new RegisterCommand.TenderCash(
                    till.total().isNegative() ? till.total().negated() : till.total()));
        }
        till.does(new RegisterCommand.NextCustomer());
        // What could not be settled is no part of the shift.
        till.does(new RegisterCommand.VoidTransaction("void-mistake"));
    }
}
