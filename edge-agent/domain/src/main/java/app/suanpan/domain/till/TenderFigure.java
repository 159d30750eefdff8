package app.suanpan.domain.till;

/**
 * What one means of payment brought in a shift, in minor units.
 *
 * @param kind {@code cash}, {@code card} …, as the tenders of the journal say
 * @param count how often it was taken or paid back with
 * @param taken Σ taken for sales, less the change that was given on it
 * @param paidBack Σ handed back for returns
 */
public record TenderFigure(String kind, long count, long taken, long paidBack) {}
