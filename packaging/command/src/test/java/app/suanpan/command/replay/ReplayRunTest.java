package app.suanpan.command.replay;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.StoreAgent;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.SalesBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayRunTest {
    @TempDir
    private Path folder;

    @Test
    void everyLineIsSoldTakenBackOrRefusedAndTheLedgerAgreesToThePenny() throws Exception {
        Path csv = folder.resolve("month.csv");
        Files.writeString(csv, """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                1,A,Mug,6,2010-12-01 08:26:00,2.55,,United Kingdom
                1,B,Lamp,1,2010-12-01 08:26:00,3.39,,United Kingdom
                C2,A,Mug,-2,2010-12-01 09:00:00,2.55,,United Kingdom
                C3,B,Lamp,-5,2010-12-02 09:00:00,3.39,,United Kingdom
                4,A,Mug,-1,2010-12-02 09:10:00,0,,United Kingdom
                4,A,Mug,1,2010-12-02 09:10:00,0,,United Kingdom
                5,BAD,Adjust bad debt,1,2010-12-03 09:10:00,-11062.06,,United Kingdom
                6,A,Mug,3,2010-12-03 09:20:00,0.001,,United Kingdom
                """);
        RetailFile file = RetailFile.read(csv);
        ReplayStore.prepare(folder, RetailItems.of(file), null);
        ReplayClock clock = new ReplayClock(ReplayStore.ZONE, Instant.EPOCH);

        try (StoreAgent agent = ReplayStore.open(folder, clock)) {
            ReplayBooks books =
                    new ReplayRun(agent, clock, (invoice, rung) -> {}).run(file).books();

            assertThat(books.difference().isNothing()).isTrue();
            assertThat(books.sales()).isEqualTo(2);
            assertThat(books.returns()).isEqualTo(1);
            assertThat(books.invoicesRefusedWhole()).isEqualTo(3);
            assertThat(books.refused())
                    .containsOnlyKeys("NEVER_SOLD", "QUANTITY_NOT_ALLOWED", "NEGATIVE_PRICE", "FRACTION_OF_A_PENNY");
            LedgerSums ledger = LedgerSums.of(new SalesBook(agent.ledger()));
            assertThat(ledger.sales()).isEqualTo(books.sales());
            assertThat(ledger.returns()).isEqualTo(books.returns());
            assertThat(ledger.sold().minus(books.sold()).isNothing()).isTrue();
            assertThat(ledger.takenBack().minus(books.takenBack()).isNothing()).isTrue();
            assertThat(ledger.variance()).isZero();
        }
        assertThat(LedgerVerifier.verify(folder.resolve("ledger.db"), StoreAgent.derivations())
                        .findings())
                .isEmpty();
    }

    @Test
    void aSecondRunRingsNothingTwice() throws Exception {
        Path csv = folder.resolve("month.csv");
        Files.writeString(csv, """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                1,A,Mug,6,2010-12-01 08:26:00,2.55,,United Kingdom
                1,A,Mug,-6,2010-12-01 08:26:00,2.55,,United Kingdom
                """);
        RetailFile file = RetailFile.read(csv);
        ReplayStore.prepare(folder, RetailItems.of(file), null);
        for (int run = 0; run < 2; run++) {
            ReplayClock clock = new ReplayClock(ReplayStore.ZONE, Instant.EPOCH);
            try (StoreAgent agent = ReplayStore.open(folder, clock)) {
                ReplayRun.Result result = new ReplayRun(agent, clock, (invoice, rung) -> {}).run(file);

                assertThat(result.rungInvoices()).isEqualTo(1 - run);
                assertThat(result.books().difference().isNothing()).isTrue();
                assertThat(LedgerSums.of(new SalesBook(agent.ledger())).sales()).isEqualTo(1);
            }
        }
    }

    @Test
    void theNextMonthGoesIntoTheSameStoreAndTakesBackWhatTheLastOneSold() throws Exception {
        RetailFile december =
                month("1,A,Mug,6,2010-12-01 08:26:00,2.55,,UK\n1,B,Lamp,2,2010-12-01 08:26:00,3.39,,UK\n");
        RetailFile january =
                month("2,C,Cup,1,2011-01-03 08:26:00,1.00,,UK\nC3,B,Lamp,-2,2011-01-03 09:00:00,3.39,,UK\n");
        for (RetailFile file : List.of(december, january)) {
            assertThat(ReplayStore.prepare(folder, RetailItems.of(file), null).bad())
                    .isEmpty();
            ReplayClock clock = new ReplayClock(ReplayStore.ZONE, Instant.EPOCH);
            try (StoreAgent agent = ReplayStore.open(folder, clock)) {
                ReplayBooks books = new ReplayRun(agent, clock, (invoice, rung) -> {})
                        .run(file)
                        .books();

                assertThat(books.refused()).isEmpty();
                LedgerSums ledger = LedgerSums.of(
                        new SalesBook(agent.ledger()),
                        file.invoices().stream().map(RetailInvoice::number).toList());
                assertThat(ledger.sold().minus(books.sold()).isNothing()).isTrue();
                assertThat(ledger.takenBack().minus(books.takenBack()).isNothing())
                        .isTrue();
            }
        }
    }

    @Test
    void whatACustomerBringsBackIsFoundOnTheirReceiptAndEveryDayIsClosedWithItsZ() throws Exception {
        RetailFile file = month("""
                1,A,Mug,6,2011-01-04 10:00:00,2.55,17,UK
                1,B,Lamp,2,2011-01-04 10:00:00,3.39,17,UK
                2,A,Mug,3,2011-01-04 11:00:00,2.55,17,UK
                3,A,Mug,9,2011-01-04 12:00:00,2.10,18,UK
                C4,A,Mug,-4,2011-01-05 09:00:00,2.55,17,UK
                C4,A,Mug,-2,2011-01-05 09:00:00,2.55,17,UK
                C4,B,Lamp,-1,2011-01-05 09:00:00,3.39,17,UK
                C4,A,Mug,-1,2011-01-05 09:00:00,2.10,17,UK
                C5,A,Mug,-1,2011-01-05 09:30:00,2.55,,UK
                """);
        ReplayStore.prepare(folder, RetailItems.of(file), null);
        ReplayClock clock = new ReplayClock(ReplayStore.ZONE, Instant.EPOCH);
        try (StoreAgent agent = ReplayStore.open(folder, clock)) {
            ReplayRun.Result result = new ReplayRun(agent, clock, (invoice, rung) -> {}).run(file);
            ReplayBooks books = result.books();

            assertThat(books.refused()).isEmpty();
            assertThat(books.byReceipt().lines()).isEqualTo(3);
            assertThat(books.invoicesReturned()).isEqualTo(2);
            assertThat(books.returns())
                    .as("two receipts, one without, another without")
                    .isEqualTo(4);
            assertThat(result.days()).isEqualTo(2);
            assertThat(result.wrongDays()).isEmpty();
            LedgerSums ledger = LedgerSums.of(new SalesBook(agent.ledger()));
            assertThat(ledger.returns()).isEqualTo(books.returns());
            assertThat(ledger.takenBack().minus(books.takenBack()).isNothing()).isTrue();
            assertThat(ledger.variance()).isZero();
        }
        assertThat(LedgerVerifier.verify(folder.resolve("ledger.db"), StoreAgent.derivations())
                        .findings())
                .isEmpty();
    }

    private RetailFile month(String rows) throws Exception {
        Path csv = Files.createTempFile(folder, "month", ".csv");
        Files.writeString(
                csv, "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n" + rows);
        return RetailFile.read(csv);
    }
}
