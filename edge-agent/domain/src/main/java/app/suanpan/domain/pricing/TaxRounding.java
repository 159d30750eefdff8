package app.suanpan.domain.pricing;

/** Where a tax is rounded to minor units. */
public enum TaxRounding {
    /** On every line. */
    PER_LINE,
    /** Once for each tax over the whole receipt. */
    PER_RECEIPT
}
