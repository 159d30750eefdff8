package app.suanpan.collector.store;

import app.suanpan.domain.item.LocalName;
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

    /** What a period came to in one currency. */
    record CurrencyTotals(String currency, Tally sales, Tally returns) implements View {}

    /** What an hour of the day came to, 0 to 23. */
    record HourTotals(String currency, int hour, Tally sales, Tally returns) implements View {}

    /** What a business day came to. Where it is about one item, the counts are thousandths of its unit. */
    record DayTotals(String currency, String day, Tally sales, Tally returns) implements View {}

    /** What a store came to. */
    record StoreTotals(String currency, String store, Tally sales, Tally returns) implements View {}

    /**
     * What was sold of an item and what came back; quantities as decimal texts.
     *
     * @param item its number
     * @param sold what it was sold for, after reductions
     */
    record ItemSums(
            String item,
            String unit,
            String nameZh,
            String nameEn,
            String soldQuantity,
            long sold,
            String returnedQuantity,
            long returned)
            implements View {}

    /** How many members joined by something: a day, a touchpoint, a guide (empty for none), a store. */
    record Joined(String key, long count) implements View {}

    /**
     * How many members joined in a period.
     *
     * @param before how many in the period to compare with
     * @param members how many there are in all
     */
    record MemberSums(
            List<Joined> days,
            List<Joined> touchpoints,
            List<Joined> guides,
            List<Joined> stores,
            long joined,
            long before,
            long members)
            implements View {}

    /**
     * What a guide's days came to.
     *
     * @param tenant whose guide
     * @param guide the guide's number; null for what is the stores' own
     * @param nameZh what head office calls the guide; null if it has published nobody of that number
     * @param nameEn the same in English
     * @param served how many sales they served
     * @param sold their credit of sales, minor units
     * @param returns how many returns took some of it back
     * @param returned what those took back, positive
     * @param joined how many members joined with them
     * @param bound how many members became their own customers, as boxes decided it
     * @param assists how often they took part in serving somebody else's customer
     */
    record GuideView(
            String tenant,
            @Nullable Long guide,
            @Nullable String nameZh,
            @Nullable String nameEn,
            long served,
            long sold,
            long returns,
            long returned,
            long joined,
            long bound,
            long assists)
            implements View {
        /** The same, with what the guide is called. */
        public GuideView called(LocalName name) {
            return new GuideView(
                    tenant, guide, name.zh(), name.en(), served, sold, returns, returned, joined, bound, assists);
        }
    }

    /**
     * A sale or a return.
     *
     * @param id under which its details are found
     * @param kind {@code sale}, {@code return}, or {@code void} for one that undoes a sale as a whole
     * @param lines how many lines it has
     * @param memberNumber the member's number, if a member bought
     * @param guide the guide who served, if one did
     * @param note what was noted about the whole
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
            @Nullable Long guide,
            @Nullable String note)
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
            long amount,
            @Nullable String note)
            implements View {}

    /** A means of payment of a sale. */
    record TenderView(String kind, long amount) implements View {}

    /** What one tax took of a sale; its names are those of the sale's own profile. */
    record TaxView(String tax, String nameZh, String nameEn, long base, long amount) implements View {}

    /** A promotion that took something off, and the coupon that it asked for. */
    record PromotionView(
            String promotion,
            long uses,
            long saved,
            @Nullable String coupon) implements View {}

    /** An approval that was given for a sale, or refused; see {@link AuditView}. */
    record ApprovalView(
            String id,
            String outcome,
            String at,
            String operator,
            String approver,
            String permission,
            String command,
            String reason)
            implements View {}

    /** Another transaction that has to do with a sale: what it came back from, or what came back from it. */
    record RelatedView(String id, String kind, String receipt, String store, String at, String currency, long total)
            implements View {}

    /** A sale with everything in it. */
    record SaleDetail(
            SaleView sale,
            List<LineView> lines,
            List<TenderView> tenders,
            List<TaxView> taxes,
            List<PromotionView> promotions,
            List<ApprovalView> approvals,
            List<RelatedView> related)
            implements View {}

    /**
     * An event as it came.
     *
     * @param hash its hash in the chain, in hexadecimal digits
     * @param verified whether the hash is that of the event before and of these bytes
     * @param body the bytes, one line of JSON
     */
    record EventView(String id, String epoch, long sequence, String hash, boolean verified, String body)
            implements View {}

    /**
     * A shift.
     *
     * @param id where it was opened
     * @param closedAt null for one that is open
     * @param number of its Z report
     * @param variance counted less expected: what is missing is negative
     * @param refusedCounts how many counts did not close it because they were over or short by too much
     */
    record ShiftView(
            String id,
            String store,
            String workstation,
            String operator,
            String businessDay,
            String openedAt,
            String currency,
            long openingLoan,
            @Nullable String closedAt,
            @Nullable Long number,
            @Nullable Long expected,
            @Nullable Long counted,
            @Nullable Long variance,
            long refusedCounts)
            implements View {}

    /** Cash that no customer gave or got. */
    record CashView(String at, String kind, String operator, long amount, String reason) implements View {}

    /** A count that did not close its till. */
    record CountView(String at, String operator, long expected, long counted, long variance) implements View {}

    /** What a Z report says of a means of payment. */
    record SettledTender(String kind, long count, long taken, long paidBack) implements View {}

    /** What a Z report says of a tax. */
    record SettledTax(String tax, long base, long amount) implements View {}

    /** Foreign cash that was counted. */
    record ForeignView(String currency, long expected, long counted, long variance) implements View {}

    /** A shift with what moved in its till and what its Z report says. */
    record ShiftDetail(
            ShiftView shift,
            List<CashView> movements,
            List<CountView> refused,
            List<SettledTender> tenders,
            List<SettledTax> taxes,
            List<ForeignView> foreign)
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
            String businessDay,
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
            String id,
            long number,
            String store,
            String workstation,
            String touchpoint,
            String language,
            @Nullable Long guide,
            String businessDay,
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
     * @param feeds what of head office's feeds it has, where that is asked
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
            long epochs,
            List<FeedView> feeds)
            implements View {
        BoxView with(List<FeedView> all) {
            return new BoxView(
                    tenant,
                    store,
                    workstation,
                    online,
                    head,
                    watermark,
                    unsent,
                    oldestUnsentAt,
                    version,
                    devices,
                    lastSeenAt,
                    epoch,
                    epochs,
                    all);
        }
    }

    /**
     * One layer of a feed at a box.
     *
     * @param scope whose word it is: all, zone/NAME or store/NAME
     * @param version what the box has in use; 0 while it has nothing
     * @param newest what is published; the same if the box is not behind
     * @param behindSince when the first version that it lacks was published, as far as that is still known; null if it lacks none
     * @param trouble a code, such as F5, if something is wrong; empty otherwise
     */
    record FeedView(
            String feed,
            String scope,
            long version,
            long newest,
            @Nullable String behindSince,
            String trouble) implements View {}

    /**
     * Boxes, all in all.
     *
     * @param unsent how many events are known to be missing
     */
    record BoxCounts(long boxes, long online, long unsent) implements View {}

    /**
     * A store.
     *
     * @param zone by whose clock it lives; empty if nobody said
     */
    record StoreZone(String store, String zone) implements View {}

    /** Something a person should look at; {@code kind} is fork, refused, malformed, distrusted, unmapped or signature. */
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

    /**
     * An event in quarantine.
     *
     * @param id under which its bytes are found
     * @param bytes how many those are
     */
    record QuarantineView(
            String id,
            String tenant,
            String store,
            String workstation,
            String epoch,
            long sequence,
            String hash,
            String reason,
            String receivedAt,
            long bytes)
            implements View {}

    /**
     * A batch that was not believed, kept aside as it came.
     *
     * @param id under which its bytes are found
     * @param reason a short code
     * @param bytes how many there were; at most 262,144 of them are kept
     * @param times how often the very same batch came
     */
    record RefusedView(
            String id,
            String tenant,
            String store,
            String workstation,
            String reason,
            String detail,
            long bytes,
            long times,
            String firstAt,
            String lastAt)
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
