package app.suanpan.domain.till;

/**
 * Foreign cash that a shift took: it should be in the till.
 *
 * @param currency ISO 4217 code
 * @param count how often it was taken
 * @param amount minor units of that currency
 * @param worth what it was taken for, minor units of the store's currency
 */
public record ForeignFigure(String currency, long count, long amount, long worth) {}
