package app.suanpan.domain.promotion;

/**
 * A line of a sale as promotions see it: goods at shelf price. Lines whose price a person has set are not offered.
 *
 * @param number the line's number in its basket
 * @param item code of the item
 * @param category of the item
 * @param unitPrice of one piece or kilogram, minor units, not negative
 * @param thousandths the quantity times 1,000, positive
 * @param weighed whether it is sold by weight, and so one unit that cannot be divided
 * @param amount what the line costs, minor units, not negative; for pieces unit price times their number
 */
public record OfferedLine(
        int number, String item, String category, long unitPrice, long thousandths, boolean weighed, long amount) {
    public OfferedLine {
        if (unitPrice < 0 || thousandths <= 0 || amount < 0) {
            throw new IllegalArgumentException("Not a line that is sold: " + number);
        }
        if (!weighed && (thousandths % 1_000 != 0 || amount != Math.multiplyExact(unitPrice, thousandths / 1_000))) {
            throw new IllegalArgumentException("Pieces are whole and cost what they cost: " + number);
        }
    }

    /** A line of whole pieces. */
    public static OfferedLine pieces(int number, String item, String category, long unitPrice, int pieces) {
        return new OfferedLine(
                number, item, category, unitPrice, 1_000L * pieces, false, Math.multiplyExact(unitPrice, pieces));
    }

    /** How many units promotions may claim: the pieces, or one. */
    int units() {
        return weighed ? 1 : Math.toIntExact(thousandths / 1_000);
    }

    /** What one unit costs. */
    long unitAmount() {
        return weighed ? amount : unitPrice;
    }
}
