package app.suanpan.protocol.letter;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Letters as entries of the feed {@link app.suanpan.protocol.feed.FeedName#LETTERS}, by their ids: first that one waits, with the seals of those
 * boxes whose turn it is, and then that it was answered, with the keys that are no good any more.
 */
public sealed interface LetterEntry {
    /** Under this key stands, as soon as head office serves the page, that boxes are to offer keys. */
    String KEYS = "keys";

    /** What stands there. */
    String WANTED = "wanted";

    /**
     * It is to be opened by whoever can.
     *
     * @param seals by the key that each was sealed for
     */
    record Waiting(Map<String, byte[]> seals) implements LetterEntry {}

    /**
     * It was answered.
     *
     * @param keys all keys that it was sealed for
     */
    record Answered(List<String> keys) implements LetterEntry {}

    /** Returns what is said of a letter. */
    default String text() {
        return switch (this) {
            case Waiting(Map<String, byte[]> seals) ->
                "waiting"
                        + seals.entrySet().stream()
                                .map(seal -> " " + seal.getKey() + ":"
                                        + Base64.getEncoder().encodeToString(seal.getValue()))
                                .collect(Collectors.joining());
            case Answered(List<String> keys) ->
                "answered" + keys.stream().map(key -> " " + key).collect(Collectors.joining());
        };
    }

    /** The letter that an entry is about; empty where it is about none. */
    static Optional<UUID> letter(String key) {
        try {
            return Optional.of(UUID.fromString(key)).filter(id -> id.toString().equals(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Reads what {@link #text} wrote; empty where it says nothing sensible. */
    static Optional<LetterEntry> read(String text) {
        String[] words = text.split(" ");
        List<String> rest = Arrays.asList(words).subList(1, words.length);
        return switch (words[0]) {
            case "waiting" -> waiting(rest);
            case "answered" -> Optional.of(new Answered(rest));
            default -> Optional.empty();
        };
    }

    private static Optional<LetterEntry> waiting(List<String> words) {
        Map<String, byte[]> seals = new LinkedHashMap<>();
        try {
            for (String word : words) {
                String[] parts = word.split(":", 2);
                seals.put(parts[0], Base64.getDecoder().decode(parts[parts.length - 1]));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new Waiting(seals));
    }
}
