package app.suanpan.collector.console;

import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.View;
import app.suanpan.protocol.json.Json;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The JSON behind the pages, and for other programs: see each method. */
final class Api implements HttpService {
    private static final int MOST_AT_ONCE = 500;
    private static final int PAGE = 50;
    private static final int LATEST = 12;
    private static final int LATEST_MEMBERS = 6;

    /** Everything the live page shows. */
    record Live(
            String day,
            String zone,
            List<View.CurrencyTotals> totals,
            List<View.HourTotals> hours,
            List<View.SaleView> sales,
            long membersToday,
            long members,
            List<View.MemberView> latestMembers,
            List<View.BoxView> boxes,
            long incidents) {}

    /** What the audit page shows. */
    record Audit(String day, List<View.AuditView> events) {}

    /** What the alarms page shows. */
    record Alarms(List<View.IncidentView> incidents, List<View.QuarantineView> quarantine) {}

    /** A sentence for whoever asked wrongly. */
    record Problem(String error) {}

    private final ConsoleQueries queries;
    private final LongSupplier revision;
    private final Clock clock;
    private final String run;

    /**
     * @param revision grows whenever there is something new
     * @param clock says which day is today
     * @param run a name of this start, so that a page kept open over a restart asks anew
     */
    Api(ConsoleQueries queries, LongSupplier revision, Clock clock, String run) {
        this.queries = queries;
        this.revision = revision;
        this.clock = clock;
        this.run = run;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/live", this::live)
                .get("/sales", this::sales)
                .get("/sales/{id}", this::sale)
                .get("/members", this::members)
                .get("/audit", this::audit)
                .get("/boxes", (request, response) -> unlessKnown(request, response, queries::boxes))
                .get("/alarms", this::alarms)
                .get("/totals", (request, response) -> unlessKnown(request, response, queries::totals))
                .get("/health", (request, response) -> send(response, Status.OK_200, new Problem("none")));
    }

    /** {@code GET /api/live?day=2026-11-21}: totals, hours, latest sales, boxes; the latest business day if none is named. */
    private void live(ServerRequest request, ServerResponse response) {
        withDay(
                request,
                response,
                day -> new Live(
                        day.toString(),
                        queries.zone().getId(),
                        queries.dayTotals(day),
                        queries.hours(day),
                        queries.sales(day, LATEST, 0),
                        queries.membersJoined(day),
                        queries.members(),
                        queries.latestMembers(LATEST_MEMBERS, 0),
                        queries.boxes(),
                        queries.incidents().size()));
    }

    /** {@code GET /api/sales?day=…&limit=50&offset=0}: sales and returns of a business day, newest first. */
    private void sales(ServerRequest request, ServerResponse response) {
        withDay(request, response, day -> queries.sales(day, limit(request), number(request, "offset", 0)));
    }

    /** {@code GET /api/sales/{id}}: one sale with its lines, tenders and taxes. */
    private void sale(ServerRequest request, ServerResponse response) {
        var parts = request.path().pathParameters().get("id").split("-", 2);
        try {
            queries.sale(Long.parseLong(parts[0]), Long.parseLong(parts.length == 2 ? parts[1] : ""))
                    .ifPresentOrElse(
                            found -> send(response, Status.OK_200, found),
                            () -> send(response, Status.NOT_FOUND_404, new Problem("there is no such sale")));
        } catch (NumberFormatException e) {
            send(response, Status.BAD_REQUEST_400, new Problem("a sale's id is journal-sequence"));
        }
    }

    /** {@code GET /api/members?limit=50&offset=0}: who joined last: number, guide, touchpoint, time. */
    private void members(ServerRequest request, ServerResponse response) {
        unlessKnown(request, response, () -> queries.latestMembers(limit(request), number(request, "offset", 0)));
    }

    /**
     * {@code GET /api/audit?day=…&part=approvals&limit=50&offset=0}: approvals, who came and went, drawers opened without a sale, or with
     * {@code part=wrong} what has a signature that is not good.
     */
    private void audit(ServerRequest request, ServerResponse response) {
        withDay(
                request,
                response,
                day -> new Audit(
                        day.toString(),
                        queries.audit(
                                day,
                                request.query().first("part").orElse(""),
                                limit(request),
                                number(request, "offset", 0))));
    }

    /** {@code GET /api/alarms}: incidents, and the events in quarantine. */
    private void alarms(ServerRequest request, ServerResponse response) {
        unlessKnown(request, response, () -> new Alarms(queries.incidents(), queries.quarantine(MOST_AT_ONCE)));
    }

    private interface DayQuestion {
        Object ask(LocalDate day);
    }

    private interface Question {
        Object ask();
    }

    private void withDay(ServerRequest request, ServerResponse response, DayQuestion question) {
        Optional<String> asked = request.query().first("day").asOptional();
        try {
            var day = asked.map(LocalDate::parse);
            unlessKnown(
                    request,
                    response,
                    () -> question.ask(day.orElseGet(
                            () -> queries.latestDay(LocalDate.ofInstant(clock.instant(), queries.zone())))));
        } catch (DateTimeException e) {
            send(response, Status.BAD_REQUEST_400, new Problem("a day is written 2026-11-21"));
        }
    }

    /** Answers "nothing new" without asking the database, if the page already has what there is. */
    private void unlessKnown(ServerRequest request, ServerResponse response, Question question) {
        // Read before the question: an answer may be newer than its tag, never older.
        var tag = "\"" + run + "-" + revision.getAsLong() + "-" + LocalDate.now(clock.withZone(queries.zone())) + "\"";
        response.header(HeaderNames.ETAG, tag);
        if (request.headers().contains(HeaderValues.create(HeaderNames.IF_NONE_MATCH, tag))) {
            response.status(Status.NOT_MODIFIED_304).send();
        } else {
            send(response, Status.OK_200, question.ask());
        }
    }

    private static int limit(ServerRequest request) {
        return Math.min(MOST_AT_ONCE, number(request, "limit", PAGE));
    }

    private static int number(ServerRequest request, String name, int otherwise) {
        var text = request.query().first(name).orElse("");
        return text.matches("[0-9]{1,9}")
                ? Math.min(Integer.parseInt(text), name.equals("limit") ? MOST_AT_ONCE : Integer.MAX_VALUE)
                : otherwise;
    }

    private static void send(ServerResponse response, Status status, Object body) {
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                .header(HeaderNames.CACHE_CONTROL, "no-cache")
                .send(Json.write(body));
    }
}
