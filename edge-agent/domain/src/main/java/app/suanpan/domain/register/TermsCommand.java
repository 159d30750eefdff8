package app.suanpan.domain.register;

import app.suanpan.domain.terms.ManualDiscount;

/** What is agreed with the customer beside prices and promotions. All of it is refused once money was taken. */
public sealed interface TermsCommand extends RegisterCommand {

    /** Takes something off a line, in place of any earlier discount by hand on it. */
    record DiscountLine(int line, ManualDiscount discount, String reason) implements TermsCommand {
        public DiscountLine {
            reason = OneLine.of(reason);
        }
    }

    /** Takes the discount by hand off a line again. */
    record DropLineDiscount(int line) implements TermsCommand {}

    /** Takes something off the whole basket, in place of any earlier discount by hand on it. */
    record DiscountOrder(ManualDiscount discount, String reason) implements TermsCommand {
        public DiscountOrder {
            reason = OneLine.of(reason);
        }
    }

    /** Takes the discount by hand off the basket again. */
    record DropOrderDiscount() implements TermsCommand {}

    /** Taxes a line by another category of the profile than its item's; naming the item's own takes that back. */
    record ChangeTax(int line, String category, String reason) implements TermsCommand {
        public ChangeTax {
            category = OneLine.of(category);
            reason = OneLine.of(reason);
        }
    }

    /**
     * Frees the sale of some taxes.
     *
     * @param code of the profile's exemption
     * @param certificate what was shown: its number, or words
     */
    record Exempt(String code, String certificate) implements TermsCommand {
        public Exempt {
            code = OneLine.of(code);
            certificate = OneLine.of(certificate).strip();
        }
    }

    /** The sale is taxed like any other again. */
    record DropExemption() implements TermsCommand {}

    /** A coupon is presented. Scanning its code says the same. */
    record PresentCoupon(String code) implements TermsCommand {
        public PresentCoupon {
            code = OneLine.of(code).strip();
        }
    }

    /** A coupon goes back to the customer. */
    record HandBackCoupon(String code) implements TermsCommand {
        public HandBackCoupon {
            code = OneLine.of(code).strip();
        }
    }

    /** Takes an automatic promotion off this sale. */
    record RemovePromotion(String promotion) implements TermsCommand {
        public RemovePromotion {
            promotion = OneLine.of(promotion);
        }
    }

    /** Lets a promotion that was taken off be used again. */
    record ReapplyPromotion(String promotion) implements TermsCommand {
        public ReapplyPromotion {
            promotion = OneLine.of(promotion);
        }
    }
}
