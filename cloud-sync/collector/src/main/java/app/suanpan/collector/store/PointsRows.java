package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.collector.store.EventRows.RowBuilder;
import app.suanpan.domain.points.PointsEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What rows a transaction's points are made into: what it brings or takes back, and what of it points paid. */
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

    /** What a tender says of points that paid, one row a lot, or of points that came back for what they had paid. */
    static List<Row> used(JsonNode event, JsonNode body, boolean sale, int tender, JsonNode paid) {
        var points = paid.path("points");
        var rows = new ArrayList<Row>();
        if (!sale) {
            if (EventRows.number(points, "points") > 0) {
                rows.add(of(event, body, tender, 0, points)
                        .put("transaction_id", EventRows.text(body, "id"))
                        .put("kind", Kind.GIVEN_BACK.name())
                        .put("lot", EventRows.text(points, "reservation"))
                        .put("points", EventRows.number(points, "points"))
                        .put("from_day", EventRows.text(points, "from"))
                        .put("until_day", EventRows.optionalText(points, "until"))
                        .row());
            }
            return rows;
        }
        for (var part : points.path("lots")) {
            rows.add(of(event, body, tender, rows.size(), points)
                    .put("transaction_id", EventRows.text(points, "reservation"))
                    .put("kind", Kind.SPENT.name())
                    .put("lot", EventRows.text(part, "lot"))
                    .put("points", EventRows.number(part, "points"))
                    .put("from_day", EventRows.text(part, "from"))
                    .put("until_day", EventRows.optionalText(part, "until"))
                    .row());
        }
        return rows;
    }

    private static RowBuilder of(JsonNode event, JsonNode body, int tender, int part, JsonNode points) {
        return new RowBuilder("points_used")
                .put("tender", tender)
                .put("part", part)
                .put("store", EventRows.header(event, "store"))
                .put("workstation", EventRows.header(event, "workstation"))
                .put("business_day", EventRows.header(event, "businessDay"))
                .put("at", EventRows.time(event))
                .put("member_id", EventRows.text(points, "member"))
                .put("sale_id", EventRows.text(body, "id"));
    }
}
