package app.suanpan.domain.item.gs1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** GS1's syntax dictionary: every application identifier, what its value looks like and what it goes with. Immutable. */
public final class Gs1Dictionary {

    /** Where the dictionary's text lies among the resources, for whoever reads it in: this module does no input. */
    public static final String RESOURCE = "/META-INF/gs1/gs1-syntax-dictionary.txt";

    /** For places that read no goods: it knows no identifier, so every GS1 code is refused. */
    public static final Gs1Dictionary NONE = new Gs1Dictionary(Map.of());

    private static final int LONGEST_IDENTIFIER = 4;

    private final Map<String, Gs1Entry> entries;

    private Gs1Dictionary(Map<String, Gs1Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    /**
     * Reads the dictionary's text.
     *
     * @throws IllegalArgumentException naming the line that is not in the dictionary's own syntax, or that asks for a check
     *     nobody here knows: a till must not pass over what a newer release demands
     */
    public static Gs1Dictionary parse(String text) {
        Map<String, Gs1Entry> entries = new HashMap<>();
        text.lines()
                .map(line -> line.split("#", 2))
                .filter(parts -> !parts[0].isBlank())
                .flatMap(parts -> line(parts[0].strip(), parts.length > 1 ? parts[1].strip() : ""))
                .forEach(entry -> {
                    if (entries.put(entry.identifier(), entry) != null) {
                        throw new IllegalArgumentException("Twice in the syntax dictionary: " + entry.identifier());
                    }
                });
        return new Gs1Dictionary(entries);
    }

    /** How many identifiers it knows. */
    public int size() {
        return entries.size();
    }

    Optional<Gs1Entry> entry(String identifier) {
        return Optional.ofNullable(entries.get(identifier));
    }

    /** The entry whose identifier the text has at this place. No identifier is the beginning of another. */
    Optional<Gs1Entry> entryAt(String text, int at) {
        for (int end = at + 2; end <= Math.min(at + LONGEST_IDENTIFIER, text.length()); end++) {
            Gs1Entry entry = entries.get(text.substring(at, end));
            if (entry != null) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static Stream<Gs1Entry> line(String line, String title) {
        List<String> words = List.of(line.split("\\s+"));
        if (words.size() < 2 || !words.getFirst().matches("\\d{2,4}(-\\d{2,4})?")) {
            throw new IllegalArgumentException("Not a line of the syntax dictionary: " + line);
        }
        boolean flagged = !Gs1Component.isOne(words.get(1));
        String flags = flagged ? words.get(1) : "";
        List<Gs1Component> components = new ArrayList<>();
        List<List<List<String>>> needs = new ArrayList<>();
        List<String> excludes = new ArrayList<>();
        Optional<List<List<String>>> linkKey = Optional.empty();
        for (String word : words.subList(flagged ? 2 : 1, words.size())) {
            if (Gs1Component.isOne(word)) {
                components.add(Gs1Component.parse(word));
            } else if (word.startsWith("req=")) {
                needs.add(lists(word.substring(4), ",", "\\+"));
            } else if (word.startsWith("ex=")) {
                excludes.addAll(List.of(word.substring(3).split(",")));
            } else if (word.equals("dlpkey")) {
                linkKey = Optional.of(List.of());
            } else if (word.startsWith("dlpkey=")) {
                linkKey = Optional.of(lists(word.substring(7), "\\|", ","));
            } else if (!word.matches("[a-z][a-z0-9]*(=\\S*)?")) {
                throw new IllegalArgumentException("Not a word of the syntax dictionary: " + word + " in " + line);
            }
        }
        Optional<List<List<String>>> key = linkKey;
        return identifiers(words.getFirst())
                .map(identifier -> new Gs1Entry(
                        identifier, title, flags.contains("*"), flags.contains("?"), components, needs, excludes, key));
    }

    private static List<List<String>> lists(String text, String outer, String inner) {
        return Stream.of(text.split(outer))
                .map(part -> List.of(part.split(inner)))
                .toList();
    }

    private static Stream<String> identifiers(String range) {
        String[] ends = range.split("-");
        if (ends.length == 1) {
            return Stream.of(range);
        }
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[1]);
        if (ends[0].length() != ends[1].length() || last < first) {
            throw new IllegalArgumentException("Not a range of the syntax dictionary: " + range);
        }
        // Ranges begin with 31 or 91, never with a zero that counting would lose.
        return Stream.iterate(first, n -> n <= last, n -> n + 1).map(String::valueOf);
    }
}
