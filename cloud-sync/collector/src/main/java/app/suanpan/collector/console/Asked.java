package app.suanpan.collector.console;

import app.suanpan.collector.access.Principal;
import app.suanpan.collector.store.Filter;
import app.suanpan.collector.store.Place;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks. Whatever is written wrongly is refused with a sentence; nothing is guessed.
 *
 * @param who asks
 */
record Asked(ServerRequest request, ServerResponse response, Principal who, Clock clock, ZoneId zone) {
    private static final int MOST_AT_ONCE = 500;
    private static final int PAGE = 50;
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_STORES = 200;

    /** Where an event stands: its journal and its sequence. */
    record Position(long journal, long sequence) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Which days and stores. */
    Filter filter() {
        var from = query("from");
        var to = query("to");
        if (from.isEmpty() && to.isEmpty()) {
            var today = today();
            return switch (query("period").orElse("today")) {
                case "today" -> new Filter(today, today, stores());
                case "yesterday" -> new Filter(today.minusDays(1), today.minusDays(1), stores());
                case "7d" -> new Filter(today.minusDays(6), today, stores());
                case "30d" -> new Filter(today.minusDays(29), today, stores());
                default ->
                    throw ProblemException.wrong(
                            "period", "a period is today, yesterday, 7d or 30d, or else from and to");
            };
        }
        try {
            var first = LocalDate.parse(from.or(() -> to).orElseThrow());
            return new Filter(first, to.map(LocalDate::parse).orElse(first), stores());
        } catch (DateTimeException e) {
            throw ProblemException.wrong("day", "a day is written 2026-11-21");
        } catch (IllegalArgumentException e) {
            throw ProblemException.wrong("period", String.valueOf(e.getMessage()));
        }
    }

    /** The stores that are asked for, among those that may be seen; null for all of them. */
    @Nullable
    List<String> stores() {
        var asked = request.query().contains("store")
                ? request.query().all("store").stream()
                        .filter(it -> !it.isEmpty())
                        .toList()
                : List.<String>of();
        if (asked.isEmpty()) {
            return who.stores();
        }
        if (asked.size() > MOST_STORES) {
            throw ProblemException.wrong("store", "at most " + MOST_STORES + " stores can be asked for at once");
        }
        for (var store : asked) {
            if (!who.maySee(store)) {
                throw ProblemException.of(Status.FORBIDDEN_403, "store", "you are not allowed to see store " + store);
            }
        }
        return asked;
    }

    /** How many rows a page may have. */
    int limit() {
        return Math.clamp(number("limit").orElse((long) PAGE), 1, MOST_AT_ONCE);
    }

    /** Where the page before ended. */
    @Nullable
    Place after() {
        try {
            return Place.parse(query("after").orElse(""));
        } catch (IllegalArgumentException e) {
            throw ProblemException.wrong("after", "\"after\" is what the page before said under \"next\"");
        }
    }

    /** A text; empty if it is not asked for. */
    String text(String name) {
        var text = query(name).orElse("").strip();
        if (text.length() > LONGEST_TEXT) {
            throw ProblemException.wrong(name, "\"" + name + "\" has at most " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    /** A word out of some; the first of them if it is not asked for. */
    <E> E word(String name, List<E> values, Function<E, String> word) {
        var asked = query(name);
        if (asked.isEmpty()) {
            return values.getFirst();
        }
        return values.stream()
                .filter(it -> word.apply(it).equals(asked.get()))
                .findFirst()
                .orElseThrow(() -> ProblemException.wrong(
                        name,
                        "\"" + name + "\" is one of "
                                + String.join(", ", values.stream().map(word).toList())));
    }

    /** A whole number that is not negative. */
    Optional<Long> number(String name) {
        return query(name).map(text -> {
            if (!text.matches("[0-9]{1,15}")) {
                throw ProblemException.wrong(name, "\"" + name + "\" is a whole number");
            }
            return Long.parseLong(text);
        });
    }

    /** The position of an event that the path names. */
    Position position() {
        var parts = path("id").split("-", 2);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,18}") || !parts[1].matches("[0-9]{1,18}")) {
            throw ProblemException.wrong("id", "an id is journal-sequence, such as 1-17");
        }
        return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    String path(String name) {
        return request.path().pathParameters().get(name);
    }

    private Optional<String> query(String name) {
        return request.query().first(name).asOptional().filter(it -> !it.isEmpty());
    }
}
