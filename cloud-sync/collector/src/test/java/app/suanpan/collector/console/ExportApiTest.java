package app.suanpan.collector.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.access.Role;
import app.suanpan.collector.export.Manifest;
import app.suanpan.protocol.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables as files from the console, over HTTP. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class ExportApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Parameter
    private TestDatabase kind;

    private ServedConsole served;
    private String token;

    @BeforeParameterizedClassInvocation(injectArguments = false)
    void start(@TempDir Path folder) {
        served = new ServedConsole(kind.fresh(folder))
                .with(new BoxJournal("w1").sellMilk().sellBreakfast());
        token = served.accounts.addToken("reader", Role.ADMIN, null);
    }

    @AfterParameterizedClassInvocation
    void stop() {
        served.close();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        var address = URI.create(served.console.address() + "/api/v1/" + path);
        return CLIENT.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void tablesComeAsOneArchiveWithTheirManifestLast() throws Exception {
        var answer = get("export?format=csv&tables=sale_line,sale&bom=yes");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                .matches("attachment; filename=\"suanpan-[0-9-]+-csv\\.zip\"");
        var files = unzipped(answer.body());
        assertThat(files.keySet()).containsExactly("sale.csv", "sale_line.csv", "manifest.json");
        assertThat(new String(files.get("sale.csv"), StandardCharsets.UTF_8).split("\r\n"))
                .hasSize(3)
                .satisfies(lines -> assertThat(lines[0]).startsWith("\uFEFFjournal_id,sequence,kind,"));
        assertThat(Json.read(files.get("manifest.json"), Manifest.class).files())
                .extracting(Manifest.File::rows)
                .containsExactly(2L, 3L);
    }

    @Test
    void allTablesComeIfNoneIsNamed() throws Exception {
        var files = unzipped(
                get("export?format=parquet&from=2026-11-01&to=2026-11-30").body());
        var listed = Json.tree(get("export/tables").body()).path("tables");
        assertThat(files).hasSize(listed.size() + 1).containsKey("event.parquet");
        assertThat(new String(files.get("event.parquet"), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("PAR1");
    }

    @ParameterizedTest
    @CsvSource({
        "export?format=xls, X01: an export is csv or parquet",
        "export?tables=sails, X01: there is no table",
        "export?tables=user, X01: there is no table",
        "export?from=yesterday, a day is written 2026-11-21",
        "export?from=2026-11-22&to=2026-11-21, X01: the period ends before it begins",
        "export?bom=perhaps, is one of no"
    })
    void whatIsAskedWronglyIsAnsweredWithASentence(String question, String sentence) throws Exception {
        var answer = get(question);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(sentence);
    }
}
