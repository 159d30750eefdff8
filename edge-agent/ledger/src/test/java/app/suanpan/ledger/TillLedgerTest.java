package app.suanpan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.CashMoved;
import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.ForeignCount;
import app.suanpan.domain.till.ForeignLoan;
import app.suanpan.domain.till.MovementFigure;
import app.suanpan.domain.till.TillFigures;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.uplink.Epoch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to a shift is found in the journal, and each Z report is held against it. */
class TillLedgerTest {
    private static final Epoch EPOCH = new Epoch("0123456789abcdef0123456789abcdef");
    private static final UUID SHIFT = new UUID(3, 1);

    @TempDir
    private Path folder;

    private long ids;

    @BeforeEach
    void nothingHasHappened() {
        ids = 0;
    }

    @Test
    void aShiftAddsUpItsOwnEventsAndNoOthers() {
        try (Ledger ledger = open()) {
            append(
                    ledger,
                    opened(),
                    moved(CashMovement.PAID_IN, 3_000),
                    moved(CashMovement.PICKUP, 10_000),
                    moved(CashMovement.PAID_IN, 500));
            append(ledger, new DrawerOpened(header(), SHIFT, "why"), new DrawerOpened(header(), new UUID(3, 2), "why"));
            TillFigures figures = ledger.totalsOf(SHIFT);
            assertThat(figures.movements())
                    .containsExactly(
                            new MovementFigure(CashMovement.PAID_IN, 2, 3_500),
                            new MovementFigure(CashMovement.PICKUP, 1, 10_000));
            assertThat(figures.noSales()).isEqualTo(1);
            assertThat(figures.expectedCash(20_000)).isEqualTo(13_500);
        }
    }

    @Test
    void foreignCashIsAddedUpByItselfAndAZThatExpectsOtherIsFound() {
        ShiftOpened opened = new ShiftOpened(
                header(), SHIFT, "Anna", "CNY", 20_000, null, List.of(new ForeignLoan("USD", 4_000, List.of())));
        CashMoved pickup = new CashMoved(header(), SHIFT, "Anna", CashMovement.PICKUP, "USD", 1_000, "why", List.of());
        try (Ledger ledger = open()) {
            append(ledger, opened, pickup);
            TillFigures figures = ledger.totalsOf(SHIFT);
            assertThat(figures.movements()).isEmpty();
            assertThat(figures.foreign())
                    .singleElement()
                    .satisfies(one -> assertThat(one.expected()).isEqualTo(3_000));
            append(ledger, settled(1, 20_000, figures, List.of(new ForeignCount("USD", 3_500, 3_500, 0, List.of()))));
        }
        assertThat(LedgerVerifier.verify(folder.resolve("ledger.db"), List.of()).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding).contains("foreign cash"));
    }

    @Test
    void refusedCountsAndZNumbersAreThereAfterReopening() {
        TillCounted count = new TillCounted(header(), SHIFT, "CNY", 20_000, 15_000, -5_000, 2_000, List.of(), null);
        try (Ledger ledger = open()) {
            append(ledger, opened(), count);
            assertThat(ledger.nextSettlement("till-1")).isEqualTo(1);
            append(ledger, settled(1, 20_000, ledger.totalsOf(SHIFT)));
        }
        try (Ledger ledger = open()) {
            assertThat(ledger.countsOf(SHIFT)).containsExactly(count);
            assertThat(ledger.event(count.header().id())).contains(count);
            assertThat(ledger.nextSettlement("till-1")).isEqualTo(2);
            assertThat(ledger.nextSettlement("till-2")).isEqualTo(1);
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void aZReportThatSaysSomethingElseThanItsEventsIsFound() {
        try (Ledger ledger = open()) {
            append(ledger, opened(), moved(CashMovement.PAID_IN, 3_000));
            TillFigures figures = ledger.totalsOf(SHIFT);
            append(ledger, moved(CashMovement.PAID_IN, 1), settled(1, 23_000, figures));
        }
        assertThat(findings())
                .hasSize(2)
                .anySatisfy(finding -> assertThat(finding).contains("add up to"))
                .anySatisfy(finding -> assertThat(finding).contains("expects other cash"));
    }

    @Test
    void aGapInTheZNumbersAndMoneyAfterTheZAreFound() {
        try (Ledger ledger = open()) {
            append(ledger, opened(), settled(2, 20_000, ledger.totalsOf(SHIFT)), moved(CashMovement.PAID_IN, 1));
        }
        assertThat(findings())
                .hasSize(2)
                .anySatisfy(finding -> assertThat(finding).contains("number 2 after 0"))
                .anySatisfy(finding -> assertThat(finding).contains("closed before it"));
    }

    @Test
    void aLedgerOfAnEarlierEditionGetsTheRowsFromItsJournal() {
        try (Ledger ledger = open()) {
            append(ledger, opened(), moved(CashMovement.PAID_IN, 3_000));
        }
        try (Sqlite older = Sqlite.open(folder.resolve("ledger.db"))) {
            older.execute("DROP TABLE till_event");
            older.execute("DROP TABLE settlement_counter");
            older.execute("PRAGMA user_version = 2");
        }
        try (Ledger ledger = open()) {
            assertThat(ledger.totalsOf(SHIFT).moved()).isEqualTo(3_000);
        }
        assertThat(findings()).isEmpty();
    }

    private List<String> findings() {
        return LedgerVerifier.verify(folder.resolve("ledger.db"), List.of()).findings();
    }

    private Ledger open() {
        return Ledger.open(folder, List.of(), EPOCH, Clock.systemUTC());
    }

    private static void append(Ledger ledger, JournalEvent... events) {
        ledger.transact(writer -> {
            for (JournalEvent event : events) {
                writer.append(event);
            }
            return true;
        });
    }

    private ShiftOpened opened() {
        return new ShiftOpened(header(), SHIFT, "Anna", "CNY", 20_000, null, null);
    }

    private CashMoved moved(CashMovement kind, long amount) {
        return new CashMoved(header(), SHIFT, "Anna", kind, "CNY", amount, "why", List.of());
    }

    private TillSettled settled(long number, long expected, TillFigures figures) {
        return settled(number, expected, figures, null);
    }

    private TillSettled settled(long number, long expected, TillFigures figures, @Nullable List<ForeignCount> foreign) {
        return new TillSettled(
                header(), SHIFT, "CNY", 0, 0, 0, 0, 0, 0, 20_000, expected, expected, 0, number, "Anna", "cn 1",
                figures, List.of(), 0L, "", foreign);
    }

    private EventHeader header() {
        return new EventHeader(
                new UUID(1, ++ids),
                "s001",
                "till-1",
                "anna",
                LocalDate.of(2026, 11, 22),
                Instant.parse("2026-11-22T06:32:00Z"));
    }
}
