package app.suanpan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.demo.unattended.DayReport;
import app.suanpan.protocol.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole demo as a machine without a display runs it: real processes, real screens, a power cut, and every cent accounted for. */
@Timeout(600)
final class UnattendedDemoTest {
    @TempDir
    Path folder;

    @Test
    void aWholeDayEndsWithNothingLostAndEverybodyAgreeing() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int status = run(printed, "--data", folder.toString(), "--unattended", "--json");
        String json = printed.toString(StandardCharsets.UTF_8);

        assertThat(json.lines()).as("--json prints one line and nothing else").hasSize(1);
        DayReport report = Json.read(json, DayReport.class);
        assertThat(report.findings()).isEmpty();
        assertThat(status).isZero();
        assertThat(report.unsent()).isZero();
        assertThat(report.ledger()).isEqualTo(report.screen()).isEqualTo(report.collector());
        assertThat(report.screen().sales()).isEqualTo(8);
        assertThat(report.screen().returns()).isEqualTo(1);
        assertThat(report.joined()).isEqualTo(2);
        assertThat(files(folder.resolve("receipts"))).hasSize(9);
        List<String> screens = files(folder.resolve("screens"));
        assertThat(screens).hasSize(report.pictures());
        assertThat(screens.stream().filter(name -> name.endsWith("-zh.png")))
                .hasSameSizeAs(screens.stream()
                        .filter(name -> name.endsWith("-en.png"))
                        .toList())
                .hasSizeGreaterThan(15);
        assertThat(screens)
                .as("the customer's screen is there")
                .anyMatch(name -> name.endsWith("customer-basket-en.png"));
        assertThat(folder.resolve("demo.processes")).as("no process is left").doesNotExist();
    }

    private static int run(ByteArrayOutputStream printed, String... arguments) {
        PrintStream usual = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            return DemoMain.commandLine().execute(arguments);
        } finally {
            System.setOut(usual);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
