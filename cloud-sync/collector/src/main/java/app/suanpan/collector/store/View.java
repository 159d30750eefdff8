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

    /**
     * Something for auditors.
     *
     * @param id journal and sequence of the event
     * @param part {@code approvals}, {@code people}, {@code drawers}, {@code roles} or {@code voids}
     * @param kind {@code GRANTED} or why an approval came to nothing; what happened to a person; {@code NO_SALE}; {@code LINE_VOIDED};
     *     {@code STAFF_} and what was done to somebody's entry; {@code ROLE_ADDED}, {@code ROLE_CHANGED} or {@code ROLE_REMOVED}
     * @param person id of whom it is about, or who asked; a role's id for a role
     * @param personName as shown then; empty where the event has none
     * @param other id of who approved it or did it to the person, or the account that ran the command; empty if nobody did
     * @param otherName as shown then; empty where the event has none
     * @param means how {@code other}, or the person, proved who they are; empty where nobody had to; where an
     *     entry was changed
     * @param permission which permission was approved; empty where it is no approval
     * @param detail what was to be done, or what the event says besides; of a voided line its quantity, unit, amount in minor units,
     *     currency, item and names
     * @param reason why; empty where nobody was asked
     * @param receipt number of the transaction that an approval was for, if that was committed
     * @param signature what the signature is worth; null for an event that is not signed
     */
    record AuditView(
            String id,
            String part,
            String kind,
            String store,
            String workstation,
            String at,
            String person,
            String personName,
            String other,
            String otherName,
            String means,
            String permission,
            String detail,
            String reason,
            @Nullable String receipt,
            @Nullable String signature)
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

    /** Something a person should look at; {@code kind} is fork, refused, malformed, unmapped or signature. */
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
