package app.suanpan.collector.console;

import app.suanpan.collector.access.Grant;
import app.suanpan.collector.console.Route.Parameter;
import app.suanpan.collector.store.AuditQueries;
import app.suanpan.collector.store.Backwards.Found;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.MemberQueries;
import app.suanpan.collector.store.ShiftQueries;
import app.suanpan.collector.store.ShiftQueries.State;
import app.suanpan.collector.store.View;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people did: shifts, members who joined, what is for auditors. */
final class TillApi {
    private static final List<String> PARTS = List.of("", "approvals", "people", "drawers", "roles", "voids", "wrong");

    /**
     * A page of shifts.
     *
     * @param reached the day back to which was looked, if there was no time to look through the whole period
     */
    record Shifts(
            List<View.ShiftView> shifts,
            @Nullable String next,
            @Nullable String reached) {}

    /** How many members joined, with a page of them. */
    record Members(
            String from,
            String to,
            View.MemberSums sums,
            List<View.MemberView> members,
            @Nullable String next) {}

    /**
     * A page for auditors.
     *
     * @param reached the day back to which was looked, if there was no time to look through the whole period
     */
    record Audit(
            List<View.AuditView> events,
            @Nullable String next,
            @Nullable String reached) {}

    private final ConsoleQueries queries;

    TillApi(ConsoleQueries queries) {
        this.queries = queries;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/shifts",
                        Grant.SHIFTS,
                        Shifts.class,
                        "Shifts, the one opened last first, with what was counted and what is missing.",
                        Route.paged(Parameter.word("state", "Which.", "all", "open", "different")),
                        this::shifts),
                Route.get(
                        "/shifts/{id}",
                        Grant.SHIFTS,
                        View.ShiftDetail.class,
                        "One shift with its Z report, what moved in its till, and the counts that were refused.",
                        List.of(),
                        this::shift),
                Route.get(
                        "/members",
                        Grant.MEMBERS,
                        Members.class,
                        "How many members joined, by day, touchpoint, guide and store, and who did: by number, never by name.",
                        Route.paged(),
                        this::members),
                Route.get(
                        "/audit",
                        Grant.AUDIT,
                        Audit.class,
                        "Approvals, who came and went, drawers opened without a sale, roles, and lines taken out again; newest first.",
                        Route.paged(Parameter.word("part", "Which part.", PARTS.toArray(String[]::new))),
                        this::audit));
    }

    private Shifts shifts(Asked asked) {
        var state = asked.word(
                "state", Arrays.asList(State.values()), it -> it.name().toLowerCase(Locale.ROOT));
        var limit = asked.limit();
        var page = Pages.page(
                limit, it -> queries.shifts().search(asked.filter(), state, asked.after(), it), ShiftQueries::place);
        return new Shifts(page.rows(), page.next(), page.reached());
    }

    private View.ShiftDetail shift(Asked asked) {
        var place = asked.position();
        return queries.shifts()
                .shift(place.journal(), place.sequence())
                .filter(it -> asked.who().maySee(it.shift().store()))
                .orElseThrow(() -> ProblemException.missing("no shift was opened there"));
    }

    private Members members(Asked asked) {
        var filter = asked.filter();
        var limit = asked.limit();
        var page = Pages.page(
                limit, it -> Found.all(queries.members().list(filter, asked.after(), it)), MemberQueries::place);
        return new Members(
                filter.from().toString(),
                filter.to().toString(),
                queries.members().sums(filter),
                page.rows(),
                page.next());
    }

    private Audit audit(Asked asked) {
        var part = asked.word("part", PARTS, it -> it);
        var limit = asked.limit();
        var page = Pages.page(
                limit, it -> queries.audit().search(asked.filter(), part, asked.after(), it), AuditQueries::place);
        return new Audit(page.rows(), page.next(), page.reached());
    }
}
