package app.suanpan.protocol.schema;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Goes through a message along its schema: which described field each value stands in, and which values stand in none. A validator
 * does not tell, since unknown fields are allowed everywhere.
 *
 * @param files all schemas by their path, such as {@code events/parts.json}
 */
public record SchemaWalk(Map<String, JsonNode> files) {
    /** Where a schema stands: its file, and its pointer in it. */
    private record Place(String file, String pointer) {
        Place at(String step) {
            return new Place(file, pointer + "/" + step);
        }

        /** A reference is relative to the file that it stands in. */
        Place to(String reference) {
            var parts = reference.split("#", 2);
            var folder = file.substring(0, file.lastIndexOf('/') + 1);
            return new Place(parts[0].isEmpty() ? file : folder + parts[0], parts.length == 2 ? parts[1] : "");
        }

        String field(String name) {
            return file + "#" + pointer + "/properties/" + name;
        }
    }

    /**
     * Goes through one message.
     *
     * @param seen is told each described field that is in it, as {@code file#/pointer}
     * @param undescribed is told where something stands that no schema describes
     */
    public void walk(String file, JsonNode message, Consumer<String> seen, Consumer<String> undescribed) {
        walk(new Place(file, ""), message, "", seen, undescribed);
    }

    /** Returns every field that the files describe. */
    public Set<String> fields() {
        var all = new TreeSet<String>();
        files.forEach((file, schema) -> {
            collect(new Place(file, ""), schema, all);
            for (var part : schema.path("$defs").properties()) {
                collect(new Place(file, "/$defs/" + part.getKey()), part.getValue(), all);
            }
        });
        return all;
    }

    private static void collect(Place place, JsonNode schema, Set<String> all) {
        for (var field : schema.path("properties").propertyNames()) {
            all.add(place.field(field));
        }
    }

    private void walk(Place named, JsonNode value, String path, Consumer<String> seen, Consumer<String> undescribed) {
        var place = resolved(named, value);
        var schema = schema(place);
        if (value.isObject()) {
            for (var field : value.properties()) {
                var here = path + "/" + field.getKey();
                if (schema.path("properties").has(field.getKey())) {
                    seen.accept(place.field(field.getKey()));
                    walk(place.at("properties").at(field.getKey()), field.getValue(), here, seen, undescribed);
                } else {
                    undescribed.accept(here);
                }
            }
        } else if (value.isArray()) {
            if (!schema.has("items")) {
                undescribed.accept(path);
                return;
            }
            value.forEach(element -> walk(place.at("items"), element, path + "/*", seen, undescribed));
        }
    }

    /** Follows references, and of several kinds takes the one that the value says it is of. */
    private Place resolved(Place place, JsonNode value) {
        var schema = schema(place);
        if (schema.has("$ref")) {
            return resolved(place.to(schema.get("$ref").stringValue()), value);
        }
        if (value.isObject() && schema.has("oneOf")) {
            for (var i = 0; i < schema.get("oneOf").size(); i++) {
                var choice = resolved(place.at("oneOf").at(Integer.toString(i)), value);
                if (schema(choice).at("/properties/type/const").equals(value.get("type"))) {
                    return choice;
                }
            }
        }
        return place;
    }

    private JsonNode schema(Place place) {
        var file = files.get(place.file());
        var found = file == null ? null : file.at(place.pointer());
        if (found == null || found.isMissingNode()) {
            throw new IllegalStateException("no schema at " + place);
        }
        return found;
    }
}
