package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.collector.store.EventRows.RowBuilder;
import app.suanpan.domain.till.CashMovement;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What rows the events of a till are made into: opening, moving cash, counting, closing. */
final class TillRows {

    private TillRows() {}

    static Row opened(JsonNode event) {
        return shift("opened", event)
                .put("operator", event.path("operatorName").asString(""))
                .put("expected", null)
                .put("counted", null)
                .put("variance", null)
                .put("number", null)
                .row();
    }

    /** A Z report, with its tenders and taxes; one of an older edition has neither. */
    static List<Row> settled(JsonNode event) {
        var rows = new ArrayList<Row>();
        rows.add(shift("settled", event)
                .put("operator", EventRows.header(event, "operator"))
                .put("expected", EventRows.number(event, "expected"))
                .put("counted", EventRows.number(event, "counted"))
                .put("variance", EventRows.number(event, "variance"))
                .put("number", EventRows.optionalNumber(event, "number"))
                .row());
        var ordinal = 0;
        for (var tender : event.path("figures").path("tenders")) {
            rows.add(new RowBuilder("settlement_tender")
                    .put("ordinal", ordinal++)
                    .put("kind", EventRows.text(tender, "kind"))
                    .put("count", EventRows.number(tender, "count"))
                    .put("taken", EventRows.number(tender, "taken"))
                    .put("paid_back", EventRows.number(tender, "paidBack"))
                    .row());
        }
        ordinal = 0;
        for (var tax : event.path("figures").path("taxes")) {
            rows.add(new RowBuilder("settlement_tax")
                    .put("ordinal", ordinal++)
                    .put("tax", EventRows.text(tax, "tax"))
                    .put("base", EventRows.number(tax, "base"))
                    .put("amount", EventRows.number(tax, "amount"))
                    .row());
        }
        rows.addAll(foreign(event));
        return rows;
    }

    static Row moved(JsonNode event) {
        return ofShift("cash_movement", event)
                .put("kind", EventRows.word(event, "kind", CashMovement.class))
                .put("operator", EventRows.text(event, "operatorName"))
                .put("amount", EventRows.number(event, "amount"))
                .put("reason", EventRows.text(event, "reason"))
                .row();
    }

    /** A count that closed no till, with what was counted of foreign cash. */
    static List<Row> refused(JsonNode event) {
        var rows = new ArrayList<Row>();
        rows.add(refusal(event));
        rows.addAll(foreign(event));
        return rows;
    }

    /** Each currency by itself; no older edition has any. */
    private static List<Row> foreign(JsonNode event) {
        var rows = new ArrayList<Row>();
        var ordinal = 0;
        for (var count : event.path("foreign")) {
            rows.add(new RowBuilder("foreign_count")
                    .put("ordinal", ordinal++)
                    .put("currency", EventRows.text(count, "currency"))
                    .put("expected", EventRows.number(count, "expected"))
                    .put("counted", EventRows.number(count, "counted"))
                    .put("variance", EventRows.number(count, "variance"))
                    .row());
        }
        return rows;
    }

    private static Row refusal(JsonNode event) {
        return ofShift("refused_count", event)
                .put("operator", EventRows.header(event, "operator"))
                .put("expected", EventRows.number(event, "expected"))
                .put("counted", EventRows.number(event, "counted"))
                .put("variance", EventRows.number(event, "variance"))
                .row();
    }

    private static RowBuilder shift(String kind, JsonNode event) {
        return ofShift("shift_event", event)
                .put("kind", kind)
                .put("opening_loan", EventRows.number(event, "openingLoan"));
    }

    private static RowBuilder ofShift(String table, JsonNode event) {
        return new RowBuilder(table)
                .put("shift_id", EventRows.text(event, "shift"))
                .put("store", EventRows.header(event, "store"))
                .put("workstation", EventRows.header(event, "workstation"))
                .put("business_day", EventRows.header(event, "businessDay"))
                .put("at", EventRows.time(event))
                .put("currency", EventRows.text(event, "currency"));
    }
}
