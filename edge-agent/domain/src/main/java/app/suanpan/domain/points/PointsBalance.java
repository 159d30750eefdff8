package app.suanpan.domain.points;

/**
 * What a member has on one day.
 *
 * @param available what can be used; negative where more was taken back than was left: what is earned next makes up for it
 * @param pending what can be used later, once the goods cannot be returned any more
 * @param expired what nobody used in time
 */
public record PointsBalance(long available, long pending, long expired) {}
