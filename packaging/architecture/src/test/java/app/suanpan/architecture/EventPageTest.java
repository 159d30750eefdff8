package app.suanpan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of events and their page are what the records and their Javadoc say. When they are not, look at what changed and have
 * them written anew with {@code -Dpages=write}.
 */
class EventPageTest {
    private static final String HOW = "take it anew with -Dpages=write";

    private static Path root;
    private static EventSchemas drawing;
    private static Map<String, ObjectNode> schemas;

    @BeforeAll
    static void drawThem() throws IOException {
        root = Sources.read().root();
        try (var files = Files.walk(root.resolve("edge-agent/domain/src/main/java"))) {
            drawing = new EventSchemas(RecordSentences.of(
                    files.filter(file -> file.toString().endsWith(".java")).toList()));
        }
        schemas = new TreeMap<>();
        drawing.draw().forEach((name, schema) -> schemas.put("events/" + name, schema));
        EventEditions.note(schemas, root.resolve("edge-agent/protocol/src/test/resources/golden"));
        if ("write".equals(System.getProperty("pages"))) {
            Files.createDirectories(root.resolve("docs/schema/events"));
            for (var schema : schemas.entrySet()) {
                Files.writeString(root.resolve("docs/schema").resolve(schema.getKey()), text(schema.getValue()));
            }
            Files.writeString(root.resolve("docs/events.md"), EventPage.of(schemas));
        }
    }

    @Test
    void everyFieldOfEveryEventHasASentence() {
        assertThat(drawing.silent()).isEmpty();
    }

    @Test
    void theSchemasAreTheRecords() throws IOException {
        for (var schema : schemas.entrySet()) {
            assertThat(root.resolve("docs/schema").resolve(schema.getKey()))
                    .as(HOW)
                    .hasContent(text(schema.getValue()));
        }
    }

    @Test
    void thereIsNoSchemaOfWhatIsNoEvent() throws IOException {
        var there = new ArrayList<String>();
        try (var files = Files.list(root.resolve("docs/schema/events"))) {
            files.forEach(file -> there.add("events/" + file.getFileName()));
        }
        assertThat(there).containsExactlyInAnyOrderElementsOf(schemas.keySet());
    }

    @Test
    void thePageIsTheSchemas() {
        assertThat(root.resolve("docs/events.md")).as(HOW).hasContent(EventPage.of(schemas));
    }

    private static String text(ObjectNode schema) {
        return schema.toPrettyString() + "\n";
    }
}
