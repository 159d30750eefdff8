package app.suanpan.domain.points;

/**
 * What a member has on one day.
 *
 * @param available what can be used; negative where more was taken back than was left: what is earned next makes up for it
 * @param pending what can be used later, once the goods cannot be returned any more
 * @param expired what nobody used in time
 * @param everywhere whether what other boxes did is in it, as head office said just now; otherwise it may not be
 */
public record PointsBalance(long available, long pending, long expired, boolean everywhere) {
    /** What follows from facts, wherever they come from. */
    public PointsBalance(long available, long pending, long expired) {
        this(available, pending, expired, false);
    }

    /** The same where head office has said just now what other boxes did. */
    public PointsBalance heard(boolean now) {
        return new PointsBalance(available, pending, expired, now);
    }
}
