package app.suanpan.architecture;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The schemas of events as a page for people. */
final class EventPage {
    private static final String HEAD = """
            # Events

            What a store writes down, and what the collector gets of it, byte by byte. This page is made from the
            [schemas](schema/events/event.json), and those from the records in the program; nobody writes it by hand
            (`./mvnw -pl packaging/architecture -am test -Dtest=EventPageTest -Dpages=write -Dsurefire.failIfNoSpecifiedTests=false`).

            An event is one line of JSON: its `type`, the `schema` number of that type's edition, a `header`, and what the type has besides.
            Money is in whole minor units of the currency that stands beside it: 2772 of CNY are 27.72 yuan. Quantities are exact
            decimals. Times are UTC, business days are days. A field that has nothing to say is left out.

            **Evolution only adds.** A new field raises its type's edition; none is renamed or removed, so a line of any earlier edition is
            valid by today's schema. Whoever reads has to ignore fields that it does not know, and to leave alone, as bytes, an event whose
            type, or a word in it, it does not know: that was written by a newer program.

            """;

    private final Map<String, ? extends JsonNode> schemas;
    private final StringBuilder page = new StringBuilder(HEAD);

    private EventPage(Map<String, ? extends JsonNode> schemas) {
        this.schemas = schemas;
    }

    /** Writes the page of these schemas, given by their paths. */
    static String of(Map<String, ? extends JsonNode> schemas) {
        var page = new EventPage(schemas);
        page.write();
        return page.page.toString();
    }

    private void write() {
        var types = EventSchemas.types().stream().map(Class::getSimpleName).toList();
        page.append("Types: ")
                .append(types.stream().map(EventPage::link).collect(Collectors.joining(", ")))
                .append(".\n");
        for (var type : types) {
            var schema = schemas.get("events/" + type + ".json");
            page.append("\n## ").append(type).append("\n\n");
            page.append(schema.path("description").stringValue())
                    .append(" Edition ")
                    .append(schema.at("/properties/schema/examples/0").intValue())
                    .append("; [schema](schema/events/")
                    .append(type)
                    .append(".json).\n");
            table(schema);
        }
        page.append("\n# Parts of events\n");
        for (var part :
                schemas.get("events/" + EventSchemas.PARTS).path("$defs").properties()) {
            page.append("\n## ").append(part.getKey()).append("\n\n");
            page.append(part.getValue().path("description").stringValue()).append('\n');
            table(part.getValue());
            words(part.getValue());
        }
    }

    private void table(JsonNode schema) {
        var rows = schema.path("properties").properties().stream()
                .filter(field ->
                        !field.getValue().has("const") && !field.getKey().equals("schema"))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        var always = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
        page.append("\n| field | form | always | meaning |\n|---|---|---|---|\n");
        rows.forEach(field -> page.append("| `")
                .append(field.getKey())
                .append("` | ")
                .append(form(field.getValue()))
                .append(always.contains(field.getKey()) ? " | yes | " : " | | ")
                .append(field.getValue().path("description").stringValue().replace("|", "\\|"))
                .append(" |\n"));
    }

    private void words(JsonNode schema) {
        var words = schema.path("oneOf");
        if (schema.has("enum")) {
            page.append("\nOne of ")
                    .append(StreamSupport.stream(schema.path("enum").spliterator(), false)
                            .map(word -> "`" + word.stringValue() + "`")
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        if (words.isEmpty()) {
            return;
        }
        page.append("\nOne of:\n");
        for (var word : words) {
            if (word.has("const")) {
                page.append("- `").append(word.path("const").stringValue()).append('`');
                page.append(
                        word.has("description")
                                ? ": " + word.path("description").stringValue()
                                : "");
            } else {
                page.append("- ").append(form(word));
            }
            page.append('\n');
        }
    }

    private static String form(JsonNode schema) {
        if (schema.has("$ref")) {
            var reference = schema.path("$ref").stringValue();
            return link(reference.substring(reference.lastIndexOf('/') + 1));
        }
        return switch (schema.path("type").stringValue()) {
            case "array" -> "list of " + form(schema.path("items"));
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            case "number" -> "decimal";
            default ->
                switch (schema.path("format").asString(schema.has("pattern") ? "time" : "")) {
                    case "uuid" -> "UUID";
                    case "date-time" -> "instant";
                    case "date" -> "day";
                    case "time" -> "time of day";
                    default -> "text";
                };
        };
    }

    private static String link(String name) {
        return "[" + name + "](#" + name.toLowerCase(Locale.ROOT).replace(".", "") + ")";
    }
}
