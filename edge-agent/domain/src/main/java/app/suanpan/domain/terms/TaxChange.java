package app.suanpan.domain.terms;

/**
 * A line is taxed otherwise than its item, such as a meal that is taken away.
 *
 * @param line the line's number in its basket
 * @param category code of the profile's tax category that it falls in instead
 * @param reason why, as kept in the journal
 */
public record TaxChange(int line, String category, String reason) {}
