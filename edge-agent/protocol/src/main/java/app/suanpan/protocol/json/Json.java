package app.suanpan.protocol.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON mapper. Records are written by their components, in their order; what is absent is left out; unknown fields
 * are ignored when read, so that an older program reads what a newer one wrote.
 */
public final class Json {
    /** The mapper; immutable and safe for any thread. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .accessorNaming(new RecordComponentsOnly())
            .changeDefaultPropertyInclusion(inclusion ->
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            // A tree, too, keeps numbers as they were written: 1.50 is neither a double nor 1.5.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // 27.72 is not 27 minor units, and "27" is not a number: what does not fit is refused, not made to fit.
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // Nor is 4 the fourth of some words.
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .addMixIns(SealedTypes.mixIns())
            .build();

    private Json() {}

    /** Writes a value as one line of UTF-8. */
    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Writes a value as one line, naming it by {@code type} where that is a sealed interface. */
    public static byte[] write(Object value, Class<?> type) {
        return MAPPER.writerFor(type).writeValueAsBytes(value);
    }

    /** Writes a value as one line of text. */
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Writes a value for people to read, over several lines. */
    public static String pretty(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    /**
     * Reads a value.
     *
     * @throws UnreadableJsonException if the bytes are not JSON or do not fit the type; the message says where
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return something(MAPPER.readValue(json, type));
        } catch (JacksonException | IllegalArgumentException e) {
            throw JsonTrouble.of(e);
        }
    }

    /**
     * Reads a value of a generic type, such as an envelope and what is in it.
     *
     * @param type {@code type<content>}, for example a message that carries a state
     * @throws UnreadableJsonException see {@link #read(byte[], Class)}
     */
    public static <T> T read(byte[] json, Class<?> type, Class<?> content) {
        try {
            return something(MAPPER.readValue(json, MAPPER.getTypeFactory().constructParametricType(type, content)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw JsonTrouble.of(e);
        }
    }

    /**
     * The same JSON but for some types, which these mix-ins have written and read in a way of their own.
     *
     * @param mixIns what to take for a type's annotations, by the type
     */
    public static Dialect dialect(Map<Class<?>, Class<?>> mixIns) {
        return new Dialect(MAPPER.rebuild().addMixIns(mixIns).build());
    }

    /** The word null is JSON, too, and says nothing. */
    private static <T> T something(@Nullable T read) {
        if (read == null) {
            throw new UnreadableJsonException("There is nothing in it");
        }
        return read;
    }

    /** Reads a value from text; see {@link #read(byte[], Class)}. */
    public static <T> T read(String json, Class<T> type) {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** Reads any JSON as a tree. */
    public static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw JsonTrouble.of(e);
        }
    }

    /**
     * Reads what a person wrote as a tree. A field that stands there twice is refused: of two prices one would silently win.
     *
     * @return a {@linkplain JsonNode#isMissingNode() missing node} if there is nothing in it
     * @throws UnreadableJsonException if it is not JSON, or has a field twice; the message says where
     */
    public static JsonNode byHand(byte[] json) {
        try {
            return MAPPER.reader()
                    .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .readTree(json);
        } catch (JacksonException e) {
            throw JsonTrouble.of(e);
        }
    }

    /** Reads a value out of a tree; see {@link #read(byte[], Class)}. */
    public static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw JsonTrouble.of(e);
        }
    }

    /** Names the concrete type of a sealed interface in a field {@code type}; its subtypes are found from {@code permits}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    abstract static class NamedByType {}

    /** JSON whose own serializers and deserializers share a memory: they find it as the attribute {@link #MEMORY}. */
    public static final class Dialect {
        /** Name of the attribute. */
        public static final String MEMORY = "memory";

        private final JsonMapper mapper;

        private Dialect(JsonMapper mapper) {
            this.mapper = mapper;
        }

        /** Writes a value as one line of UTF-8. */
        public byte[] write(Object value, Object memory) {
            return mapper.writer().withAttribute(MEMORY, memory).writeValueAsBytes(value);
        }

        /**
         * Reads a {@code type<content>}.
         *
         * @throws UnreadableJsonException see {@link Json#read(byte[], Class)}
         */
        public <T> T read(byte[] json, Class<?> type, Class<?> content, Object memory) {
            try {
                return something(mapper.readerFor(mapper.getTypeFactory().constructParametricType(type, content))
                        .withAttribute(MEMORY, memory)
                        .readValue(json));
            } catch (JacksonException | IllegalArgumentException e) {
                throw JsonTrouble.of(e);
            }
        }
    }
}
