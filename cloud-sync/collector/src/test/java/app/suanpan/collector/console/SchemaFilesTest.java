package app.suanpan.collector.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The collector tells whoever asks what events and messages look like. */
class SchemaFilesTest {
    private static final Path FOLDER = Path.of("../../docs/schema");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static WebServer server;

    @BeforeAll
    static void start() {
        server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(0)
                .shutdownHook(false)
                .routing(routing -> routing.register("/api/schema", new SchemaFiles()))
                .build()
                .start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + server.port() + "/api/schema/" + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void everyFileOfTheFolderCanBeHad() throws Exception {
        try (var files = Files.walk(FOLDER)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var answer = get(FOLDER.relativize(file).toString());
                assertThat(answer.statusCode()).as("%s", file).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(Files.readString(file));
                assertThat(answer.headers().firstValue("content-type")).hasValue("application/json; charset=utf-8");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "events",
                "events/Nothing.json",
                "..%2fconsole%2findex.html",
                "events/..%2fasyncapi.json",
                "%2e%2e/store/schema-1.sql"
            })
    void nothingElseCan(String path) throws Exception {
        assertThat(get(path).statusCode()).isNotEqualTo(200);
    }
}
