package app.suanpan.domain.item.gs1;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which identifiers go together: what the dictionary's {@code req} and {@code ex} say, and that nothing contradicts itself. */
final class Gs1Companions {

    /** Keys that may be signed (8030) only with their serial part, and how long they are without it. */
    private static final Map<String, Integer> SIGNED_WITH_SERIAL = Map.of("253", 13, "255", 13, "8003", 14);

    private Gs1Companions() {}

    static Gs1Reading check(Gs1Message message, Gs1Dictionary dictionary) {
        Map<String, String> values = new HashMap<>();
        for (Gs1Element element : message.elements()) {
            String before = values.putIfAbsent(element.identifier(), element.value());
            if (before != null && !before.equals(element.value())) {
                return new Gs1Reading.Refused(Gs1Fault.REPEATED, element.identifier());
            }
        }
        for (Gs1Element element : message.elements()) {
            Optional<Gs1Reading> refusal =
                    dictionary.entry(element.identifier()).flatMap(entry -> refusal(entry, values.keySet()));
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        return signedWithoutSerial(values)
                .<Gs1Reading>map(key -> new Gs1Reading.Refused(Gs1Fault.MISSING_COMPANION, key))
                .orElseGet(() -> new Gs1Reading.Accepted(message));
    }

    private static Optional<Gs1Reading> refusal(Gs1Entry entry, Set<String> present) {
        Optional<String> excluded = present.stream()
                .sorted()
                .filter(other -> !other.equals(entry.identifier()))
                .filter(other -> entry.excludes().stream().anyMatch(pattern -> fits(pattern, other)))
                .findFirst();
        if (excluded.isPresent()) {
            return excluded.map(other -> new Gs1Reading.Refused(Gs1Fault.EXCLUDED, entry.identifier(), other));
        }
        return entry.needs().stream()
                .filter(alternatives -> alternatives.stream().noneMatch(group -> allThere(group, present)))
                .findFirst()
                .map(missing ->
                        new Gs1Reading.Refused(Gs1Fault.MISSING_COMPANION, entry.identifier(), written(missing)));
    }

    /** As the dictionary writes alternatives: {@code 01,02+37}. */
    private static String written(List<List<String>> alternatives) {
        return alternatives.stream().map(group -> String.join("+", group)).collect(Collectors.joining(","));
    }

    private static boolean allThere(List<String> group, Set<String> present) {
        return group.stream().allMatch(pattern -> present.stream().anyMatch(other -> fits(pattern, other)));
    }

    private static boolean fits(String pattern, String identifier) {
        if (pattern.length() != identifier.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) != 'n' && pattern.charAt(i) != identifier.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> signedWithoutSerial(Map<String, String> values) {
        return !values.containsKey("8030")
                ? Optional.empty()
                : values.keySet().stream()
                        .filter(key -> values.get(key).length() <= SIGNED_WITH_SERIAL.getOrDefault(key, 0))
                        .findFirst();
    }
}
