package app.suanpan.domain.till;

/**
 * What one tax came to in a shift, returns taken off; minor units.
 *
 * @param tax its code
 * @param nameZh its name when it was last used
 * @param nameEn its name when it was last used
 * @param base what it was reckoned on
 * @param amount what it took
 */
public record TaxFigure(String tax, String nameZh, String nameEn, long base, long amount) {}
