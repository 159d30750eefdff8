package app.suanpan.domain.item.gs1;

import java.time.LocalDate;

/**
 * Reads GS1 data in each of its spellings. Takes anything and throws for nothing; what is not GS1 data is refused with a
 * {@link Gs1Fault}.
 *
 * <p>The first three methods look at each value by itself. Whether the identifiers go together is asked by {@link #together},
 * because it is a question about everything that one article carries, possibly in several codes.
 */
public final class Gs1Reader {

    /** What scanners send for FNC1. */
    public static final char GROUP_SEPARATOR = '\u001D';

    private final Gs1Dictionary dictionary;
    private final Gs1ElementReader elements;
    private final Gs1LinkReader links;

    /**
     * @param dictionary what identifiers there are
     */
    public Gs1Reader(Gs1Dictionary dictionary) {
        this.dictionary = dictionary;
        this.elements = new Gs1ElementReader(dictionary);
        this.links = new Gs1LinkReader(dictionary);
    }

    /** An element string with {@code ^} for FNC1, also in front. */
    public Gs1Reading elementString(String text) {
        return elements.elementString(text);
    }

    /** What a scanner sent behind a GS1 symbology's AIM identifier: FNC1 in front is implied, others are GS. */
    public Gs1Reading scanned(String text) {
        return text.indexOf(Gs1Message.FNC1) >= 0
                ? new Gs1Reading.Refused(Gs1Fault.CHARACTER, "")
                : elements.elementString(Gs1Message.FNC1 + text.replace(GROUP_SEPARATOR, Gs1Message.FNC1));
    }

    /** Text as it is printed for people: {@code (01)…(10)…}. */
    public Gs1Reading bracketed(String text) {
        return elements.bracketed(text);
    }

    /** A GS1 Digital Link URI on whatever host. */
    public Gs1Reading link(String uri) {
        return links.read(uri);
    }

    /** Whether the identifiers of a message go together; if so, the same message. */
    public Gs1Reading together(Gs1Message message) {
        return Gs1Companions.check(message, dictionary);
    }

    /**
     * What an element says as date, number and title.
     *
     * @param today decides the century of dates
     */
    public Gs1Meaning meaning(Gs1Element element, LocalDate today) {
        return Gs1Meanings.of(element, dictionary, today);
    }
}
