package app.suanpan.collector.console;

import app.suanpan.collector.access.Grant;
import app.suanpan.collector.console.Route.Parameter;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What guides came to: by number, never by name. */
final class GuideApi {
    private static final int MOST_GUIDES = 500;

    /** Guides, with their credit in one currency. */
    record Guides(
            String from,
            String to,
            List<String> currencies,
            @Nullable String currency,
            List<View.GuideView> guides) {}

    private final ConsoleQueries queries;

    GuideApi(ConsoleQueries queries) {
        this.queries = queries;
    }

    List<Route> routes() {
        return List.of(Route.get(
                "/guides",
                Grant.MEMBERS,
                Guides.class,
                "What each guide came to: sales served, credit, returns, members who joined and were bound, assists.",
                Route.filtered(
                        Parameter.text(
                                "currency", "Which currency; the one with the largest takings if none is named."),
                        Parameter.number("limit", "At most so many, up to 500; 50 if nothing is named.")),
                this::guides));
    }

    private Guides guides(Asked asked) {
        var filter = asked.filter();
        var currencies = queries.days().totals(filter).stream()
                .map(View.CurrencyTotals::currency)
                .toList();
        var currency = OverviewApi.currency(asked, currencies);
        return new Guides(
                filter.from().toString(),
                filter.to().toString(),
                currencies,
                currency,
                queries.guides().list(filter, currency == null ? "" : currency, Math.min(MOST_GUIDES, asked.limit())));
    }
}
