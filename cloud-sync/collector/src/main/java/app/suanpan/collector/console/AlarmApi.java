package app.suanpan.collector.console;

import app.suanpan.collector.access.Grant;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.View;
import io.helidon.http.HeaderNames;
import java.util.HexFormat;
import java.util.List;

/** What a person should look at. */
final class AlarmApi {
    private static final int MOST_AT_ONCE = 500;
    private static final int HASH_DIGITS = 64;

    /** Incidents, the events in quarantine, and the batches that were not believed. */
    record Alarms(
            List<View.IncidentView> incidents, List<View.QuarantineView> quarantine, List<View.RefusedView> refused) {}

    /** How many incidents there are. */
    record Count(long incidents) {}

    private final ConsoleQueries queries;

    AlarmApi(ConsoleQueries queries) {
        this.queries = queries;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/alarms",
                        Grant.ALARMS,
                        Alarms.class,
                        "Incidents, the events in quarantine and the batches that were not believed, with the reason, the latest first.",
                        List.of(Route.FILTER.getLast()),
                        asked -> new Alarms(
                                queries.alarms().incidents(asked.stores(), MOST_AT_ONCE),
                                queries.alarms().quarantine(asked.stores(), MOST_AT_ONCE),
                                queries.alarms().refused(asked.stores(), MOST_AT_ONCE))),
                Route.get(
                        "/alarms/count",
                        Grant.ALARMS,
                        Count.class,
                        "How many incidents there are.",
                        List.of(Route.FILTER.getLast()),
                        asked -> new Count(queries.alarms().count(asked.stores()))),
                Route.get(
                        "/quarantine/{id}",
                        Grant.EVENTS,
                        byte[].class,
                        "An event in quarantine, byte for byte as it came, to be kept as a file.",
                        List.of(),
                        this::quarantined),
                Route.get(
                        "/refused/{id}",
                        Grant.EVENTS,
                        byte[].class,
                        "A batch that was not believed, byte for byte as it came, to be kept as a file.",
                        List.of(),
                        this::refused));
    }

    private byte[] refused(Asked asked) {
        var parts = asked.path("id").split("-");
        if (parts.length != 2
                || !parts[0].matches("[0-9]{1,18}")
                || !parts[1].matches("[0-9a-f]{" + HASH_DIGITS + "}")) {
            throw ProblemException.wrong("id", "an id is box-digest");
        }
        var found = queries.alarms()
                .refusedBatch(Long.parseLong(parts[0]), parts[1], asked.who().stores())
                .orElseThrow(() -> ProblemException.missing("there is no such batch"));
        asked.response()
                .header(HeaderNames.CONTENT_TYPE, "application/octet-stream")
                .header(
                        HeaderNames.CONTENT_DISPOSITION,
                        "attachment; filename=\"batch-" + parts[0] + "-" + parts[1].substring(0, 16) + ".bin\"");
        return found.toArray();
    }

    private byte[] quarantined(Asked asked) {
        var parts = asked.path("id").split("-");
        if (parts.length != 3
                || !parts[0].matches("[0-9]{1,18}")
                || !parts[1].matches("[0-9]{1,18}")
                || !parts[2].matches("[0-9a-f]{" + HASH_DIGITS + "}")) {
            throw ProblemException.wrong("id", "an id is journal-sequence-hash");
        }
        var found = queries.alarms()
                .quarantined(
                        Long.parseLong(parts[0]),
                        Long.parseLong(parts[1]),
                        HexFormat.of().parseHex(parts[2]),
                        asked.who().stores())
                .orElseThrow(() -> ProblemException.missing("there is no such event in quarantine"));
        // Evidence is kept as a file and never shown as a page: what is in it was written by whoever is under
        // suspicion.
        asked.response()
                .header(HeaderNames.CONTENT_TYPE, "application/octet-stream")
                .header(
                        HeaderNames.CONTENT_DISPOSITION,
                        "attachment; filename=\"event-" + parts[0] + "-" + parts[1] + ".json\"");
        return found.toArray();
    }
}
