package app.suanpan.domain.item.gs1;

import java.util.List;
import java.util.Optional;

/**
 * One application identifier as the dictionary describes it.
 *
 * @param identifier two to four digits
 * @param predefinedLength whether no separator is needed behind it
 * @param linkAttribute whether it may stand in the query of a link
 * @param components the parts of its value
 * @param needs groups of companions: of each list one alternative must be there, of an alternative all
 * @param excludes identifiers, with {@code n} for any digit, that must not be there
 * @param linkKey the orders of qualifiers behind it, if a link may begin with it
 */
record Gs1Entry(
        String identifier,
        boolean predefinedLength,
        boolean linkAttribute,
        List<Gs1Component> components,
        List<List<List<String>>> needs,
        List<String> excludes,
        Optional<List<List<String>>> linkKey) {

    Gs1Entry {
        components = List.copyOf(components);
        needs = List.copyOf(needs);
        excludes = List.copyOf(excludes);
        int shortest = 0;
        boolean open = true;
        for (Gs1Component component : components) {
            if (!open) {
                throw new IllegalArgumentException("Only the last part of (" + identifier + ") may vary in length");
            }
            shortest += component.optional() ? 0 : component.shortest();
            open = component.shortest() == component.longest();
        }
        if (shortest == 0) {
            throw new IllegalArgumentException("(" + identifier + ") says nothing");
        }
    }

    /** How many characters a value has that is followed by no separator. */
    int fixedLength() {
        return components.stream().mapToInt(Gs1Component::longest).sum();
    }

    /** Why the value does not fit; nothing if it does. */
    Optional<Gs1Fault> fault(String value) {
        int at = 0;
        for (Gs1Component component : components) {
            if (component.optional() && at == value.length()) {
                break;
            }
            String part = value.substring(at, Math.min(value.length(), at + component.longest()));
            if (part.length() < component.shortest()) {
                return Optional.of(Gs1Fault.LENGTH);
            }
            if (!component.characters().has(part)) {
                return Optional.of(Gs1Fault.CHARACTER);
            }
            if (!component.linters().stream().allMatch(linter -> Gs1Linters.accepts(linter, part))) {
                return Optional.of(Gs1Fault.CONTENT);
            }
            at += part.length();
        }
        return at < value.length() ? Optional.of(Gs1Fault.LENGTH) : Optional.empty();
    }
}
