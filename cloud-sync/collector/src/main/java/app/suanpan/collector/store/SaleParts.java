package app.suanpan.collector.store;

import app.suanpan.collector.store.View.ApprovalView;
import app.suanpan.collector.store.View.LineView;
import app.suanpan.collector.store.View.PromotionView;
import app.suanpan.collector.store.View.RelatedView;
import app.suanpan.collector.store.View.TaxView;
import app.suanpan.collector.store.View.TenderView;
import app.suanpan.protocol.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts of one sale. */
final class SaleParts {
    private SaleParts() {}

    static List<LineView> lines(Sql sql, long journal, long sequence) {
        return sql.query(
                """
                SELECT line, item, gtin, name_zh, name_en, unit, quantity, unit_price, amount, note
                FROM sale_line WHERE journal_id = ? AND sequence = ? ORDER BY line""",
                row -> new LineView(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getString(10)),
                journal,
                sequence);
    }

    static List<TenderView> tenders(Sql sql, long journal, long sequence) {
        return sql.query(
                "SELECT kind, amount FROM sale_tender WHERE journal_id = ? AND sequence = ? ORDER BY ordinal",
                row -> new TenderView(row.getString(1), row.getLong(2)),
                journal,
                sequence);
    }

    static List<PromotionView> promotions(Sql sql, long journal, long sequence) {
        return sql.query(
                "SELECT promotion, uses, saved, coupon FROM sale_promotion WHERE journal_id = ? AND sequence = ? ORDER BY ordinal",
                row -> new PromotionView(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4)),
                journal,
                sequence);
    }

    static List<ApprovalView> approvals(Sql sql, long journal, long sequence) {
        return sql.query(
                """
                SELECT approval.journal_id, approval.sequence, outcome, approval.at, operator_name, approver_name, permission, command,
                       approval.reason
                FROM sale JOIN approval ON approval.transaction_id = sale.transaction_id
                WHERE sale.journal_id = ? AND sale.sequence = ? AND approval.journal_id = sale.journal_id
                ORDER BY approval.sequence""",
                row -> new ApprovalView(
                        Rows.place(row, 1),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)),
                journal,
                sequence);
    }

    /** What goods came back from, or what came back of them, as far as it may be seen. */
    static List<RelatedView> related(Sql sql, long journal, long sequence, @Nullable List<String> stores) {
        var where = new Where()
                .and("sale.journal_id = ? AND sale.sequence = ?", journal, sequence)
                .stores("other.store", stores);
        return sql.query(
                """
                SELECT other.journal_id, other.sequence, other.kind, other.receipt, other.store, other.at, other.currency, other.total
                FROM sale JOIN sale AS other
                    ON other.transaction_id = sale.original_id OR other.original_id = sale.transaction_id""" + where.sql() + " ORDER BY other.at, other.journal_id, other.sequence",
                row -> new RelatedView(
                        Rows.place(row, 1),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getLong(8)),
                where.values());
    }

    static List<TaxView> taxes(Sql sql, long journal, long sequence) {
        var profile = sql.queryOne(
                        "SELECT body FROM event WHERE journal_id = ? AND sequence = ?",
                        row -> Json.tree(row.getBytes(1)),
                        journal,
                        sequence)
                .map(event -> body(event))
                .map(body -> body.path("profile"));
        return sql.query(
                "SELECT tax, base, amount FROM sale_tax WHERE journal_id = ? AND sequence = ? ORDER BY ordinal",
                row -> new TaxView(
                        row.getString(1),
                        name(profile, row.getString(1), "zh"),
                        name(profile, row.getString(1), "en"),
                        row.getLong(2),
                        row.getLong(3)),
                journal,
                sequence);
    }

    private static JsonNode body(JsonNode event) {
        return Stream.of("reversal", "sale", "refund")
                .map(event::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseThrow();
    }

    /** What a sale's profile calls a tax: in the language, or by its one name where there is no other, or by its code. */
    private static String name(Optional<JsonNode> profile, String code, String language) {
        return profile.stream()
                .flatMap(it -> it.path("taxes").valueStream())
                .filter(tax -> tax.path("code").asString("").equals(code))
                .findFirst()
                .map(tax -> tax.path("names")
                        .path(language)
                        .asString(tax.path("label").asString(code)))
                .orElse(code);
    }
}
