package app.suanpan.bench;

import app.suanpan.command.root.SuanpanMain;
import app.suanpan.protocol.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * A file of a wholesaler's sales, rung up line by line through register, ledger and sync as {@code ./suanpan replay} does: with a
 * collector beside it, returns matched to their receipts, and a Z each day. The file is made up; its invoices are as long as real ones.
 */
final class ReplayBench {
    private static final int INVOICES = 2_000;
    private static final int MOST_LINES = 40;
    private static final int ITEMS = 3_000;
    private static final int CUSTOMERS = 300;
    private static final int A_DAY = 120;

    private ReplayBench() {}

    /** Measures, and writes what came of it. */
    static void run(Page page) throws IOException, InterruptedException {
        Path folder = BenchFolder.make("replay");
        try {
            Path sales = folder.resolve("sales.csv");
            int lines = write(sales);
            Path report = folder.resolve("report.json");
            int status = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SuanpanMain.class.getName(),
                            "replay",
                            sales.toString(),
                            "--data",
                            folder.resolve("store").toString(),
                            "--json")
                    .redirectOutput(report.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            JsonNode said = Json.tree(Files.readAllBytes(report));
            if (status != 0) {
                throw new IOException("The replay ended with " + status + ": " + said);
            }
            page.sentence(String.format(
                    Locale.ROOT,
                    "Replay: %,d invoices with %,d lines, their returns and a Z each day, are rung up at %,d invoices a second, collector"
                            + " included; the same disk alone syncs %,.0f appends of 28 KiB a second.",
                    INVOICES,
                    lines,
                    said.path("invoicesPerSecond").longValue(),
                    said.path("syncedAppendsPerSecond").doubleValue()));
        } finally {
            BenchFolder.delete(folder);
        }
    }

    private static int write(Path file) throws IOException {
        Random random = new Random(20101201);
        int lines = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
            LocalDateTime at = LocalDateTime.of(2010, 12, 1, 8, 0);
            for (int invoice = 1; invoice <= INVOICES; invoice++) {
                at = invoice % A_DAY == 0 ? at.toLocalDate().plusDays(1).atTime(8, 0) : at.plusMinutes(4);
                int customer = random.nextInt(CUSTOMERS);
                boolean back = random.nextInt(15) == 0;
                int count = back ? 1 : 1 + random.nextInt(MOST_LINES);
                for (int line = 0; line < count; line++) {
                    int item = random.nextInt(ITEMS);
                    out.write(String.format(
                            Locale.ROOT,
                            "%s%d,%d,Item %d,%d,%s,%d.%02d,%d,UK%n",
                            back ? "C" : "",
                            536_000 + invoice,
                            item,
                            item,
                            back ? -1 : 1 + random.nextInt(12),
                            at.toString().replace('T', ' ') + ":00",
                            1 + item % 20,
                            item % 100,
                            12_000 + customer));
                    lines++;
                }
            }
        }
        return lines;
    }
}
