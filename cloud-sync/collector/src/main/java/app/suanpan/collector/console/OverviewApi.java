package app.suanpan.collector.console;

import app.suanpan.collector.access.Grant;
import app.suanpan.collector.console.Route.Parameter;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.DayQueries.Order;
import app.suanpan.collector.store.SaleQueries.Search;
import app.suanpan.collector.store.View;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What days, hours, stores and items came to, and the boxes it comes from. */
final class OverviewApi {
    private static final int LATEST = 8;
    private static final int TOP = 10;
    private static final int MOST_STORES = 500;
    private static final int MOST_BOXES = 5_000;
    private static final int MOST_ITEMS = 500;

    /**
     * What the overview shows.
     *
     * @param before what the period to compare with came to
     * @param hours by the hour, all days together
     * @param days by the day
     * @param items sold most, of the currency with the largest takings
     * @param members how many joined
     * @param unsent how many events are known to be missing
     * @param latestDay the last day with sales, whatever the period; null if there never was one
     * @param behind how many events are not in these figures yet, at most
     */
    record Overview(
            String from,
            String to,
            String zone,
            List<View.CurrencyTotals> totals,
            List<View.CurrencyTotals> before,
            List<View.HourTotals> hours,
            List<View.DayTotals> days,
            List<View.StoreTotals> stores,
            List<View.ItemSums> items,
            List<View.SaleView> sales,
            long members,
            long membersBefore,
            long unsent,
            long boxes,
            long boxesOnline,
            @Nullable String latestDay,
            long behind) {}

    /** Boxes, by store. */
    record Boxes(List<View.BoxView> boxes) {}

    /**
     * The stores that one may ask for.
     *
     * @param zone by whose clock head office lives
     * @param zones of the stores that say that they live by another one's
     */
    record Stores(List<String> stores, String zone, String today, List<View.StoreZone> zones) {}

    /** What each box's sales and returns come to. */
    record Totals(List<View.BoxTotals> boxes) {}

    /** Items in one currency. */
    record Items(
            String from,
            String to,
            List<String> currencies,
            @Nullable String currency,
            List<View.ItemSums> items) {}

    /** One item, day by day; counts are thousandths of its unit. */
    record ItemDays(String from, String to, List<View.DayTotals> days) {}

    private final ConsoleQueries queries;

    OverviewApi(ConsoleQueries queries) {
        this.queries = queries;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/overview",
                        Grant.OVERVIEW,
                        Overview.class,
                        "What a period came to: by currency, hour, day, store and item, beside the period before it.",
                        Route.FILTER,
                        this::overview),
                Route.get(
                        "/stores",
                        Grant.OVERVIEW,
                        Stores.class,
                        "The stores that one may ask for.",
                        List.of(),
                        this::stores),
                Route.get(
                        "/items",
                        Grant.ITEMS,
                        Items.class,
                        "The items that were sold or came back most, in one currency.",
                        Route.filtered(
                                Parameter.text(
                                        "currency",
                                        "Which currency; the one with the largest takings if none is named."),
                                Parameter.word("order", "By what.", "value", "quantity", "returns"),
                                Parameter.text("text", "Part of the name or the number."),
                                Parameter.number("limit", "At most so many, up to 500; 50 if nothing is named.")),
                        this::items),
                Route.get(
                        "/items/{item}/days",
                        Grant.ITEMS,
                        ItemDays.class,
                        "One item, day by day.",
                        Route.filtered(Parameter.text(
                                "currency", "Which currency; the one with the largest takings if none is named.")),
                        this::itemDays),
                Route.get(
                        "/boxes",
                        Grant.BOXES,
                        Boxes.class,
                        "Every box: what it has, what of it is here, when it was last heard, how its devices are, and which of head office's feeds it has in use.",
                        List.of(Route.FILTER.getLast()),
                        asked -> new Boxes(queries.feeds().boxes(asked.stores(), MOST_BOXES))),
                Route.get(
                        "/totals",
                        Grant.OVERVIEW,
                        Totals.class,
                        "What all sales and returns of each box come to, counted one by one: to be compared with its ledger.",
                        List.of(Route.FILTER.getLast()),
                        asked -> new Totals(queries.boxes().totals(asked.stores()))));
    }

    private Overview overview(Asked asked) {
        var filter = asked.filter();
        var days = queries.days();
        // Asked for first: what is added up while the figures are read is not in all of them.
        var behind = days.behind();
        var totals = days.totals(filter);
        var boxes = queries.boxes().counts(filter.stores());
        return new Overview(
                filter.from().toString(),
                filter.to().toString(),
                queries.zone().getId(),
                totals,
                days.totals(filter.before()),
                days.hours(filter),
                days.days(filter),
                days.stores(filter, MOST_STORES),
                totals.isEmpty()
                        ? List.of()
                        : days.items(filter, totals.getFirst().currency(), Order.VALUE, "", TOP),
                queries.sales().list(filter, Search.ALL, null, LATEST),
                queries.members().joined(filter),
                queries.members().joined(filter.before()),
                boxes.unsent(),
                boxes.boxes(),
                boxes.online(),
                days.latest(asked.today(), filter).map(Object::toString).orElse(null),
                behind);
    }

    private Stores stores(Asked asked) {
        var all = queries.boxes().stores().stream()
                .filter(it -> asked.who().maySee(it.store()))
                .toList();
        var own = queries.zone().getId();
        return new Stores(
                all.stream().map(View.StoreZone::store).toList(),
                own,
                asked.today().toString(),
                all.stream()
                        .filter(it -> !it.zone().isEmpty() && !it.zone().equals(own))
                        .toList());
    }

    private Items items(Asked asked) {
        var filter = asked.filter();
        var currencies = queries.days().totals(filter).stream()
                .map(View.CurrencyTotals::currency)
                .toList();
        var currency = currency(asked, currencies);
        var order = asked.word(
                "order", Arrays.asList(Order.values()), it -> it.name().toLowerCase(Locale.ROOT));
        return new Items(
                filter.from().toString(),
                filter.to().toString(),
                currencies,
                currency,
                currency == null
                        ? List.of()
                        : queries.days()
                                .items(
                                        filter,
                                        currency,
                                        order,
                                        asked.text("text"),
                                        Math.min(MOST_ITEMS, asked.limit())));
    }

    private ItemDays itemDays(Asked asked) {
        var filter = asked.filter();
        var currency = currency(
                asked,
                queries.days().totals(filter).stream()
                        .map(View.CurrencyTotals::currency)
                        .toList());
        return new ItemDays(
                filter.from().toString(),
                filter.to().toString(),
                currency == null ? List.of() : queries.days().itemDays(filter, currency, asked.path("item")));
    }

    /** The currency that was asked for, or the one with the largest takings. */
    static @Nullable String currency(Asked asked, List<String> currencies) {
        var named = asked.text("currency");
        return !named.isEmpty() ? named : currencies.isEmpty() ? null : currencies.getFirst();
    }
}
