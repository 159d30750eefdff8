package app.suanpan.bench;

import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.journal.JournalPage;
import app.suanpan.domain.journal.JournalSearch;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.TaxRounding;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.lookback.JournalBook;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Looking back in a long journal. Searches are answered beside the register: what is measured here is how long the cashier who asked
 * waits, and nobody else does.
 */
final class JournalBench {
    private static final int EVENTS = 100_000;
    private static final int AT_ONCE = 1_000;
    private static final int ITEMS = 20_000;
    private static final int MEMBERS = 100;
    private static final int ROUNDS = 12;
    private static final int WARM_UP = 3;
    private static final int PAGE = 50;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final UUID SHIFT = new UUID(3, 1);
    private static final ArithmeticProfile PROFILE = new ArithmeticProfile(
            "none", 1, true, TaxRounding.PER_LINE, RoundingMode.HALF_UP, CashRounding.NONE, List.of(), List.of());

    private JournalBench() {}

    /** Measures, and writes what came of it. */
    static void run(Page page) throws IOException {
        Path folder = BenchFolder.make("journal");
        try (Ledger ledger = Ledger.open(
                        folder, List.of(), new Epoch("0123456789abcdef0123456789abcdef"), Clock.systemUTC());
                JournalBook book = JournalBook.open(ledger, folder)) {
            fill(ledger);
            book.takeInAll();
            measure(page, book);
        } finally {
            BenchFolder.delete(folder);
        }
    }

    private static void measure(Page page, JournalBook book) {
        Times one = new Times();
        Times found = new Times();
        Times nothing = new Times();
        Random random = new Random(3);
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            boolean counts = round >= WARM_UP;
            for (JournalSearch search : findingSomething(random)) {
                long sequence = 1 + random.nextInt(EVENTS);
                long before = System.nanoTime();
                book.entry(sequence);
                long between = System.nanoTime();
                JournalPage answer = book.page(search, Journal.NEWEST, PAGE);
                if (answer.entries().isEmpty()) {
                    throw new IllegalStateException("nothing found by " + search);
                }
                if (counts) {
                    one.add(between - before);
                    found.add(System.nanoTime() - between);
                }
            }
            for (JournalSearch search : findingNothing()) {
                long before = System.nanoTime();
                JournalPage answer = book.page(search, Journal.NEWEST, PAGE);
                if (!answer.entries().isEmpty()) {
                    throw new IllegalStateException("something found by " + search);
                }
                if (counts) {
                    nothing.add(System.nanoTime() - before);
                }
            }
        }
        page.row(String.format("one entry of %,d by its number", EVENTS), one);
        page.row("a page of 50 by amount, item, member, operator or time, or several of them", found, one);
        page.row(
                "a search that finds nothing: ranges of amounts, items and members nobody has, several at once",
                nothing,
                one);
    }

    private static List<JournalSearch> findingSomething(Random random) {
        Instant day = START.plusSeconds(60L * random.nextInt(EVENTS - 5_000));
        return List.of(
                JournalSearch.EVERYTHING,
                JournalSearch.RECEIPTS.by("lee"),
                JournalSearch.RECEIPTS.amounting(5_000, 5_100),
                JournalSearch.RECEIPTS.withItem(String.valueOf(random.nextInt(ITEMS / 10))),
                JournalSearch.RECEIPTS.withMember(member(random.nextInt(MEMBERS))),
                JournalSearch.RECEIPTS.between(Optional.of(day), Optional.of(day.plusSeconds(86_400))),
                JournalSearch.RECEIPTS.by("kim").amounting(5_000, 9_000));
    }

    private static List<JournalSearch> findingNothing() {
        return List.of(
                JournalSearch.RECEIPTS.amounting(90_000_000, 99_000_000),
                JournalSearch.RECEIPTS.by("kim").amounting(90_000_000, 99_000_000),
                JournalSearch.RECEIPTS.withItem("nothing"),
                JournalSearch.RECEIPTS.withMember(member(9_999)),
                JournalSearch.RECEIPTS.by("nobody"),
                JournalSearch.RECEIPTS.by("kim").withItem("0").amounting(1, 2));
    }

    private static void fill(Ledger ledger) {
        Random random = new Random(7);
        for (int first = 1; first <= EVENTS; first += AT_ONCE) {
            int from = first;
            ledger.transact(writer -> {
                for (int number = from; number < from + AT_ONCE; number++) {
                    writer.append(sale(number, random));
                }
                return from;
            });
        }
    }

    private static UUID member(int number) {
        return new UUID(5, number);
    }

    private static SaleCompleted sale(int number, Random random) {
        EventHeader header = new EventHeader(
                new UUID(1, number),
                "B2",
                "1",
                random.nextInt(3) == 0 ? "kim" : "lee",
                LocalDate.of(2024, 1, 1),
                START.plusSeconds(60L * number));
        long total = 100 + random.nextInt(20_000);
        // Some things are bought all the time and most of them seldom.
        List<SoldLine> lines = IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(line -> line(line, random.nextInt(random.nextInt(ITEMS) + 1), line == 1 ? total : 0))
                .toList();
        return new SaleCompleted(
                header,
                new Transaction(
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
                        random.nextInt(4) == 0 ? member(random.nextInt(MEMBERS)) : null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static SoldLine line(int number, int item, long amount) {
        return new SoldLine(
                number,
                String.valueOf(item),
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
