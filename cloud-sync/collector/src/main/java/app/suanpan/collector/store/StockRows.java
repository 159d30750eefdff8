package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.collector.store.EventRows.RowBuilder;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a sale, a return or a post-void moves off the shelves and back: a row for each line with goods in it. Sales take out, so their
 * quantity is negative; returns and post-voids bring in. The quantity is in the unit that the line was sold in, exactly as it stands
 * there.
 *
 * <p>A gift card or a voucher is owed and no goods, and moves nothing; nor do deposits and levies, which are taxes of a line and no
 * lines. Whether what came back can be sold again no event says: the reason stands beside it, and who keeps the stock decides.
 */
final class StockRows {
    private StockRows() {}

    /**
     * The movements of a transaction.
     *
     * @param kind {@code sale}, {@code return} or {@code void}
     * @param body the transaction in the event
     */
    static List<Row> of(String kind, JsonNode event, JsonNode body) {
        var rows = new ArrayList<Row>();
        for (var line : body.path("lines")) {
            if (!EventRows.isOwed(line)) {
                rows.add(movement(kind, event, body, line));
            }
        }
        return rows;
    }

    private static Row movement(String kind, JsonNode event, JsonNode body, JsonNode line) {
        var pack = line.path("pack");
        var quantity = EventRows.decimal(line, "quantity");
        return new RowBuilder("stock_movement")
                .put("line", EventRows.number(line, "line"))
                .put("kind", kind)
                .put("transaction_id", EventRows.text(body, "id"))
                .put("store", EventRows.header(event, "store"))
                .put("workstation", EventRows.header(event, "workstation"))
                .put("business_day", EventRows.header(event, "businessDay"))
                .put("at", EventRows.time(event))
                .put("item", EventRows.text(line, "item"))
                .put("gtin", EventRows.optionalText(line, "gtin"))
                .put("unit", EventRows.unit(line))
                .put("quantity", (kind.equals("sale") ? quantity.negate() : quantity).toPlainString())
                .put("reason", EventRows.optionalText(event, "reason"))
                .put("lot", EventRows.optionalText(pack, "lot"))
                .put("serial", EventRows.optionalText(pack, "serial"))
                .put("expiry", EventRows.optionalText(pack, "expiry"))
                .put("best_before", EventRows.optionalText(pack, "bestBefore"))
                .put(
                        "pack_kilograms",
                        pack.has("netWeight")
                                ? EventRows.decimal(pack.path("netWeight"), "kilograms")
                                        .toPlainString()
                                : null)
                .row();
    }
}
