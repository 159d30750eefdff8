package app.suanpan.bench;

import app.suanpan.collector.CollectorMain;
import app.suanpan.collector.CollectorRuntime;
import app.suanpan.fleet.CloudProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What head office waits for, page by page, while the database holds four hundred days of a chain of a thousand stores, and what an export of
 * all of it takes in a small heap. {@value #SIZE} in the environment says how many sales there are.
 */
final class ConsoleBench {
    private static final String SIZE = "BENCH_SALES";
    private static final long SALES = 100_000;
    private static final int TIMES = 20;
    private static final String HEAP = "-Xmx64m";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Page page;

    private ConsoleBench(Page page) {
        this.page = page;
    }

    /** Measures, and writes what came of it. */
    static void run(Page page) throws Exception {
        String asked = System.getenv(SIZE);
        long sales = asked == null ? SALES : Long.parseLong(asked);
        Path folder = BenchFolder.make("console");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            String[] options = {"--mqtt-port", "0", "--http-port", "0", "--database", url};
            // It makes the tables.
            CloudProcess.collector(folder, options).close();
            long rows = LargeChain.fill(url, sales);
            ConsoleBench bench = new ConsoleBench(page);
            try (CloudProcess collector = CloudProcess.collector(folder, options)) {
                bench.pages(CollectorRuntime.read(folder));
                page.sentence(String.format(
                        Locale.ROOT,
                        "PostgreSQL holds %,d rows: %,d sales of %d days in %,d stores; each answer is that of the address behind a page, by HTTP, one"
                                + " after the other, the first one not counted. The collector's process held %,d MB then.",
                        rows,
                        sales,
                        LargeChain.DAYS,
                        LargeChain.STORES,
                        CloudProcess.residentBytes(List.of(collector.pid())) / 1_000_000));
            }
            for (String format : List.of("csv", "parquet")) {
                bench.export(folder, url, format, rows);
            }
        } finally {
            BenchFolder.delete(folder);
        }
    }

    private void pages(CollectorRuntime collector) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String year = "from=" + today.minusDays(364) + "&to=" + today;
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("Overview, today", "overview");
        questions.put("Overview, 30 days", "overview?period=30d");
        questions.put("Overview, a year", "overview?" + year);
        questions.put("Overview, a year of one store", "overview?store=s0007&" + year);
        questions.put("Sales of a year", "sales?" + year);
        questions.put("Sales of a year, in returns alone", "sales?kind=return&" + year);
        questions.put("Sales of a year, by an amount that nobody paid", "sales?amount=999999999&" + year);
        questions.put("A receipt by its number", "sales?text=s0007-till-1-3");
        questions.put("Items, today", "items");
        questions.put("Items of a year", "items?" + year);
        questions.put("Shifts of a year", "shifts?" + year);
        questions.put("Shifts of a year that are open", "shifts?state=open&" + year);
        questions.put("Members of a year", "members?" + year);
        questions.put("Audit of a year", "audit?" + year);
        questions.put("Audit of a year, what is not genuine", "audit?part=wrong&" + year);
        questions.put("Boxes", "boxes");
        questions.put("Stores", "stores");
        for (Map.Entry<String, String> question : questions.entrySet()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(collector.console() + "/api/v1/" + question.getValue()))
                    .header("Authorization", "Bearer " + collector.token())
                    .build();
            ask(request);
            Times times = new Times();
            for (int i = 0; i < TIMES; i++) {
                long began = System.nanoTime();
                ask(request);
                times.add(System.nanoTime() - began);
            }
            page.row(question.getKey(), times);
        }
    }

    private void ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " was answered with " + answer.statusCode());
        }
    }

    /** Exports everything in a process with a small heap, and says how much memory that held at most. */
    private void export(Path folder, String url, String format, long rows) throws IOException, InterruptedException {
        Path out = folder.resolve(format);
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        CollectorMain.class.getName(),
                        "--data",
                        folder.toString(),
                        "--database",
                        url,
                        "export",
                        "--format",
                        format,
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long most = 0;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, CloudProcess.residentBytes(List.of(process.pid())));
        }
        if (process.exitValue() != 0) {
            throw new IOException("the export ended with " + process.exitValue());
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long bytes = size(out);
        page.sentence(String.format(
                Locale.ROOT,
                "All tables as %s in a heap of 64 MB: **%,.0f** rows a second, %,d MB in %.1f s with the start of the program; the process held **%,d MB** at most.",
                format.equals("csv") ? "CSV" : "Parquet",
                rows / seconds,
                bytes / 1_000_000,
                seconds,
                most / 1_000_000));
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
