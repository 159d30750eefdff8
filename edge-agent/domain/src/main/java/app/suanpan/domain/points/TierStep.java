package app.suanpan.domain.points;

/**
 * A tier and what leads to it.
 *
 * @param tier as promotions name it, such as {@code gold}
 * @param spend net spend in a rolling year from which a member is in it, minor units
 * @param percent how many points it gives for a hundred; 100 is what everybody gets
 */
public record TierStep(String tier, long spend, int percent) {
    private static final int LONGEST = 40;
    private static final int MOST_PERCENT = 10_000;

    /** Refuses what can be no tier. */
    public TierStep {
        if (tier.isBlank() || tier.length() > LONGEST) {
            throw new IllegalArgumentException("a tier has a name of " + LONGEST + " characters at most");
        }
        if (spend <= 0) {
            throw new IllegalArgumentException(
                    "tier " + tier + ": the spend that leads to it has to be more than nothing");
        }
        if (percent < 0 || percent > MOST_PERCENT) {
            throw new IllegalArgumentException("tier " + tier + ": percent is from 0 to " + MOST_PERCENT);
        }
    }
}
