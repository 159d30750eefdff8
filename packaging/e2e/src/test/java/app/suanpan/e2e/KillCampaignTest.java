package app.suanpan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A short campaign at each build; {@code packaging/e2e/kill-agent.sh} runs the long one. */
@Timeout(600)
class KillCampaignTest {
    private static final int INVOICES = 60;

    @TempDir
    private Path folder;

    @Test
    void everySaleReportedCommittedIsInTheLedgerOnceAndAtTheCollector() throws Exception {
        Path sales = folder.resolve("sales.csv");
        writeSales(sales, new Random(20));

        KillCampaign.Result result = new KillCampaign(sales, folder.resolve("campaign"), new Random(4)).run(4);

        assertThat(result.problems()).isEmpty();
        assertThat(result.kills()).isPositive();
        assertThat(result.reported()).isGreaterThan(INVOICES / 2);
    }

    /**
     * Two of a shop's evenings: sales of one to nine lines to five customers; every fifth invoice brings goods back, most of which are
     * found on the receipt that they were sold on, and a till is counted between the evenings.
     */
    private static void writeSales(Path file, Random random) throws IOException {
        StringBuilder csv = new StringBuilder(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        for (int invoice = 1; invoice <= INVOICES; invoice++) {
            boolean goesBack = invoice % 5 == 0;
            int customer = 17 + random.nextInt(5);
            int lines = 1 + random.nextInt(9);
            for (int line = 0; line < lines; line++) {
                int item = random.nextInt(12);
                csv.append(goesBack ? "C" : "")
                        .append(1_000 + invoice)
                        .append(",I")
                        .append(item)
                        .append(",Item ")
                        .append(item)
                        .append(',')
                        .append(goesBack ? -1 : 1 + random.nextInt(5))
                        .append(",2010-12-")
                        .append(invoice <= INVOICES / 2 ? "01" : "02")
                        .append(" 10:")
                        .append(String.format("%02d", invoice % 60))
                        .append(":00,")
                        .append(1 + item)
                        .append(".49,")
                        .append(customer)
                        .append(",United Kingdom\n");
            }
        }
        Files.writeString(file, csv);
    }
}
