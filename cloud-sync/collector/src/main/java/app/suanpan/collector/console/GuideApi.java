package app.suanpan.collector.console;

import app.suanpan.collector.access.Grant;
import app.suanpan.collector.console.Route.Parameter;
import app.suanpan.collector.feed.GuideNames;
import app.suanpan.collector.guides.GuideReport;
import app.suanpan.collector.store.ConsoleQueries;
import java.util.List;

/** What guides came to: by the names that head office has published, and by number whoever is not among them. */
final class GuideApi {
    private static final int MOST_GUIDES = 500;

    private final ConsoleQueries queries;
    private final GuideNames names;

    GuideApi(ConsoleQueries queries, GuideNames names) {
        this.queries = queries;
        this.names = names;
    }

    List<Route> routes() {
        return List.of(Route.get(
                "/guides",
                Grant.MEMBERS,
                GuideReport.class,
                "What each guide came to: sales served, credit, returns, members who joined and were bound, assists.",
                Route.filtered(
                        Parameter.text(
                                "currency", "Which currency; the one with the largest takings if none is named."),
                        Parameter.number("limit", "At most so many, up to 500; 50 if nothing is named.")),
                this::guides));
    }

    private GuideReport guides(Asked asked) {
        var named = asked.text("currency");
        return GuideReport.of(
                queries,
                names.of(asked.who().stores()),
                asked.filter(),
                named.isEmpty() ? null : named,
                Math.min(MOST_GUIDES, asked.limit()));
    }
}
