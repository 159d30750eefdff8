package app.suanpan.domain.journal;

/**
 * What one tax took, of a line or of the whole.
 *
 * @param tax the tax's code in the stored profile
 * @param base minor units it was reckoned on
 * @param amount minor units
 */
public record SoldTax(String tax, long base, long amount) {}
