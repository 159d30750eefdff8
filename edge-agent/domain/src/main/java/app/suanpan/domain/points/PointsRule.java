package app.suanpan.domain.points;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a shop gives points, from a day on. What was earned says under which version, and is not reckoned anew when another one comes.
 *
 * @param version its name, which every earning carries
 * @param from the first business day that it holds on
 * @param points so many ...
 * @param per ... for so many minor units
 * @param amount which amount of the goods counts
 * @param rounding what becomes of a part of a point, once over the whole sale
 * @param exceptItems codes of goods that earn nothing
 * @param exceptTaxCategories tax categories whose goods earn nothing
 * @param exceptTenders means of payment, as the journal names them, that earn nothing
 * @param pendingDays how many days after the sale points can be used: until nobody can return the goods any more
 * @param lastMonths for how many months they can be used then; 0 for ever
 * @param spendOffline whether points may be used where head office cannot be asked
 * @param tiers the tiers that members reach; empty where the shop has none, or keeps them elsewhere
 * @param pay what points are worth when somebody pays with them; empty where nobody does
 */
public record PointsRule(
        String version,
        LocalDate from,
        int points,
        long per,
        CountedAmount amount,
        RoundingMode rounding,
        List<String> exceptItems,
        List<String> exceptTaxCategories,
        List<String> exceptTenders,
        int pendingDays,
        int lastMonths,
        boolean spendOffline,
        Optional<TierRule> tiers,
        Optional<PayingRule> pay) {
    /** What paying with points is called in the journal. */
    public static final String POINTS = "points";

    private static final int LONGEST_VERSION = 40;
    private static final int MOST_POINTS = 1_000_000;
    private static final int MOST_DAYS = 366;
    private static final int MOST_MONTHS = 1_200;

    /** Refuses what cannot be reckoned by. */
    public PointsRule {
        exceptItems = List.copyOf(exceptItems);
        exceptTaxCategories = List.copyOf(exceptTaxCategories);
        exceptTenders = List.copyOf(exceptTenders);
        require(
                !version.isBlank() && version.length() <= LONGEST_VERSION,
                "a version of up to 40 characters is needed");
        require(points > 0 && points <= MOST_POINTS, "points has to be from 1 to " + MOST_POINTS);
        require(per > 0, "per has to be more than nothing");
        require(rounding != RoundingMode.UNNECESSARY, "rounding has to say what becomes of a part of a point");
        require(pendingDays >= 0 && pendingDays <= MOST_DAYS, "pendingDays is from 0 to " + MOST_DAYS);
        require(lastMonths >= 0 && lastMonths <= MOST_MONTHS, "lastMonths is from 0, for ever, to " + MOST_MONTHS);
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** Whether what was paid by this means earns nothing. What points paid does not, unless the shop says otherwise. */
    boolean isIdle(String tender) {
        return exceptTenders.contains(tender)
                || tender.equals(POINTS) && !pay.map(PayingRule::earns).orElse(false);
    }

    /** How many points for a hundred a member of this tier gets. */
    public int percentOf(String tier) {
        return tiers.map(rule -> rule.percentOf(tier)).orElse(100);
    }

    /** The first business day on which what is earned today can be used. */
    public LocalDate usableFrom(LocalDate earned) {
        return earned.plusDays(pendingDays);
    }

    /** The first business day on which it can be used no more; empty where it lasts for ever. */
    public Optional<LocalDate> usableUntil(LocalDate earned) {
        return lastMonths == 0
                ? Optional.empty()
                : Optional.of(usableFrom(earned).plusMonths(lastMonths));
    }
}
