package app.suanpan.protocol.wire;

import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object of the wire. Fields keep the order in which they were put; fields that nobody asks for are ignored, so
 * that a later version may add some.
 */
public final class WireObject {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ObjectNode node;

    private WireObject(ObjectNode node) {
        this.node = node;
    }

    /** Returns an object with no fields, to be filled. */
    public static WireObject create() {
        return new WireObject(JsonNodeFactory.instance.objectNode());
    }

    /** Reads a JSON object; refuses anything else, and a field that is named twice. */
    public static WireObject parse(Bytes json) {
        try {
            if (MAPPER.readTree(json.toArray()) instanceof ObjectNode object) {
                return new WireObject(object);
            }
            throw new MalformedMessageException("not a JSON object");
        } catch (JacksonException e) {
            throw new MalformedMessageException("not JSON", e);
        }
    }

    /** Returns the object as one line of UTF-8. */
    public Bytes toBytes() {
        return Bytes.of(MAPPER.writeValueAsBytes(node));
    }

    /** Puts a text, and returns this. */
    public WireObject put(String field, String value) {
        node.put(field, value);
        return this;
    }

    /** Puts a whole number, and returns this. */
    public WireObject put(String field, long value) {
        node.put(field, value);
        return this;
    }

    /** Puts a truth value, and returns this. */
    public WireObject put(String field, boolean value) {
        node.put(field, value);
        return this;
    }

    /** Puts a JSON null, and returns this: the field's place is kept for a later version. */
    public WireObject putNull(String field) {
        node.putNull(field);
        return this;
    }

    /** Puts a list of objects, and returns this. */
    public WireObject put(String field, List<WireObject> values) {
        var array = node.putArray(field);
        values.forEach(value -> array.add(value.node));
        return this;
    }

    /** Returns whether there is such a field: an earlier edition may not have had it. */
    public boolean has(String field) {
        return node.has(field);
    }

    /** Returns a text; refuses one that is missing or of another kind. */
    public String text(String field) {
        return optionalText(field).orElseThrow(() -> new MalformedMessageException("\"" + field + "\" is missing"));
    }

    /** Returns a text, or nothing when it is missing or null; refuses another kind. */
    public Optional<String> optionalText(String field) {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw new MalformedMessageException("\"" + field + "\" is not a text");
        }
        return Optional.of(value.stringValue());
    }

    /** Returns a whole number of at least {@code least}; refuses one that is missing, smaller, or of another kind. */
    public long number(String field, long least) {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new MalformedMessageException("\"" + field + "\" is missing");
        }
        return number(field, value, least);
    }

    /** Returns a whole number of at least {@code least}, or {@code otherwise} when it is missing or null. */
    public long number(String field, long least, long otherwise) {
        var value = node.path(field);
        return value.isMissingNode() || value.isNull() ? otherwise : number(field, value, least);
    }

    /** Returns a truth value; refuses one that is missing or of another kind. */
    public boolean truth(String field) {
        var value = node.path(field);
        if (!value.isBoolean()) {
            throw new MalformedMessageException("\"" + field + "\" is not true or false");
        }
        return value.booleanValue();
    }

    /** Returns a list of objects, empty when it is missing; refuses another kind. */
    public List<WireObject> objects(String field) {
        var value = node.path(field);
        var objects = new ArrayList<WireObject>();
        if (value.isMissingNode() || value.isNull()) {
            return objects;
        }
        for (var element : value) {
            if (!value.isArray() || !(element instanceof ObjectNode object)) {
                throw new MalformedMessageException("\"" + field + "\" is not a list of objects");
            }
            objects.add(new WireObject(object));
        }
        return objects;
    }

    /** Returns a hash of 64 hexadecimal digits. */
    public ChainHash hash(String field) {
        return read(field, ChainHash::parse);
    }

    /** Returns a hash of 64 hexadecimal digits, or {@code otherwise} when it is missing or null. */
    public ChainHash hash(String field, ChainHash otherwise) {
        return optionalText(field).isEmpty() ? otherwise : hash(field);
    }

    /** Returns an epoch of 32 hexadecimal digits. */
    public Epoch epoch(String field) {
        return read(field, Epoch::new);
    }

    /** Returns a time as ISO 8601 in UTC. */
    public Instant time(String field) {
        return read(field, Instant::parse);
    }

    /** Returns a time as ISO 8601 in UTC, or nothing when it is missing or null. */
    public Optional<Instant> optionalTime(String field) {
        return optionalText(field).isEmpty() ? Optional.empty() : Optional.of(time(field));
    }

    private <T> T read(String field, Function<String, T> reader) {
        var text = text(field);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedMessageException("\"" + field + "\" cannot be read", e);
        }
    }

    private static long number(String field, JsonNode value, long least) {
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < least) {
            throw new MalformedMessageException("\"" + field + "\" is not a whole number from " + least);
        }
        return value.longValue();
    }
}
