package app.suanpan.ledger.lookback;

import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.journal.TransactionVoided;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.TaxRounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Events of a shop that sells a few things to a few people. */
public final class SomeBusiness {
    private static final ArithmeticProfile PROFILE = new ArithmeticProfile(
            "none", 1, true, TaxRounding.PER_LINE, RoundingMode.HALF_UP, CashRounding.NONE, List.of(), List.of());
    private static final UUID SHIFT = new UUID(3, 1);

    private SomeBusiness() {}

    /** The id of one of the shop's members. */
    public static UUID member(int number) {
        return new UUID(5, number);
    }

    /** Any event: mostly sales, of any amount, items, member and operator. */
    public static JournalEvent event(int number, Instant at, Random random) {
        String operator = random.nextInt(3) == 0 ? "kim" : "lee";
        List<String> items = random.ints(1 + random.nextInt(4), 0, 25)
                .mapToObj(String::valueOf)
                .toList();
        long total = 100L * random.nextInt(25);
        EventHeader header = header(number, at, operator);
        @Nullable UUID member = random.nextInt(4) == 0 ? member(random.nextInt(5)) : null;
        return switch (random.nextInt(10)) {
            case 0 -> new DrawerOpened(header, SHIFT, "change");
            case 1 -> new TransactionVoided(header, new UUID(2, number), SHIFT, "CNY", total, items, "changed mind");
            case 2 -> new ReceiptReprinted(header, new UUID(2, number - 1), "B2-1-" + (number - 1));
            case 3 -> new ReturnCompleted(header, transaction(number, items, total, member), "faulty", null);
            default -> new SaleCompleted(header, transaction(number, items, total, member));
        };
    }

    /** One sale, all of whose money is on its first line. */
    public static SaleCompleted sale(int number, Instant at, String operator, List<String> items, long total) {
        return new SaleCompleted(header(number, at, operator), transaction(number, items, total, null));
    }

    private static EventHeader header(int number, Instant at, String operator) {
        return new EventHeader(new UUID(1, number), "B2", "1", operator, LocalDate.of(2026, 1, 1), at);
    }

    private static Transaction transaction(int number, List<String> items, long total, @Nullable UUID member) {
        List<SoldLine> lines = IntStream.range(0, items.size())
                .mapToObj(i -> line(i + 1, items.get(i), i == 0 ? total : 0))
                .toList();
        return new Transaction(
                new UUID(2, number),
                number,
                "B2-1-" + number,
                SHIFT,
                "Kim",
                null,
                "CNY",
                PROFILE,
                lines,
                List.of(),
                total,
                0,
                total,
                List.of(SoldTender.cash(total)),
                0,
                0,
                member,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static SoldLine line(int number, String item, long amount) {
        return new SoldLine(
                number,
                item,
                null,
                "茶",
                "tea",
                "EACH",
                BigDecimal.ONE,
                amount,
                amount,
                null,
                "standard",
                amount,
                amount,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
