package app.suanpan.domain.register;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.receipt.ReceiptOffer;
import app.suanpan.domain.workstation.Operator;
import java.util.List;
import java.util.Optional;

/** What the register is busy with: the one thing that the work area shows. */
public sealed interface Phase {

    /**
     * Nobody is signed on.
     *
     * @param operators who may sign on
     * @param suspended the shifts that wait for somebody to go on, at whichever checkout, newest first
     */
    record SignedOff(List<Operator> operators, List<SuspendedShift> suspended) implements Phase {
        public SignedOff {
            operators = List.copyOf(operators);
            suspended = List.copyOf(suspended);
        }
    }

    /** Items are scanned, or come back. */
    record Selling() implements Phase {}

    /**
     * The customer pays, or is paid back.
     *
     * @param due what is open to the cent, positive
     * @param dueInCash what is open if the rest is cash
     * @param quickCash amounts that people hand over for this much, ascending, the exact one first
     * @param tenders what was given so far
     * @param card where an electronic payment stands, if one has no end yet
     * @param toCard what has to go back to the card or wallet that paid before cash is handed back, positive; nothing if no money has to
     * @param part what the next payment by scan takes; nothing if it takes all that is due
     * @param points what points can pay of it; nothing where nobody pays with points here
     */
    record Tendering(
            Money due,
            Money dueInCash,
            List<Money> quickCash,
            List<TenderView> tenders,
            Optional<CardStatus> card,
            Optional<Money> toCard,
            Optional<Money> part,
            Optional<PointsOffer> points)
            implements Phase {
        public Tendering {
            quickCash = List.copyOf(quickCash);
            tenders = List.copyOf(tenders);
        }
    }

    /**
     * Committed. Stays until the next scan or {@link RegisterCommand.NextCustomer}.
     *
     * @param receiptNumber as people read it
     * @param total what was due; negative for a return
     * @param given Σ of the tenders
     * @param change handed back in cash
     * @param receipt the receipt as a document
     * @param link where the customer's phone opens it; empty where phones do not reach it
     * @param onPaper whether paper was asked for, by the store's setting or by hand
     * @param offer what the store gives without being asked
     */
    record Completed(
            String receiptNumber,
            Money total,
            Money given,
            Money change,
            Receipt receipt,
            Optional<String> link,
            boolean onPaper,
            ReceiptOffer offer)
            implements Phase {}

    /**
     * What points can pay.
     *
     * @param points how many the sale can take of those that are known of here; 0 for none
     * @param worth what they pay
     * @param asking whether they are being reserved just now
     */
    record PointsOffer(long points, Money worth, boolean asking) {}

    /** Where an electronic payment without an end stands. */
    enum CardStatus {
        /** The terminal has been asked and the customer is busy with it. */
        WAITING,
        /** The terminal's answer is not known; it has to be queried. */
        UNKNOWN,
        /** The provider has been asked for a payment by code. */
        CODE_WAITING,
        /** The customer confirms it on the phone. */
        CODE_CONFIRMING,
        /** The provider's answer is not known; it has to be queried. */
        CODE_UNKNOWN,
        /** The payment is being taken back. */
        REVERSING,
        /** Nobody knows whether it was taken back; it has to be asked again. */
        REVERSAL_UNKNOWN;

        /** Whether somebody has to ask again. */
        public boolean isUnknown() {
            return this == UNKNOWN || this == CODE_UNKNOWN || this == REVERSAL_UNKNOWN;
        }

        /** Whether the cashier may have the payment taken back instead of waiting. */
        public boolean canBeGivenUp() {
            return this == UNKNOWN || this == CODE_CONFIRMING || this == CODE_UNKNOWN;
        }
    }

    /**
     * A tender as the screen lists it.
     *
     * @param kind as the journal says it: {@code cash}, {@code card}, {@code wechat} …
     * @param amount positive
     * @param detail the masked number of a card of any kind, the end of the provider's number of a payment by code,
     *     foreign cash as it was given, of points how many, or empty
     */
    record TenderView(String kind, Money amount, String detail) {}
}
