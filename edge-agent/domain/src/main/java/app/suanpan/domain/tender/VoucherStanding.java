package app.suanpan.domain.tender;

import java.util.Optional;

/**
 * What this box knows of a voucher.
 *
 * @param soldUnder the receipt on which it was sold here
 * @param usedUnder the receipt that it paid for
 */
public record VoucherStanding(Optional<String> soldUnder, Optional<String> usedUnder) {
    /** Never seen here. */
    public static final VoucherStanding UNKNOWN = new VoucherStanding(Optional.empty(), Optional.empty());
}
