package app.suanpan.domain.till;

/**
 * The receipts of a shift at one workstation.
 *
 * @param workstation where
 * @param first the first number
 * @param last the last number
 * @param count how many
 */
public record ReceiptRange(String workstation, long first, long last, long count) {}
