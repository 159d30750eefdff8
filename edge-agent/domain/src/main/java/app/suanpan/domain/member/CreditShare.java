package app.suanpan.domain.member;

/**
 * A part of the credit for a sale.
 *
 * @param party {@code guide:<id>} or {@code store:<id>}
 * @param basisPoints hundredths of a per cent; the shares of a sale add up to 10,000
 */
public record CreditShare(String party, int basisPoints) {}
