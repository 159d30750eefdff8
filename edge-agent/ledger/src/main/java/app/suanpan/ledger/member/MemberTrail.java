package app.suanpan.ledger.member;

import app.suanpan.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the ledger has of a member besides who they are, oldest first: for the member, who may have all of it.
 *
 * @param purchases what they bought and brought back under their card
 * @param points earned and taken back
 * @param guideChanges when they went from one guide to another
 * @param assists when another guide than their own served them
 * @param promotions how often they used offers that have a limit
 */
public record MemberTrail(
        List<Purchase> purchases,
        List<Points> points,
        List<GuideChange> guideChanges,
        List<Assist> assists,
        List<PromotionUse> promotions) {

    /**
     * A receipt.
     *
     * @param day of business
     * @param kind {@code SALE}, {@code RETURN} or {@code VOID}
     * @param receipt its number
     * @param total minor units of {@code currency}
     */
    public record Purchase(String day, String kind, String receipt, long total, String currency) {}

    /**
     * Points.
     *
     * @param kind {@code EARNED}, {@code TAKEN_BACK}, {@code SPENT} or {@code GIVEN_BACK}
     * @param points how many
     * @param from the first business day on which they count
     * @param until the first one on which they do no more, if they end
     */
    public record Points(String kind, long points, String from, Optional<String> until) {}

    /** From one guide to another, by their numbers. */
    public record GuideChange(long from, long to, Instant at) {}

    /** A guide's part in serving another one's customer. */
    public record Assist(long guide, Instant at) {}

    /** An offer that has a limit, and how often it was used. */
    public record PromotionUse(String promotion, long uses) {}

    /** Reads it. */
    public static MemberTrail of(Ledger ledger, UUID member) {
        return ledger.read(db -> new MemberTrail(
                db.query(
                        "SELECT business_day, kind, receipt, total, currency FROM sale WHERE member = ? ORDER BY sequence",
                        row -> new Purchase(
                                row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5)),
                        member),
                db.query(
                        "SELECT kind, points, from_day, CASE kind WHEN 'SPENT' THEN NULL ELSE until_day END FROM points_entry"
                                + " WHERE member = ? ORDER BY from_day, lot, kind",
                        row -> new Points(
                                row.getString(1),
                                row.getLong(2),
                                row.getString(3),
                                Optional.ofNullable(row.getString(4))),
                        member),
                db.query(
                        "SELECT from_guide, to_guide, at FROM member_binding_change WHERE member = ? ORDER BY sequence",
                        row -> new GuideChange(row.getLong(1), row.getLong(2), Instant.parse(row.getString(3))),
                        member),
                db.query(
                        // What was rejected for another reason stands there, too, and served nobody.
                        "SELECT guide, at FROM guide_assist WHERE member = ? AND reason = 'BOUND_TO_ANOTHER' ORDER BY sequence",
                        row -> new Assist(row.getLong(1), Instant.parse(row.getString(2))),
                        member),
                db.query(
                        "SELECT promotion, uses FROM promotion_use WHERE member = ? ORDER BY promotion",
                        row -> new PromotionUse(row.getString(1), row.getLong(2)),
                        member)));
    }
}
