package app.suanpan.domain.journal;

/**
 * What one line carries of a reduction, of its own or as its share of one on the whole sale. Within the line it belongs to the
 * units by largest remainder, the first units carrying one minor unit more: 2.99 over three pieces is 1.00, 1.00 and 0.99.
 *
 * @param source what gave it: a promotion's id, or who did it by hand
 * @param textZh what it was called in Chinese
 * @param textEn what it was called in English
 * @param amount minor units taken off, positive for sale and return alike
 */
public record SoldReduction(String source, String textZh, String textEn, long amount) {}
