package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.collector.store.EventRows.RowBuilder;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.ApprovalRefused;
import app.suanpan.domain.journal.StaffChanged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What rows the events for auditors are made into: approvals, who came and went, who may what, drawers opened without a
 * sale, lines taken out again.
 */
final class PeopleRows {

    private PeopleRows() {}

    static Row granted(JsonNode event) {
        return approval(ApprovalGranted.OUTCOME, event);
    }

    static Row refused(JsonNode event) {
        return approval(EventRows.word(event, "cause", ApprovalRefused.Cause.class), event);
    }

    private static Row approval(String outcome, JsonNode event) {
        var approval = event.path("approval");
        return at("approval", event)
                .put("outcome", outcome)
                .put("operator", EventRows.text(approval, "operator"))
                .put("operator_name", EventRows.text(approval, "operatorName"))
                .put("approver", EventRows.text(approval, "approver"))
                .put("approver_name", EventRows.text(approval, "approverName"))
                .put("means", EventRows.text(approval, "means"))
                .put("permission", EventRows.text(approval, "permission"))
                .put("extent", EventRows.number(approval, "extent"))
                .put("command", EventRows.text(approval, "command"))
                .put("reason", EventRows.text(approval, "reason"))
                .put("transaction_id", EventRows.optionalText(approval, "transaction"))
                .row();
    }

    static Row access(JsonNode event) {
        return at("access_event", event)
                .put("kind", EventRows.word(event, "kind", AccessRecorded.Kind.class))
                .put("person", EventRows.text(event, "person"))
                .put("person_name", EventRows.text(event, "personName"))
                .put("means", EventRows.optionalText(event, "means"))
                .put("other", EventRows.optionalText(event, "by"))
                .put("detail", EventRows.text(event, "detail"))
                .row();
    }

    static Row staff(JsonNode event) {
        var entry = event.path(event.path("after").isObject() ? "after" : "before");
        return at("staff_change", event)
                .put("change", EventRows.word(event, "change", StaffChanged.Change.class))
                .put("person", EventRows.text(event, "person"))
                .put("person_name", EventRows.text(entry, "name"))
                .put("role", EventRows.optionalText(event.path("after"), "role"))
                .put("role_before", EventRows.optionalText(event.path("before"), "role"))
                .put("through", EventRows.text(event, "through"))
                .put("done_by", EventRows.text(event, "by"))
                .row();
    }

    static Row role(JsonNode event) {
        return at("role_change", event)
                .put("role", EventRows.text(event, "role"))
                .put("grants", grants(event.path("after")))
                .put("grants_before", grants(event.path("before")))
                .put("source", EventRows.text(event, "source"))
                .row();
    }

    private static @Nullable String grants(JsonNode grants) {
        if (!grants.isArray()) {
            return null;
        }
        var lines = new ArrayList<String>();
        for (var grant : grants) {
            var limit = EventRows.optionalNumber(grant, "limit");
            lines.add(EventRows.text(grant, "permission") + (limit == null ? "" : " " + limit));
        }
        return String.join("\n", lines);
    }

    static Row drawer(JsonNode event) {
        return at("drawer_opening", event)
                .put("shift_id", EventRows.text(event, "shift"))
                .put("operator", EventRows.header(event, "operator"))
                .put("reason", EventRows.text(event, "reason"))
                .row();
    }

    /** One row for each line that was taken out again, in the name of whoever did it. */
    static List<Row> voided(JsonNode event) {
        var rows = new ArrayList<Row>();
        for (var line : event.path("lines")) {
            rows.add(in("voided_line", event)
                    .put("at", EventRows.instant(EventRows.text(line, "at")))
                    .put("ordinal", rows.size())
                    .put("transaction_id", EventRows.text(event, "transaction"))
                    .put("shift_id", EventRows.text(event, "shift"))
                    .put("kind", EventRows.text(event, "kind"))
                    .put("currency", EventRows.text(event, "currency"))
                    .put("operator", EventRows.text(line, "operator"))
                    .put("item", EventRows.text(line, "item"))
                    .put("name_zh", line.path("nameZh").asString(""))
                    .put("name_en", line.path("nameEn").asString(""))
                    .put("unit", line.path("unit").asString("EACH"))
                    .put("quantity", EventRows.decimal(line, "quantity").toPlainString())
                    .put("amount", EventRows.number(line, "amount"))
                    .row());
        }
        return rows;
    }

    private static RowBuilder at(String table, JsonNode event) {
        return in(table, event).put("at", EventRows.time(event));
    }

    private static RowBuilder in(String table, JsonNode event) {
        return new RowBuilder(table)
                .put("store", EventRows.header(event, "store"))
                .put("workstation", EventRows.header(event, "workstation"))
                .put("business_day", EventRows.header(event, "businessDay"));
    }
}
