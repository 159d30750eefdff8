package app.suanpan.protocol.json;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * What is wrong with a piece of JSON, and where. Jackson's own messages repeat what they could not read, which may be a phone
 * number or a payment code; these never do, nor do they carry Jackson's as their cause.
 */
final class JsonTrouble {
    private JsonTrouble() {}

    /** How we write the values of our enums; anything else is no word of a newer edition but something else altogether. */
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    static UnreadableJsonException of(RuntimeException e) {
        if (e instanceof InvalidFormatException word && isAWordWeDoNotKnow(word)) {
            return new NewerValueException(what(word) + where(word), path(word));
        }
        return new UnreadableJsonException(
                e instanceof JacksonException jackson ? what(jackson) + where(jackson) : "This does not fit");
    }

    private static boolean isAWordWeDoNotKnow(InvalidFormatException e) {
        return e.getTargetType() != null
                && e.getTargetType().isEnum()
                && e.getValue() instanceof String value
                && WORD.matcher(value).matches();
    }

    private static String what(JacksonException e) {
        return switch (e) {
            case ValueInstantiationException refused -> refusal(refused).orElse("Something is missing or does not fit");
            case MismatchedInputException mismatch
            when mismatch.getTargetType() == JsonNode.class -> "Something stands behind its end";
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> expected(mismatch.getTargetType());
            case DatabindException _ -> "This does not fit";
            case StreamReadException twice
            when twice.getOriginalMessage().startsWith("Duplicate Object property") -> "A field stands there twice";
            default -> "This is not JSON";
        };
    }

    /** The reason why one of our own types refused its values: its sentences are written for people. */
    private static Optional<String> refusal(ValueInstantiationException e) {
        return Optional.ofNullable(e.getCause())
                .filter(cause -> cause.getClass() == IllegalArgumentException.class
                        || cause.getClass().getPackageName().startsWith("app.suanpan."))
                .map(Throwable::getMessage);
    }

    /** In words of whoever wrote the file: what our own types are called says nothing to a shop. */
    private static String expected(Class<?> type) {
        if (type.isRecord()) {
            return "Expected an object in braces";
        }
        return type.isEnum()
                ? "Expected one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                : "Expected " + type.getSimpleName();
    }

    private static String where(JacksonException e) {
        String path = path(e);
        TokenStreamLocation place = e.getLocation();
        String line = place == null || place.getLineNr() < 1
                ? ""
                : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
        return (path.isEmpty() ? "" : " at " + path) + line;
    }

    private static String path(JacksonException e) {
        String path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
