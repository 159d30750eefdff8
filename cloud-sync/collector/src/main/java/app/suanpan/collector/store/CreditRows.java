package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.collector.store.EventRows.RowBuilder;
import app.suanpan.collector.store.EventRows.UnmappableException;
import app.suanpan.domain.member.CreditShare;
import app.suanpan.domain.member.CreditTable;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What rows the credit of a transaction is made into: one for each share. The amounts are those that the transaction says; of older ones,
 * which say shares alone, they are split here.
 */
final class CreditRows {
    private static final int WHOLE = 10_000;

    private CreditRows() {}

    /**
     * @param kind {@code sale}, {@code return} or {@code void}: what a return or a post-void takes back is below nothing
     * @param earned what is shared, positive
     */
    static List<Row> of(JsonNode event, JsonNode body, String kind, long earned) {
        var shares = new ArrayList<CreditShare>();
        body.path("credit").forEach(share -> shares.add(share(share)));
        var whole = shares.stream().allMatch(share -> share.amount() != null) ? shares : CreditTable.of(earned, shares);
        var rows = new ArrayList<Row>();
        for (var share : whole) {
            var guide = CreditShare.guide(share.party());
            var amount = share.amount() == null ? 0 : share.amount();
            rows.add(new RowBuilder("sale_credit")
                    .put("ordinal", rows.size())
                    .put("store", EventRows.header(event, "store"))
                    .put("business_day", EventRows.header(event, "businessDay"))
                    .put("kind", kind)
                    .put("currency", EventRows.text(body, "currency"))
                    .put("guide", guide.isPresent() ? guide.getAsLong() : null)
                    .put("basis_points", share.basisPoints())
                    .put("amount", kind.equals("sale") ? amount : -amount)
                    .put("credit_table", EventRows.optionalText(body, "creditTable"))
                    .row());
        }
        return rows;
    }

    private static CreditShare share(JsonNode share) {
        var basisPoints = EventRows.number(share, "basisPoints");
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new UnmappableException("\"basisPoints\" is no part of a whole");
        }
        return new CreditShare(
                EventRows.text(share, "party"),
                (int) basisPoints,
                share.hasNonNull("amount") ? EventRows.number(share, "amount") : null);
    }
}
