package app.suanpan.ledger.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.journal.EventDigest;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.journal.JournalEntry;
import app.suanpan.domain.journal.JournalPage;
import app.suanpan.domain.journal.JournalSearch;
import app.suanpan.ledger.Ledger;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalBookTest {
    private static final Instant START = Instant.parse("2026-01-01T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void thePagesOfEverythingAreTheWholeJournalNewestFirst() {
        try (Ledger ledger = open();
                JournalBook book = JournalBook.open(ledger, folder)) {
            List<JournalEntry> all = fill(ledger, 137);

            assertThat(everyPage(book, JournalSearch.EVERYTHING, 10)).isEqualTo(all.reversed());
            assertThat(everyPage(book, JournalSearch.RECEIPTS, 7))
                    .isEqualTo(all.reversed().stream()
                            .filter(entry -> EventDigest.of(entry.event()).hasReceipt())
                            .toList());
        }
    }

    @Test
    void everySearchFindsWhatLookingAtEachEventFinds() {
        try (Ledger ledger = open();
                JournalBook book = JournalBook.open(ledger, folder)) {
            List<JournalEntry> all = fill(ledger, 600);
            Random random = new Random(20261122);
            for (int i = 0; i < 400; i++) {
                JournalSearch search = anySearch(random);
                assertThat(everyPage(book, search, 1 + random.nextInt(30)))
                        .as("%s", search)
                        .isEqualTo(all.reversed().stream()
                                .filter(entry -> search.isAnsweredBy(entry.event()))
                                .toList());
            }
        }
    }

    @Test
    void aSaleIsFoundAsSoonAsItIsCommitted() {
        try (Ledger ledger = open();
                JournalBook book = JournalBook.open(ledger, folder)) {
            fill(ledger, 5);
            ledger.transact(writer -> writer.append(SomeBusiness.sale(900, START, "kim", List.of("99"), 12_345)));

            JournalPage page = book.page(JournalSearch.EVERYTHING.amounting(12_345, 12_345), Journal.NEWEST, 10);

            assertThat(page.entries())
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(EventDigest.of(entry.event()).receipt()).contains("B2-1-900"));
            assertThat(book.receipt("B2-1-900")).contains(page.entries().getFirst());
            assertThat(book.receipt("B2-1-901")).isEmpty();
        }
    }

    @Test
    void anIndexThatIsGoneOrDamagedIsMadeAnewFromTheJournal() throws IOException {
        List<JournalEntry> all;
        try (Ledger ledger = open();
                JournalBook book = JournalBook.open(ledger, folder)) {
            all = fill(ledger, 1200);
            book.takeInAll();
        }
        Path index = folder.resolve(JournalBook.INDEX);
        Files.deleteIfExists(folder.resolve(JournalBook.INDEX + "-wal"));
        Files.write(index, new byte[20_000]);
        try (Ledger ledger = open();
                JournalBook book = JournalBook.open(ledger, folder)) {
            book.takeInAll();

            assertThat(everyPage(book, JournalSearch.RECEIPTS.by("kim"), 50))
                    .isEqualTo(all.reversed().stream()
                            .filter(entry -> JournalSearch.RECEIPTS.by("kim").isAnsweredBy(entry.event()))
                            .toList());
        }
    }

    @Test
    void anIndexOfAnotherJournalIsNotBelieved() throws IOException {
        try (Ledger ledger = open();
                JournalBook book = JournalBook.open(ledger, folder)) {
            fill(ledger, 30);
            book.takeInAll();
        }
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.copy(folder.resolve(JournalBook.INDEX), elsewhere.resolve(JournalBook.INDEX));
        try (Ledger other = Ledger.open(elsewhere, List.of(), new Epoch("e".repeat(32)), CLOCK);
                JournalBook book = JournalBook.open(other, elsewhere)) {
            assertThat(book.page(JournalSearch.EVERYTHING.by("kim"), Journal.NEWEST, 10))
                    .isEqualTo(JournalPage.NOTHING);
        }
    }

    @Test
    void whatIsOlderThanTheIndexHasComeIsCountedUntilItIsThere() throws IOException {
        try (Ledger ledger = open()) {
            fill(ledger, 2_600);
        }
        try (Ledger ledger = open();
                JournalBook book = JournalBook.open(ledger, folder)) {
            long unread = book.page(JournalSearch.EVERYTHING, Journal.NEWEST, 1).unread();
            assertThat(unread).isBetween(0L, 2_600L);
            book.takeInAll();

            JournalPage page = book.page(JournalSearch.EVERYTHING, Journal.NEWEST, 1);
            assertThat(page.unread()).isZero();
            assertThat(page.entries().getFirst().sequence()).isEqualTo(2_600);
        }
    }

    @Test
    void aClockThatWentBackHidesNothing() {
        try (Ledger ledger = open();
                JournalBook book = JournalBook.open(ledger, folder)) {
            Instant wrong = START.minus(Duration.ofDays(400));
            ledger.transact(writer -> {
                for (int i = 1; i <= 3_000; i++) {
                    Instant at = i == 1_700 ? wrong : START.plusSeconds(i);
                    writer.append(SomeBusiness.sale(i, at, "kim", List.of("1"), 100));
                }
                return writer;
            });

            assertThat(book.page(
                                    JournalSearch.RECEIPTS.between(
                                            Optional.of(wrong), Optional.of(wrong.plusSeconds(1))),
                                    Journal.NEWEST,
                                    10)
                            .entries())
                    .extracting(JournalEntry::sequence)
                    .containsExactly(1_700L);
        }
    }

    @Test
    void aPageOfNothingOrOfTheWholeJournalIsRefused() {
        try (Ledger ledger = open();
                JournalBook book = JournalBook.open(ledger, folder)) {
            assertThatThrownBy(() -> book.page(JournalSearch.EVERYTHING, Journal.NEWEST, 0))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> book.page(JournalSearch.EVERYTHING, Journal.NEWEST, 501))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<JournalEntry> everyPage(JournalBook book, JournalSearch search, int size) {
        List<JournalEntry> all = new ArrayList<>();
        Optional<Long> next = Optional.of(Journal.NEWEST);
        while (next.isPresent()) {
            JournalPage page = book.page(search, next.get(), size);
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(size);
            all.addAll(page.entries());
            next = page.next();
        }
        return all;
    }

    private static JournalSearch anySearch(Random random) {
        JournalSearch search = random.nextBoolean() ? JournalSearch.RECEIPTS : JournalSearch.EVERYTHING;
        if (random.nextInt(3) == 0) {
            long low = 100L * random.nextInt(20);
            search = search.amounting(low, random.nextBoolean() ? low : low + 500);
        }
        if (random.nextInt(3) == 0) {
            search = search.withItem(String.valueOf(random.nextInt(25)));
        }
        if (random.nextInt(3) == 0) {
            search = search.withMember(SomeBusiness.member(random.nextInt(6)));
        }
        if (random.nextInt(3) == 0) {
            search = search.by(random.nextBoolean() ? "kim" : "nobody");
        }
        if (random.nextInt(3) == 0) {
            Instant from = START.plus(Duration.ofMinutes(random.nextInt(600)));
            search = search.between(
                    random.nextBoolean() ? Optional.of(from) : Optional.empty(),
                    random.nextBoolean() ? Optional.of(from.plus(Duration.ofHours(2))) : Optional.empty());
        }
        return random.nextInt(8) == 0 ? search.withReceipt("B2-1-" + random.nextInt(600)) : search;
    }

    private static List<JournalEntry> fill(Ledger ledger, int events) {
        List<JournalEntry> all = new ArrayList<>();
        Random random = new Random(7);
        ledger.transact(writer -> {
            for (int i = 1; i <= events; i++) {
                var event = SomeBusiness.event(i, START.plus(Duration.ofMinutes(i)), random);
                all.add(new JournalEntry(writer.append(event), event));
            }
            return all;
        });
        return all;
    }

    private Ledger open() {
        return Ledger.open(folder, List.of(), new Epoch("0123456789abcdef0123456789abcdef"), CLOCK);
    }
}
