package app.suanpan.domain.pricing;

import app.suanpan.domain.money.Money;

/**
 * What one tax takes of one line or of the whole receipt.
 *
 * @param tax which
 * @param base the amount without any tax that it was reckoned on
 * @param amount the tax itself
 */
public record TaxShare(Tax tax, Money base, Money amount) {}
