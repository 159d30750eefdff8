package app.suanpan.domain.journal;

import app.suanpan.domain.member.CreditShare;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.terms.AgreedTerms;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body that a completed sale and a completed return share. All amounts are minor units of {@code currency}, positive for
 * both; Σ net + Σ tax = total, and Σ tenders − change = total + rounding.
 *
 * @param id made when the transaction began
 * @param receiptNumber gapless per workstation, from 1
 * @param receipt the number as people read it: store–workstation–number
 * @param shift the shift it belongs to
 * @param operatorName as printed
 * @param reference number of the order or invoice that it answers, or null
 * @param currency ISO 4217 code
 * @param profile every choice it was reckoned by
 * @param lines in the basket's order
 * @param taxes one for each tax that took part
 * @param net without tax
 * @param tax all taxes
 * @param total what was due
 * @param tenders in the order given
 * @param rounding what cash rounding added to (+) or took from (−) the total
 * @param change handed back in cash
 * @param member who bought, or null
 * @param servingGuide the guide whose badge was scanned, or null
 * @param memberGuide the guide the member is bound to, or null
 * @param credit who gets how much of the credit; adds up to 10,000 basis points, and its amounts to net without what is only owed
 * @param exemption code of the stored profile's exemption that it was reckoned under; null in older events and where there is none
 * @param terms what was agreed beside prices and promotions, with its reasons; null in older events and where nothing was
 * @param promotions the promotions in its reductions; null in older events and where there are none
 * @param note words that the cashier wrote about the whole; null in older events and where there are none
 * @param points what the member earned, or what goes back of it; null in older events and where no points are given
 * @param creditTable version of the table that the credit was shared by; null in older events, and where a sale of such comes back
 */
public record Transaction(
        UUID id,
        long receiptNumber,
        String receipt,
        UUID shift,
        String operatorName,
        @Nullable String reference,
        String currency,
        ArithmeticProfile profile,
        List<SoldLine> lines,
        List<SoldTax> taxes,
        long net,
        long tax,
        long total,
        List<SoldTender> tenders,
        long rounding,
        long change,
        @Nullable UUID member,
        @Nullable Long servingGuide,
        @Nullable Long memberGuide,
        List<CreditShare> credit,
        @Nullable String exemption,
        @Nullable AgreedTerms terms,
        @Nullable List<SoldPromotion> promotions,
        @Nullable String note,
        @Nullable SoldPoints points,
        @Nullable String creditTable) {
    public Transaction {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        tenders = List.copyOf(tenders);
        credit = List.copyOf(credit);
        promotions = promotions == null ? null : List.copyOf(promotions);
    }

    /** The same with the points that it brings or takes back. */
    public Transaction with(SoldPoints newPoints) {
        return new Transaction(
                id,
                receiptNumber,
                receipt,
                shift,
                operatorName,
                reference,
                currency,
                profile,
                lines,
                taxes,
                net,
                tax,
                total,
                tenders,
                rounding,
                change,
                member,
                servingGuide,
                memberGuide,
                credit,
                exemption,
                terms,
                promotions,
                note,
                newPoints,
                creditTable);
    }

    /** Σ of the cash tenders less the change: what this transaction did to the till, before its sign. */
    public long cash() {
        return tenders.stream()
                        .filter(tender -> tender.kind().equals("cash"))
                        .mapToLong(SoldTender::amount)
                        .sum()
                - change;
    }

    /** Σ of the tenders that came from an account of the customer's: cards and payment codes. */
    public long electronic() {
        return tenders.stream()
                .filter(SoldTender::isElectronic)
                .mapToLong(SoldTender::amount)
                .sum();
    }

    /** Σ of the card tenders. */
    public long card() {
        return tenders.stream()
                .filter(tender -> tender.kind().equals("card"))
                .mapToLong(SoldTender::amount)
                .sum();
    }
}
