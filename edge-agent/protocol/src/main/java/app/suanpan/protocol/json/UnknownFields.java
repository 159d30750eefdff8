package app.suanpan.protocol.json;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds words that nothing knows in what people write. {@link Json} passes over them, as a newer edition's journal needs it; in a
 * store's own files a misspelt word would be a silent nothing.
 */
public final class UnknownFields {
    private UnknownFields() {}

    /** The path of the first field that was given and is not there when what was understood is written again. */
    public static Optional<String> first(JsonNode given, Object understood) {
        return first(given, Json.tree(Json.write(understood)), "");
    }

    private static Optional<String> first(JsonNode given, JsonNode understood, String path) {
        if (given.isArray()) {
            for (int i = 0; i < given.size(); i++) {
                Optional<String> inside = first(given.get(i), understood.path(i), path + "[" + i + "]");
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        for (String field : given.propertyNames()) {
            String here = path.isEmpty() ? field : path + "." + field;
            Optional<String> inside = understood.has(field) || given.get(field).isNull()
                    ? first(given.get(field), understood.path(field), here)
                    : Optional.of(here);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }
}
