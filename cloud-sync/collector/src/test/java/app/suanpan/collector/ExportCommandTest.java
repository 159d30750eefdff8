package app.suanpan.collector;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.export.Manifest;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.protocol.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command that exports, while a collector has the folder. */
class ExportCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Path data() {
        return folder.resolve("cloud");
    }

    private int run(String... arguments) {
        return new CommandLine(new CollectorMain())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void itWritesFilesWhileTheCollectorRuns() throws Exception {
        var config = new CollectorConfig(data(), "127.0.0.1", 0, 0, null, ZoneOffset.UTC, null, null);
        try (var collector = Collector.start(config, Clock.systemUTC(), new Random())) {
            assertThat(collector.console().getPort()).isPositive();
            var to = folder.resolve("files");
            assertThat(run("export", "--data", data().toString(), "--format", "parquet", "--json", to.toString()))
                    .as("%s", err)
                    .isZero();
            assertThat(Json.read(out.toString(), Manifest.class))
                    .isEqualTo(Json.read(Files.readAllBytes(to.resolve(Manifest.FILE)), Manifest.class));
            assertThat(to.resolve("sale.parquet")).isNotEmptyFile();

            assertThat(run("--data", data().toString(), "export", "--tables", "box", "--bom", folder + "/box"))
                    .isZero();
            assertThat(folder.resolve("box/box.csv")).content().startsWith("\uFEFFid,tenant,store,");
        }
    }

    @Test
    void whatIsAskedWronglyIsAnsweredWithASentenceAndACode() throws Exception {
        assertThat(run("export", "--data", data().toString(), folder + "/x")).isEqualTo(3);
        assertThat(err.toString()).contains("X05: there is no collector's database at");
        Files.createDirectories(data());
        SqlEventStore.open(data().resolve("collector.db"), "run", Instant.EPOCH).close();
        assertThat(run("export", "--data", data().toString(), "--tables", "sails", folder + "/x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("X01: there is no table \"sails\"");
        assertThat(run("export", "--data", data().toString(), "--format", "xls", folder + "/x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("X01: an export is csv or parquet, not \"xls\"");
        assertThat(run(
                        "export",
                        "--data",
                        data().toString(),
                        "--from",
                        "2026-11-22",
                        "--to",
                        "2026-11-21",
                        folder + "/x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("X01: the period ends before it begins");
        assertThat(run("export", "--data", data().toString(), "--from", "yesterday", folder + "/x"))
                .isEqualTo(2);
        assertThat(run("export", folder + "/x")).as("no folder is named").isEqualTo(2);
        assertThat(folder.resolve("x")).doesNotExist();
    }
}
