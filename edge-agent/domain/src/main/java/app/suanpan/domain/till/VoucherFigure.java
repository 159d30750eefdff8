package app.suanpan.domain.till;

/**
 * Vouchers of one kind that a shift took, less those of sales that were undone: so many papers should be in the drawer.
 *
 * @param kind the kind's code
 * @param nameZh its name when it was last taken
 * @param nameEn its name when it was last taken
 * @param count how many
 * @param face Σ of what they are worth, minor units: what the issuer owes for them
 * @param amount Σ of what they paid; less than {@code face} where rests were forfeited
 */
public record VoucherFigure(String kind, String nameZh, String nameEn, long count, long face, long amount) {}
