package app.suanpan.domain.points;

import app.suanpan.domain.journal.LinePoints;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldPoints;
import app.suanpan.domain.journal.SoldTax;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.journal.UnitShare;
import app.suanpan.domain.money.Allocation;
import app.suanpan.domain.refund.Backing;
import app.suanpan.domain.refund.ReturnableSale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many points a transaction brings, or takes back. They are rounded once over the whole and shared out to the lines by largest
 * remainder, and a line's to its units; so the parts of any number of returns add up to what was earned.
 */
public final class Earning {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Earning() {}

    /**
     * What a sale earns. What is owed since, as a gift card is, never does; what was paid by means that earn nothing is left out of each
     * line in proportion, also where it was paid for goods that are exchanged for these. Points pay for goods alone.
     *
     * @param brought what stood behind the goods that are exchanged for these; empty where none are, or nobody knows
     * @param tier of the member when they bought; empty for none
     */
    public static SoldPoints by(
            Transaction sale, Optional<Backing> brought, PointsRule rule, String tier, LocalDate day) {
        return by(sale, rule, tier, day, Idle.of(sale, brought, rule));
    }

    /**
     * What was paid by means that earn nothing, minor units.
     *
     * @param points what points paid, which is for goods and for nothing that is owed since
     * @param others what other means paid
     */
    private record Idle(long points, long others) {
        private static final Idle NOTHING = new Idle(0, 0);

        private static Idle of(Transaction sale, Optional<Backing> brought, PointsRule rule) {
            List<Paid> paid = new ArrayList<>();
            sale.tenders().forEach(tender -> paid.add(new Paid(tender.kind(), tender.amount())));
            paid.add(new Paid("cash", -sale.change()));
            brought.ifPresent(backing -> {
                backing.parts().forEach(part -> paid.add(new Paid(part.paid().kind(), part.left())));
                paid.add(new Paid("cash", backing.counter()));
            });
            long points = 0;
            long others = 0;
            for (Paid each : paid) {
                if (!rule.isIdle(each.by())) {
                    continue;
                }
                if (each.by().equals(PointsRule.POINTS)) {
                    points += each.amount();
                } else {
                    others += each.amount();
                }
            }
            return new Idle(points, others);
        }
    }

    /** So much, by which means; change, and what goes back of cash, is less than nothing. */
    private record Paid(String by, long amount) {}

    /** What goods without a receipt take back: as many as they would earn today. */
    public static SoldPoints backWithoutReceipt(Transaction refund, PointsRule rule, String tier, LocalDate day) {
        return by(refund, rule, tier, day, Idle.NOTHING);
    }

    private static SoldPoints by(Transaction body, PointsRule rule, String tier, LocalDate day, Idle idle) {
        List<Long> amounts =
                body.lines().stream().map(line -> counted(line, rule)).toList();
        BigInteger goods =
                BigInteger.valueOf(amounts.stream().mapToLong(Long::longValue).sum());
        int percent = rule.percentOf(tier);
        if (body.total() <= 0 || goods.signum() == 0) {
            return earned(rule, percent, 0, 0, day, List.of());
        }
        long cost = body.lines().stream()
                .filter(line -> !line.isOwed())
                .mapToLong(Earning::price)
                .sum();
        long byPoints = Math.clamp(idle.points(), 0, Math.max(0, cost));
        long rest = body.total() - byPoints;
        long byOthers = Math.clamp(idle.others(), 0, Math.max(0, rest));
        if (rest <= 0 || cost <= 0) {
            return earned(rule, percent, 0, 0, day, List.of());
        }
        // What points left of the goods, and of that what others paid who earn: of each line alike.
        BigInteger total = BigInteger.valueOf(cost).multiply(BigInteger.valueOf(rest));
        BigInteger paid =
                goods.multiply(BigInteger.valueOf(cost - byPoints)).multiply(BigInteger.valueOf(rest - byOthers));
        BigInteger value = paid.multiply(BigInteger.valueOf(rule.points())).multiply(BigInteger.valueOf(percent));
        BigInteger unit = total.multiply(BigInteger.valueOf(rule.per())).multiply(HUNDRED);
        long points = new BigDecimal(value)
                .divide(new BigDecimal(unit), 0, rule.rounding())
                .longValueExact();
        return earned(rule, percent, paid.divide(total).longValueExact(), points, day, parts(body, points, amounts));
    }

    private static SoldPoints earned(
            PointsRule rule, int percent, long counted, long points, LocalDate day, List<LinePoints> lines) {
        return new SoldPoints(
                rule.version(),
                percent,
                counted,
                points,
                rule.usableFrom(day),
                rule.usableUntil(day).orElse(null),
                lines,
                0,
                0);
    }

    private static long counted(SoldLine line, PointsRule rule) {
        if (line.isOwed()
                || rule.exceptItems().contains(line.item())
                || rule.exceptTaxCategories().contains(line.taxCategory())) {
            return 0;
        }
        return Math.max(
                0,
                switch (rule.amount()) {
                    case WITH_TAX -> price(line);
                    case WITHOUT_TAX -> line.net();
                });
    }

    private static long price(SoldLine line) {
        return line.net() + line.taxes().stream().mapToLong(SoldTax::amount).sum();
    }

    private static List<LinePoints> parts(Transaction body, long points, List<Long> amounts) {
        List<Long> shares = Allocation.split(points, amounts);
        List<LinePoints> parts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i) != 0) {
                parts.add(new LinePoints(body.lines().get(i).line(), shares.get(i)));
            }
        }
        return parts;
    }

    /**
     * What goes back with goods of a sale, to the unit: what they brought, under the rule that they brought it by.
     *
     * @param sale with what has come back of it before
     * @param earned the points of that sale
     * @param refund what comes back now, each line under the number that it was sold under
     */
    public static SoldPoints back(ReturnableSale sale, SoldPoints earned, Transaction refund) {
        List<LinePoints> parts = new ArrayList<>();
        for (SoldLine line : refund.lines()) {
            SoldLine sold = sale.line(line.line()).orElseThrow();
            long points = UnitShare.ofWhole(
                    sold, earned.of(sold.line()), sale.before().of(sold.line()), line.quantity());
            if (points != 0) {
                parts.add(new LinePoints(sold.line(), points));
            }
        }
        return new SoldPoints(
                earned.rule(),
                earned.percent(),
                0,
                parts.stream().mapToLong(LinePoints::points).sum(),
                earned.from(),
                earned.until(),
                parts,
                0,
                0);
    }
}
