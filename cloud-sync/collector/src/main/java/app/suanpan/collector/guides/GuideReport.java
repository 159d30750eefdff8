package app.suanpan.collector.guides;

import app.suanpan.collector.feed.GuideNames.Who;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.Filter;
import app.suanpan.collector.store.View;
import app.suanpan.collector.store.View.GuideView;
import app.suanpan.domain.item.LocalName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Guides, with their credit in one currency.
 *
 * @param from the first business day
 * @param to the last one, included
 * @param currencies in which anything was sold, the one with the largest takings first
 * @param currency of the credit; null if nothing was sold
 * @param guides whoever has the most credit first, and what is the stores' own as one without a number
 */
public record GuideReport(
        String from,
        String to,
        List<String> currencies,
        @Nullable String currency,
        List<GuideView> guides) {
    /** Keeps copies. */
    public GuideReport {
        currencies = List.copyOf(currencies);
        guides = List.copyOf(guides);
    }

    /**
     * Asks what guides came to.
     *
     * @param names what they are called; who is not among them stands by number
     * @param currency of the credit; null for the one with the largest takings
     * @param limit at most so many
     */
    public static GuideReport of(
            ConsoleQueries queries, Map<Who, LocalName> names, Filter filter, @Nullable String currency, int limit) {
        var currencies = queries.days().totals(filter).stream()
                .map(View.CurrencyTotals::currency)
                .toList();
        var chosen = currency != null ? currency : currencies.isEmpty() ? null : currencies.getFirst();
        return new GuideReport(
                filter.from().toString(),
                filter.to().toString(),
                currencies,
                chosen,
                queries.guides().list(filter, chosen == null ? "" : chosen, limit).stream()
                        .map(guide -> called(guide, names))
                        .toList());
    }

    private static GuideView called(GuideView guide, Map<Who, LocalName> names) {
        var name = guide.guide() == null ? null : names.get(new Who(guide.tenant(), guide.guide()));
        return name == null ? guide : guide.called(name);
    }
}
