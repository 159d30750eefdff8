package app.suanpan.domain.journal;

/**
 * A promotion that took part in a sale, or whose part in an earlier sale goes back with a return: what counts for its limits and its
 * budget.
 *
 * @param id of the promotion
 * @param uses how often it was used, or how many of its uses a return gives back; not negative
 * @param saved Σ of the lines' reductions that it gave, minor units, positive for sale and return alike
 */
public record SoldPromotion(String id, int uses, long saved) {}
