package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.collector.store.EventRows.RowBuilder;
import app.suanpan.domain.points.PointsEntry.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What row a transaction's points are made into; none where it brings and takes none. */
final class PointsRows {

    private PointsRows() {}

    /** @param original the sale that goods came back of, or that was undone; null for a sale, and for goods without a receipt */
    static Optional<Row> of(JsonNode event, JsonNode body, boolean sale, @Nullable String original) {
        var points = body.path("points");
        var member = EventRows.optionalText(body, "member");
        if (member == null || !points.isObject() || EventRows.number(points, "points") == 0) {
            return Optional.empty();
        }
        var transaction = EventRows.text(body, "id");
        return Optional.of(new RowBuilder("points_entry")
                .put("store", EventRows.header(event, "store"))
                .put("workstation", EventRows.header(event, "workstation"))
                .put("business_day", EventRows.header(event, "businessDay"))
                .put("at", EventRows.time(event))
                .put("member_id", member)
                .put("transaction_id", transaction)
                .put("kind", (sale ? Kind.EARNED : Kind.TAKEN_BACK).name())
                .put("lot", original == null ? transaction : original)
                .put("points", EventRows.number(points, "points"))
                .put("counted", EventRows.number(points, "counted"))
                .put("rule", EventRows.text(points, "rule"))
                .put("percent", EventRows.number(points, "percent"))
                .put("from_day", EventRows.text(points, "from"))
                .put("until_day", EventRows.optionalText(points, "until"))
                .row());
    }
}
