package app.suanpan.domain.item.gs1;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a GS1 code says, whichever way it was written. Each value fits its identifier; whether the identifiers go together is
 * for {@link Gs1Reader#together} to say.
 *
 * @param elements in the order they were read; at least one
 */
public record Gs1Message(List<Gs1Element> elements) {
    /** Stands for FNC1 in {@link #elementString()}. No value can contain it. */
    public static final char FNC1 = '^';

    public Gs1Message {
        elements = List.copyOf(elements);
    }

    /** What the identifier says, if it is there; the first time where it is repeated. */
    public Optional<String> value(String identifier) {
        return elements.stream()
                .filter(element -> element.identifier().equals(identifier))
                .map(Gs1Element::value)
                .findFirst();
    }

    /** The first element whose identifier is these three digits and one more, as weights and prices are. */
    public Optional<Gs1Element> family(String firstThree) {
        return elements.stream()
                .filter(element -> element.identifier().length() == 4
                        && element.identifier().startsWith(firstThree))
                .findFirst();
    }

    /** The same message with one more element in front. */
    Gs1Message after(Gs1Element first) {
        return new Gs1Message(Stream.concat(Stream.of(first), elements.stream()).toList());
    }

    /** The one way to write it: FNC1 as {@code ^} first, and behind every value whose length is not predefined. */
    public String elementString() {
        StringBuilder text = new StringBuilder();
        boolean separator = true;
        for (Gs1Element element : elements) {
            if (separator) {
                text.append(FNC1);
            }
            text.append(element.identifier()).append(element.value());
            separator = !element.predefinedLength();
        }
        return text.toString();
    }

    /** As people read it: {@code (01)…(10)…}. */
    public String bracketed() {
        StringBuilder text = new StringBuilder();
        elements.forEach(element -> text.append('(')
                .append(element.identifier())
                .append(')')
                .append(element.value().replace("(", "\\(")));
        return text.toString();
    }
}
