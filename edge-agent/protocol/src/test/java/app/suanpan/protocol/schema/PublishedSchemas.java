package app.suanpan.protocol.schema;

import app.suanpan.protocol.json.Json;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The schemas in {@code docs/schema} and what was held against them. A message is validated by a validator that knows nothing of this
 * program, and every field in it must be described. Not for several threads at once.
 */
public final class PublishedSchemas {
    private static final String BASE = "https://schemas.invalid/";

    private final Map<String, JsonNode> files;
    private final SchemaWalk walk;
    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
    private final Set<String> seen = new TreeSet<>();

    private PublishedSchemas(Map<String, String> texts) {
        files = new TreeMap<>();
        texts.forEach((file, text) -> files.put(file, Json.read(text, JsonNode.class)));
        walk = new SchemaWalk(files);
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(
                        (String place) -> place.startsWith(BASE) ? texts.get(place.substring(BASE.length())) : null));
    }

    /** Returns where the schemas lie, seen from whichever module the test runs in. */
    public static Path folder() {
        var root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("docs/schema"))) {
            root = root.getParent();
        }
        return root.resolve("docs/schema");
    }

    /** Reads the folder. */
    public static PublishedSchemas read() {
        var folder = folder();
        try (var files = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (var file : files.filter(it -> it.toString().endsWith(".json")).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return new PublishedSchemas(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is wrong with a line of a journal, nothing if nothing is. */
    public List<String> faultsOfEvent(byte[] line) {
        var file = "events/" + Json.tree(line).path("type").asString("") + ".json";
        if (!files.containsKey(file)) {
            return List.of("there is no schema " + file);
        }
        var faults = new ArrayList<>(faults(file, line));
        // The same by the one schema for all of them.
        if (faults.isEmpty()) {
            faults.addAll(invalid("events/event.json", Json.tree(line)));
        }
        return faults;
    }

    /**
     * Returns what is wrong with a message, nothing if nothing is.
     *
     * @param file its schema, such as {@code messages/hello.json}
     */
    public List<String> faults(String file, byte[] json) {
        var message = Json.tree(json);
        var faults = invalid(file, message);
        walk.walk(file, message, seen::add, where -> faults.add(file + " does not describe " + where));
        return faults;
    }

    /** Returns the fields of the files below a folder that nothing held against them had. */
    public Set<String> neverSeen(String folder) {
        var never = new TreeSet<>(walk.fields());
        never.removeIf(field -> !field.startsWith(folder));
        never.removeAll(seen);
        return never;
    }

    private List<String> invalid(String file, JsonNode message) {
        var schema = compiled.computeIfAbsent(file, name -> registry.getSchema(SchemaLocation.of(BASE + name)));
        return new ArrayList<>(
                schema
                        .validate(
                                message,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                        .stream()
                        .map(fault -> file + ": " + fault)
                        .toList());
    }
}
