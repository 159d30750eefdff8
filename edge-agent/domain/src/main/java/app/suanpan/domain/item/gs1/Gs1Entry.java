package app.suanpan.domain.item.gs1;

import java.util.List;
import java.util.Optional;

/**
 * One application identifier as the dictionary describes it.
 *
 * @param identifier two to four digits
 * @param title what GS1 calls it, for people
 * @param predefinedLength whether no separator is needed behind it
 * @param linkAttribute whether it may stand in the query of a link
 * @param components the parts of its value
 * @param needs groups of companions: of each list one alternative must be there, of an alternative all
 * @param excludes identifiers, with {@code n} for any digit, that must not be there
 * @param linkKey the orders of qualifiers behind it, if a link may begin with it
 */
record Gs1Entry(
        String identifier,
        String title,
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

    /** Why a value does not fit. */
    record Misfit(Gs1Fault fault, String detail) {
        Misfit(Gs1Fault fault) {
            this(fault, "");
        }
    }

    /** Why the value does not fit, as a refusal; nothing if it does. */
    Optional<Gs1Reading> refusal(String value) {
        return misfit(value).map(misfit -> new Gs1Reading.Refused(misfit.fault(), identifier, misfit.detail()));
    }

    private Optional<Misfit> misfit(String value) {
        int at = 0;
        for (Gs1Component component : components) {
            if (component.optional() && at == value.length()) {
                break;
            }
            String part = value.substring(at, Math.min(value.length(), at + component.longest()));
            if (part.length() < component.shortest()) {
                return Optional.of(new Misfit(Gs1Fault.LENGTH));
            }
            if (!component.characters().has(part)) {
                return Optional.of(new Misfit(Gs1Fault.CHARACTER));
            }
            Optional<String> broken = component.linters().stream()
                    .filter(linter -> !Gs1Linters.accepts(linter, part))
                    .findFirst();
            if (broken.isPresent()) {
                return broken.map(linter -> new Misfit(Gs1Fault.CONTENT, linter));
            }
            at += part.length();
        }
        return at < value.length() ? Optional.of(new Misfit(Gs1Fault.LENGTH)) : Optional.empty();
    }
}
