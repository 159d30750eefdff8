package app.suanpan.architecture;

import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.schema.SchemaWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Notes at each field since which edition it is written, as the golden files of all editions show it. */
final class EventEditions {
    /** The edition in which a field is first seen, by field and then by the event's type. */
    private final Map<String, Map<String, Integer>> first = new TreeMap<>();

    private EventEditions() {}

    /**
     * Adds the notes.
     *
     * @param schemas of events, by their paths, as {@link SchemaWalk} has them
     * @param golden the folder of golden files, {@code <Type>-<edition>.json}
     */
    static void note(Map<String, ? extends JsonNode> schemas, Path golden) throws IOException {
        var editions = new EventEditions();
        var walk = new SchemaWalk(Map.copyOf(schemas));
        try (var files = Files.list(golden)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString().split("[-.]");
                walk.walk(
                        "events/" + name[0] + ".json",
                        Json.tree(Files.readAllBytes(file)),
                        field -> editions.first
                                .computeIfAbsent(field, ignored -> new TreeMap<>())
                                .merge(name[0], Integer.parseInt(name[1]), Math::min),
                        where -> {
                            throw new AssertionError(file + " has " + where + ", which no record has");
                        });
            }
        }
        editions.first.forEach((field, types) -> editions.note(schemas, field, types));
    }

    private void note(Map<String, ? extends JsonNode> schemas, String field, Map<String, Integer> types) {
        var owner = field.substring(0, field.lastIndexOf('/') + 1);
        var later = new TreeMap<String, Integer>();
        types.forEach((type, edition) -> {
            // What is as old as all that it stands beside needs no word.
            if (edition > oldest(owner, type)) {
                later.put(type, edition);
            }
        });
        if (later.isEmpty()) {
            return;
        }
        var place = field.split("#");
        var schema = (ObjectNode) schemas.get(place[0]).at(place[1]);
        var since = place[0].equals("events/" + EventSchemas.PARTS)
                ? later.entrySet().stream()
                        .map(each -> each.getValue() + " of " + each.getKey())
                        .collect(Collectors.joining(", "))
                : later.values().iterator().next().toString();
        schema.put("description", schema.path("description").stringValue() + " Since edition " + since + ".");
    }

    private int oldest(String owner, String type) {
        return first.entrySet().stream()
                .filter(field -> field.getKey().startsWith(owner)
                        && field.getKey().indexOf('/', owner.length()) < 0
                        && field.getValue().containsKey(type))
                .mapToInt(field -> field.getValue().get(type))
                .min()
                .orElse(1);
    }
}
