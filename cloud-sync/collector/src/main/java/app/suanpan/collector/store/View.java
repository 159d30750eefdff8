package app.suanpan.collector.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What {@link ConsoleQueries} answers with, in the form in which it leaves as JSON. Amounts are minor units of the currency
 * beside them, positive for sales and returns alike; times are ISO 8601 in UTC.
 */
public interface View {
    /** How many, and what they add up to. */
    record Tally(long count, long total) implements View {
        /** Returns both together. */
        public Tally plus(Tally other) {
            return new Tally(count + other.count, total + other.total);
        }
    }

    /** What a day came to in one currency. */
    record CurrencyTotals(String currency, Tally sales, Tally returns) implements View {}

    /** What was sold in one hour of a day, 0 to 23. */
    record HourTotals(String currency, int hour, long count, long total) implements View {}

    /**
     * A sale or a return.
     *
     * @param id under which its details are found
     * @param kind {@code sale} or {@code return}
     * @param lines how many lines it has
     * @param memberNumber the member's number, if a member bought
     * @param guide the guide who served, if one did
     */
    record SaleView(
            String id,
            String kind,
            String receipt,
            String store,
            String workstation,
            String operator,
            String businessDay,
            String at,
            String currency,
            long net,
            long tax,
            long total,
            long rounding,
            long change,
            int lines,
            @Nullable Long memberNumber,
            @Nullable Long guide)
            implements View {}

    /** A line of a sale; quantity as a decimal text. */
    record LineView(
            int line,
            String item,
            @Nullable String gtin,
            String nameZh,
            String nameEn,
            String unit,
            String quantity,
            long unitPrice,
            long amount)
            implements View {}

    /** A means of payment of a sale. */
    record TenderView(String kind, long amount) implements View {}

    /** What one tax took of a sale; its names are those of the sale's own profile. */
    record TaxView(String tax, String nameZh, String nameEn, long base, long amount) implements View {}

    /** A sale with everything in it. */
    record SaleDetail(SaleView sale, List<LineView> lines, List<TenderView> tenders, List<TaxView> taxes)
            implements View {}

    /** A member who joined: how and where, never who. */
    record MemberView(
            long number,
            String store,
            String workstation,
            String touchpoint,
            String language,
            @Nullable Long guide,
            String at)
            implements View {}

    /**
     * A box.
     *
     * @param online whether its connection stands
     * @param head the last event it is known to have
     * @param watermark the last event that is here, with all before it
     * @param unsent the difference
     * @param oldestUnsentAt when the oldest missing event was committed, by the box's clock
     * @param devices as the box reported them
     * @param epochs how many lives of its journal are known here; more than one means that it was once restored or cloned
     */
    record BoxView(
            String tenant,
            String store,
            String workstation,
            boolean online,
            long head,
            long watermark,
            long unsent,
            @Nullable String oldestUnsentAt,
            String version,
            JsonNode devices,
            String lastSeenAt,
            String epoch,
            long epochs)
            implements View {}

    /** Something a person should look at; {@code kind} is fork, refused, malformed or unmapped. */
    record IncidentView(
            String tenant,
            String store,
            String workstation,
            String kind,
            String detail,
            long times,
            String firstAt,
            String lastAt)
            implements View {}

    /** An event in quarantine. */
    record QuarantineView(
            String tenant,
            String store,
            String workstation,
            String epoch,
            long sequence,
            String hash,
            String reason,
            String receivedAt)
            implements View {}

    /** What all sales and returns of a box come to in one currency. */
    record BoxTotals(
            String tenant,
            String store,
            String workstation,
            String currency,
            Tally sales,
            Tally returns,
            long watermark,
            long unsent)
            implements View {}
}
