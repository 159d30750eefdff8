package app.suanpan.collector.console;

import app.suanpan.collector.access.Grant;
import app.suanpan.collector.console.Route.Parameter;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.SaleQueries;
import app.suanpan.collector.store.SaleQueries.Search;
import app.suanpan.collector.store.View;
import app.suanpan.collector.store.View.EventView;
import app.suanpan.collector.store.View.SaleDetail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sales and returns, one by one, with their receipts. */
final class SalesApi {
    /**
     * A page of sales.
     *
     * @param reached the day back to which was looked, if there was no time to look through the whole period
     */
    record Sales(
            List<View.SaleView> sales,
            @Nullable String next,
            @Nullable String reached) {}

    private final ConsoleQueries queries;
    private final ReceiptPaper paper;

    SalesApi(ConsoleQueries queries) {
        this.queries = queries;
        this.paper = new ReceiptPaper(queries);
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/sales",
                        Grant.SALES,
                        Sales.class,
                        "Sales and returns, newest first. A whole receipt number is found whatever the period.",
                        Route.paged(
                                Parameter.text(
                                        "text", "A receipt number, the end of one, or part of a cashier's name."),
                                Parameter.number("amount", "What was paid, in minor units."),
                                Parameter.word("kind", "Which kind.", "", "sale", "return", "void")),
                        this::sales),
                Route.get(
                        "/sales/{id}",
                        Grant.SALES,
                        SaleDetail.class,
                        "One sale with its lines, promotions, taxes, tenders and approvals.",
                        List.of(),
                        this::sale),
                Route.get(
                        "/sales/{id}/receipt",
                        Grant.SALES,
                        ReceiptPaper.Paper.class,
                        "Its receipt as it was printed, element by element.",
                        List.of(Parameter.word("language", "Of the words on it.", "en", "zh")),
                        asked -> {
                            var place = asked.position();
                            var sale = sale(asked).sale();
                            return paper.of(place, sale, asked.word("language", List.of("en", "zh"), it -> it))
                                    .orElseThrow(() ->
                                            ProblemException.missing("this sale has no receipt that can be shown"));
                        }),
                Route.get(
                        "/events/{id}",
                        Grant.EVENTS,
                        EventView.class,
                        "An event as it came, with its hash and whether that follows from the event before it.",
                        List.of(),
                        this::event));
    }

    private Sales sales(Asked asked) {
        var filter = asked.filter();
        var text = asked.text("text");
        var limit = asked.limit();
        var amount = asked.number("amount").orElse(null);
        if (!text.isEmpty() && amount == null) {
            var exactly = queries.sales().ofReceipt(text, filter.stores(), limit);
            if (!exactly.isEmpty()) {
                return new Sales(exactly, null, null);
            }
        }
        var kind = asked.word("kind", List.of("", "sale", "return", "void"), it -> it);
        var search = new Search(text, amount, kind);
        var after = asked.after();
        var page = Pages.page(limit, it -> queries.sales().search(filter, search, after, it), SaleQueries::place);
        return new Sales(page.rows(), page.next(), page.reached());
    }

    private SaleDetail sale(Asked asked) {
        var place = asked.position();
        return queries.sales()
                .sale(place.journal(), place.sequence(), asked.who().stores())
                .orElseThrow(() -> ProblemException.missing("there is no such sale"));
    }

    private EventView event(Asked asked) {
        var place = asked.position();
        return queries.sales()
                .event(place.journal(), place.sequence(), asked.who().stores())
                .orElseThrow(() -> ProblemException.missing("there is no such event"));
    }
}
