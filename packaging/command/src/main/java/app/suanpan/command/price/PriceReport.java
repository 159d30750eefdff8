package app.suanpan.command.price;

import app.suanpan.command.Report;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a basket comes to. Amounts are decimal texts in major units, such as {@code "36.64"}; those of a return are negative.
 *
 * @param kind {@code sale} or {@code return}
 * @param currency ISO 4217 code
 * @param profile what it was reckoned by
 * @param exemption code of the exemption, or null
 * @param priced the lines, in the basket's order
 * @param subtotal Σ of the lines' amounts
 * @param discount Σ of all discounts
 * @param net without tax
 * @param taxes one for each tax that took part, in the profile's order
 * @param tax Σ of the taxes
 * @param total net and tax: what is due to the cent
 * @param tenders what was given, or handed back
 * @param paid Σ of the tenders less the change
 * @param due what is still open if it is not cash
 * @param dueInCash what is still open if it is cash
 * @param rounding what cash rounding added to the total (+) or took from it (−), as far as it is decided
 * @param roundingInCash what it will be if all that is open is paid in cash
 * @param change handed back, never negative
 * @param settled whether nothing is open
 * @param promotions what was used and what was not; null where no promotion was given
 * @param refunds what comes back afterwards, in order; null where nothing does
 * @param kept what the customer keeps after the refunds; null where nothing comes back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PriceReport(
        String kind,
        String currency,
        Profile profile,
        @Nullable String exemption,
        @JsonProperty("lines") List<Line> priced,
        String subtotal,
        String discount,
        String net,
        List<TaxPart> taxes,
        String tax,
        String total,
        List<TenderPart> tenders,
        String paid,
        String due,
        String dueInCash,
        String rounding,
        String roundingInCash,
        String change,
        boolean settled,
        @Nullable Promotions promotions,
        @Nullable List<Refund> refunds,
        @Nullable Sums kept)
        implements Report {

    /** Which edition of which profile. */
    record Profile(String id, int version) {}

    /**
     * @param line its number, from 1
     * @param unit {@code each} or {@code kg}
     * @param taxCategory its tax category, or null where the line named its taxes
     * @param amount unit price × quantity
     * @param discount Σ of the discounts
     * @param charged amount less discount
     * @param net what is left of it without tax
     * @param tax Σ of the taxes
     * @param total net and tax
     * @param units what each piece carries, in the order in which pieces come back; null for goods sold by weight
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            int line,
            String item,
            String name,
            String unit,
            String quantity,
            String price,
            @Nullable String taxCategory,
            String amount,
            List<DiscountPart> discounts,
            String discount,
            String charged,
            String net,
            List<TaxPart> taxes,
            String tax,
            String total,
            @Nullable List<Units> units) {}

    /** What a line carries of a discount or promotion. */
    record DiscountPart(String source, String text, String amount) {}

    /** What a tax takes, and of what; {@code perUnit} is what it takes of each piece besides, in major units, or null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaxPart(String code, String percent, @Nullable String perUnit, String base, String amount) {}

    /** So many pieces after one another that carry the same each. */
    record Units(long count, String amount, String discount, String net, String tax, String total) {}

    /** A tender; negative where it was handed back. */
    record TenderPart(String kind, String amount) {}

    /** Sums of amounts that belong together. */
    record Sums(String discount, String net, String tax, String total) {}

    /**
     * What comes back at one time; all amounts are negative.
     *
     * @param inCash the total, rounded as cash is
     */
    record Refund(
            List<RefundLine> lines,
            String discount,
            String net,
            List<TaxPart> taxes,
            String tax,
            String total,
            String inCash) {}

    /** A line that comes back, or a part of one. */
    record RefundLine(
            int line, String quantity, String amount, String discount, String net, String tax, String total) {}

    /**
     * @param provenBest whether no legal combination of the promotions saves more
     */
    record Promotions(List<Applied> applied, List<NotApplied> notUsed, boolean provenBest) {}

    /**
     * @param uses how often: units, sets, or 1 for a basket
     * @param amount what it took off
     */
    record Applied(String id, String name, int uses, String amount, List<Share> lines) {}

    /** One line's part of a promotion. */
    record Share(int line, int units, String amount) {}

    /**
     * @param reason a word that keeps its meaning, for programs
     * @param text the reason as a sentence
     */
    record NotApplied(String id, String name, String reason, String text) {}

    @Override
    public boolean ok() {
        return true;
    }

    @Override
    public List<String> lines() {
        return PriceText.of(this);
    }
}
