package app.suanpan.collector.console;

import app.suanpan.collector.access.Grant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One address of the API. There is no other way to add one, so that each has a grant that it asks for and a place in the document that
 * describes them all.
 *
 * @param method GET, POST or DELETE
 * @param path below {@value Api#ROOT}, with parts in braces
 * @param grant what whoever asks must be granted
 * @param summary what it answers, in a sentence
 * @param parameters what may be asked for behind the question mark; parts of the path are found by themselves
 * @param body the record that has to be sent; {@link Void} for nothing
 * @param answer the record that is answered with; {@link Void} for nothing, {@code byte[]} for a file, {@link Streamed} for one that is
 *     written while it is sent
 * @param handler answers
 */
record Route(
        String method,
        String path,
        Grant grant,
        String summary,
        List<Parameter> parameters,
        Class<?> body,
        Class<?> answer,
        Handler handler) {

    /** Answers a question; with null where there is nothing to say, with {@code byte[]} for a file. */
    @FunctionalInterface
    interface Handler {
        @Nullable
        Object answer(Asked asked);
    }

    /**
     * Something that may be asked for.
     *
     * @param name behind the question mark
     * @param type of OpenAPI: string, integer
     * @param values the words that it may be; none if it may be anything
     * @param says what it is
     */
    record Parameter(String name, String type, List<String> values, String says) {
        static Parameter text(String name, String says) {
            return new Parameter(name, "string", List.of(), says);
        }

        static Parameter word(String name, String says, String... values) {
            return new Parameter(name, "string", List.of(values), says);
        }

        static Parameter number(String name, String says) {
            return new Parameter(name, "integer", List.of(), says);
        }
    }

    /** Which days and stores, as everywhere. */
    static final List<Parameter> FILTER = List.of(
            Parameter.word(
                    "period",
                    "Business days that end today, by the collector's clock; today if nothing is named.",
                    "today",
                    "yesterday",
                    "7d",
                    "30d"),
            Parameter.text("from", "The first business day, such as 2026-11-21, instead of a period."),
            Parameter.text("to", "The last business day, included; at most a year after the first."),
            Parameter.text(
                    "store", "A store's id, as often as there are stores; all that one may see if none is named."));

    /** The next page of a list. */
    static final List<Parameter> PAGES = List.of(
            Parameter.number("limit", "At most so many, up to 500; 50 if nothing is named."),
            Parameter.text("after", "What the page before said under \"next\"."));

    /** A question that changes nothing. */
    static Route get(
            String path, Grant grant, Class<?> answer, String summary, List<Parameter> parameters, Handler handler) {
        return new Route("GET", path, grant, summary, parameters, Void.class, answer, handler);
    }

    /** Days and stores, and more. */
    static List<Parameter> filtered(Parameter... more) {
        return Stream.concat(FILTER.stream(), Stream.of(more)).toList();
    }

    /** Days and stores, and more, page by page. */
    static List<Parameter> paged(Parameter... more) {
        return Stream.concat(filtered(more).stream(), PAGES.stream()).toList();
    }
}
