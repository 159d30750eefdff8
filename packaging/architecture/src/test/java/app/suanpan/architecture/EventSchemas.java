package app.suanpan.architecture;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.protocol.event.EventCodec;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas of all events, drawn from the records that are written and from the sentences that stand beside their components:
 * a file for each type, and one for the parts that they share. A component without a sentence is a fault.
 */
final class EventSchemas {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    static final String PARTS = "parts.json";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Type, String> TEXTS = Map.of(
            UUID.class, "uuid",
            Instant.class, "date-time",
            LocalDate.class, "date");

    private final RecordSentences sentences;
    private final Map<String, ObjectNode> parts = new TreeMap<>();
    private final List<String> silent = new ArrayList<>();

    EventSchemas(RecordSentences sentences) {
        this.sentences = sentences;
    }

    /** Returns the types of the journal in their order. */
    static List<Class<?>> types() {
        return List.of(JournalEvent.class.getPermittedSubclasses());
    }

    /** Returns what lacks a sentence, after everything was drawn. */
    List<String> silent() {
        return silent;
    }

    /** Draws all files, by their names. */
    Map<String, ObjectNode> draw() {
        var files = new TreeMap<String, ObjectNode>();
        types().forEach(type -> files.put(type.getSimpleName() + ".json", event(type)));
        var shared =
                head("Parts of events", "What events of several types are made of. Unknown fields are to be ignored.");
        var definitions = shared.putObject("$defs");
        parts.forEach(definitions::set);
        files.put(PARTS, shared);
        files.put("event.json", any());
        return files;
    }

    private static ObjectNode head(String title, String description) {
        var file = JSON.objectNode();
        file.put("$schema", DIALECT).put("title", title).put("description", description);
        return file;
    }

    /** Any event: first what all have, then by its type what that one has. An event of an unknown type is a newer program's. */
    private static ObjectNode any() {
        var file = head(
                "Event",
                "One line of a journal: an event of any type. A type that has no schema here is one of a newer program's;"
                        + " it is kept as it is and not guessed at.");
        file.put("type", "object");
        var properties = file.putObject("properties");
        properties.putObject("type").put("type", "string").put("description", "Of which type it is.");
        properties
                .putObject("schema")
                .put("type", "integer")
                .put("minimum", 1)
                .put("description", "In which edition of its type it is written.");
        properties.putObject("header").put("$ref", PARTS + "#/$defs/EventHeader");
        file.putArray("required").add("type").add("schema").add("header");
        var all = file.putArray("allOf");
        for (var type : types()) {
            var choice = all.addObject();
            choice.putObject("if").putObject("properties").putObject("type").put("const", type.getSimpleName());
            choice.putObject("then").put("$ref", type.getSimpleName() + ".json");
        }
        return file;
    }

    private ObjectNode event(Class<?> type) {
        var edition = EventCodec.schemaOf(type.asSubclass(JournalEvent.class));
        var file = head(type.getSimpleName(), said(type));
        file.put("type", "object");
        var properties = file.putObject("properties");
        var required = file.putArray("required").add("type").add("schema");
        properties.putObject("type").put("const", type.getSimpleName()).put("description", "The type of the event.");
        var number = properties.putObject("schema").put("type", "integer").put("minimum", 1);
        number.putArray("examples").add(edition);
        number.put(
                "description",
                "The edition that it is written in: this file describes edition " + edition
                        + " and all before it; a later one may have more fields, which are to be ignored.");
        components(type, properties, required);
        return file;
    }

    private void components(Class<?> type, ObjectNode properties, ArrayNode required) {
        for (var component : type.getRecordComponents()) {
            var described = schema(component.getAnnotatedType());
            properties.set(component.getName(), described);
            described.put("description", said(type, component));
            if (!mayLack(component)) {
                required.add(component.getName());
            }
        }
    }

    private static boolean mayLack(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType() == Optional.class;
    }

    private ObjectNode schema(AnnotatedType annotated) {
        var type = annotated.getType();
        var json = JSON.objectNode();
        if (type == String.class) {
            return json.put("type", "string");
        } else if (TEXTS.containsKey(type)) {
            return json.put("type", "string").put("format", TEXTS.get(type));
        } else if (type == LocalTime.class) {
            return json.put("type", "string").put("pattern", "^[0-2][0-9]:[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?$");
        } else if (type == long.class || type == Long.class) {
            return json.put("type", "integer").put("format", "int64");
        } else if (type == int.class || type == Integer.class) {
            return json.put("type", "integer").put("format", "int32");
        } else if (type == boolean.class || type == Boolean.class) {
            return json.put("type", "boolean");
        } else if (type == BigDecimal.class) {
            return json.put("type", "number");
        } else if (type instanceof ParameterizedType generic) {
            var content = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return schema(content);
            } else if (generic.getRawType() == List.class) {
                json.put("type", "array").set("items", schema(content));
                return json;
            }
        } else if (type instanceof Class<?> ours && ours.getName().startsWith("app.suanpan.")
                || type == RoundingMode.class) {
            return json.put("$ref", ref((Class<?>) type));
        }
        throw new IllegalArgumentException("No schema is known for " + type);
    }

    private String ref(Class<?> type) {
        var name = name(type);
        if (!parts.containsKey(name)) {
            parts.put(name, JSON.objectNode());
            parts.get(name).setAll(part(type));
        }
        return PARTS + "#/$defs/" + name;
    }

    /** Two events may each have a part of the same name. */
    private static String name(Class<?> type) {
        var around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : name(around) + "." + type.getSimpleName();
    }

    private ObjectNode part(Class<?> type) {
        var part = JSON.objectNode().put("description", said(type));
        if (type.isEnum()) {
            words(type, part);
        } else if (type.isRecord()) {
            part.put("type", "object");
            var properties = part.putObject("properties");
            var required = JSON.arrayNode();
            if (Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)) {
                properties
                        .putObject("type")
                        .put("const", type.getSimpleName())
                        .put("description", "Which of its kind it is.");
                required.add("type");
            }
            components(type, properties, required);
            part.set("required", required);
        } else if (type.isSealed()) {
            var choices = part.putArray("oneOf");
            for (var permitted : type.getPermittedSubclasses()) {
                choices.addObject().put("$ref", ref(permitted));
            }
        } else {
            throw new IllegalArgumentException("No schema is known for " + type);
        }
        return part;
    }

    /** The words that this edition knows; an event with another one is a newer program's. */
    private void words(Class<?> type, ObjectNode part) {
        if (type == RoundingMode.class) {
            var words = part.put("type", "string").putArray("enum");
            Arrays.stream(RoundingMode.values()).forEach(mode -> words.add(mode.name()));
            return;
        }
        var words = part.putArray("oneOf");
        for (var word : type.getEnumConstants()) {
            var name = ((Enum<?>) word).name();
            var one = words.addObject().put("const", name);
            sentences.of(type, name).ifPresent(sentence -> one.put("description", sentence));
        }
    }

    private String said(Class<?> type) {
        if (type == RoundingMode.class) {
            return "How a number between two is rounded, by Java's names.";
        }
        return inJson(sentences.of(type).orElseGet(() -> missing(name(type))));
    }

    private String said(Class<?> type, RecordComponent component) {
        if (component.getName().equals("header")) {
            return "Who, where and when.";
        }
        return inJson(sentences
                .of(type, component.getName())
                .orElseGet(() -> missing(name(type) + "." + component.getName())));
    }

    /** What is null to the program is left out of the line. */
    private static String inJson(String sentence) {
        return sentence.replaceAll("\\bnull\\b", "absent").replaceAll("\\bNull\\b", "Absent");
    }

    private String missing(String what) {
        silent.add(what);
        return "";
    }
}
