package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.collector.store.EventRows.RowBuilder;
import app.suanpan.domain.pricing.TaxCategory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A line of a sale, a return or a post-void, with what the view {@code stock_movement} says of it: which pack it was, and whether it is
 * goods at all. A gift card or a voucher is owed and no goods, and moves nothing off a shelf; nor do deposits and levies, which are taxes
 * of a line and no lines. Whether what came back can be sold again no event says: the reason stands in the transaction's row, and who keeps
 * the stock decides.
 */
final class LineRows {
    private LineRows() {}

    static Row of(JsonNode line) {
        var pack = line.path("pack");
        return new RowBuilder("sale_line")
                .put("line", EventRows.number(line, "line"))
                .put("item", EventRows.text(line, "item"))
                .put("gtin", EventRows.optionalText(line, "gtin"))
                .put("name_zh", line.path("nameZh").asString(""))
                .put("name_en", line.path("nameEn").asString(""))
                .put("unit", line.path("unit").asString("EACH"))
                .put("quantity", EventRows.decimal(line, "quantity").toPlainString())
                .put("unit_price", EventRows.number(line, "unitPrice"))
                .put("amount", EventRows.number(line, "amount"))
                .put("net", EventRows.number(line, "net"))
                .put("note", EventRows.optionalText(line, "note"))
                .put("age_checked", EventRows.optionalNumber(line, "ageChecked"))
                .put("sold", EventRows.number(line, "amount") - reduced(line))
                .put("owed", isOwed(line) ? 1L : 0L)
                .put("lot", EventRows.optionalText(pack, "lot"))
                .put("serial", EventRows.optionalText(pack, "serial"))
                .put("expiry", EventRows.optionalText(pack, "expiry"))
                .put("best_before", EventRows.optionalText(pack, "bestBefore"))
                .put("pack_kilograms", kilograms(pack))
                .row();
    }

    private static long reduced(JsonNode line) {
        var reduced = 0L;
        for (var reduction : line.path("reductions")) {
            reduced += EventRows.number(reduction, "amount");
        }
        return reduced;
    }

    private static @Nullable String kilograms(JsonNode pack) {
        return pack.has("netWeight")
                ? EventRows.decimal(pack.path("netWeight"), "kilograms").toPlainString()
                : null;
    }

    /** Whether a line is money that is owed since, and no goods. */
    static boolean isOwed(JsonNode line) {
        return line.path("taxCategory").asString("").equals(TaxCategory.LIABILITY);
    }
}
