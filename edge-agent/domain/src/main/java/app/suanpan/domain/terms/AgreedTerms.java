package app.suanpan.domain.terms;

import app.suanpan.domain.basket.Basket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What cashier and customer agreed beside prices and promotions. It says what is wanted; what that comes to in cents is reckoned anew
 * for each basket. Kept with the open transaction, with what is put aside, and with the sale.
 *
 * @param lineDiscounts by hand on single lines, at most one a line
 * @param orderDiscount by hand on the whole basket
 * @param taxChanges lines that are taxed otherwise than their items, at most one a line
 * @param exemption why the sale is free of some taxes
 * @param removed ids of promotions that the cashier took off this sale
 * @param coupons codes of the coupons that were presented
 */
public record AgreedTerms(
        List<LineDiscount> lineDiscounts,
        Optional<OrderDiscount> orderDiscount,
        List<TaxChange> taxChanges,
        Optional<ExemptionClaim> exemption,
        List<String> removed,
        List<String> coupons) {
    /** Nothing beside prices and promotions. */
    public static final AgreedTerms NONE =
            new AgreedTerms(List.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());

    public AgreedTerms {
        lineDiscounts = List.copyOf(lineDiscounts);
        taxChanges = List.copyOf(taxChanges);
        removed = List.copyOf(removed);
        coupons = List.copyOf(coupons);
    }

    /** The discount on a line, if it has one. */
    public Optional<LineDiscount> lineDiscount(int line) {
        return lineDiscounts.stream()
                .filter(discount -> discount.line() == line)
                .findFirst();
    }

    /** How a line is taxed otherwise than its item, if it is. */
    public Optional<TaxChange> taxChange(int line) {
        return taxChanges.stream().filter(change -> change.line() == line).findFirst();
    }

    /** Whether something was agreed for this line alone. */
    public boolean concerns(int line) {
        return lineDiscount(line).isPresent() || taxChange(line).isPresent();
    }

    /** The same with this discount on its line in place of any other. */
    public AgreedTerms with(LineDiscount discount) {
        List<LineDiscount> all = new ArrayList<>(withoutLineDiscount(discount.line()).lineDiscounts);
        all.add(discount);
        return new AgreedTerms(all, orderDiscount, taxChanges, exemption, removed, coupons);
    }

    public AgreedTerms withoutLineDiscount(int line) {
        List<LineDiscount> others = lineDiscounts.stream()
                .filter(discount -> discount.line() != line)
                .toList();
        return new AgreedTerms(others, orderDiscount, taxChanges, exemption, removed, coupons);
    }

    public AgreedTerms withOrderDiscount(Optional<OrderDiscount> discount) {
        return new AgreedTerms(lineDiscounts, discount, taxChanges, exemption, removed, coupons);
    }

    /** The same with this change on its line in place of any other. */
    public AgreedTerms with(TaxChange change) {
        List<TaxChange> all = new ArrayList<>(withoutTaxChange(change.line()).taxChanges);
        all.add(change);
        return new AgreedTerms(lineDiscounts, orderDiscount, all, exemption, removed, coupons);
    }

    public AgreedTerms withoutTaxChange(int line) {
        List<TaxChange> others =
                taxChanges.stream().filter(change -> change.line() != line).toList();
        return new AgreedTerms(lineDiscounts, orderDiscount, others, exemption, removed, coupons);
    }

    public AgreedTerms withExemption(Optional<ExemptionClaim> claim) {
        return new AgreedTerms(lineDiscounts, orderDiscount, taxChanges, claim, removed, coupons);
    }

    /** The promotion of this id is not used in this sale. */
    public AgreedTerms removing(String promotion) {
        return new AgreedTerms(lineDiscounts, orderDiscount, taxChanges, exemption, plus(removed, promotion), coupons);
    }

    /** The promotion of this id may be used again. */
    public AgreedTerms allowing(String promotion) {
        return new AgreedTerms(lineDiscounts, orderDiscount, taxChanges, exemption, minus(removed, promotion), coupons);
    }

    /** A coupon was presented. */
    public AgreedTerms presenting(String coupon) {
        return new AgreedTerms(lineDiscounts, orderDiscount, taxChanges, exemption, removed, plus(coupons, coupon));
    }

    /** A coupon was handed back. */
    public AgreedTerms handingBack(String coupon) {
        return new AgreedTerms(lineDiscounts, orderDiscount, taxChanges, exemption, removed, minus(coupons, coupon));
    }

    /** What still holds for a basket: what was agreed for a line goes with the line. */
    public AgreedTerms in(Basket basket) {
        boolean allThere = lineDiscounts.stream()
                        .allMatch(discount -> basket.line(discount.line()).isPresent())
                && taxChanges.stream()
                        .allMatch(change -> basket.line(change.line()).isPresent());
        return allThere
                ? this
                : new AgreedTerms(
                        lineDiscounts.stream()
                                .filter(discount -> basket.line(discount.line()).isPresent())
                                .toList(),
                        orderDiscount,
                        taxChanges.stream()
                                .filter(change -> basket.line(change.line()).isPresent())
                                .toList(),
                        exemption,
                        removed,
                        coupons);
    }

    /** As a journal keeps it: nothing where nothing was agreed. */
    public @Nullable AgreedTerms orNull() {
        return equals(NONE) ? null : this;
    }

    private static List<String> plus(List<String> all, String one) {
        List<String> more = new ArrayList<>(minus(all, one));
        more.add(one);
        return more;
    }

    private static List<String> minus(List<String> all, String one) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }
}
