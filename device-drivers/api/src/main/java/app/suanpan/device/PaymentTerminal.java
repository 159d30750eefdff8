package app.suanpan.device;

import java.util.Objects;

/** A card terminal: it asks the customer for the card and waits with them. */
public interface PaymentTerminal extends ElectronicPayment {

    /**
     * Asks the customer for this amount and waits for the end: minutes, if the customer thinks. The same intent sent twice is
     * charged once.
     */
    PaymentOutcome pay(PaymentIntent intent);

    /**
     * A wish to be paid.
     *
     * @param id          made once by the shop; never reused
     * @param amountMinor what to charge, in the currency's minor units; more than zero
     * @param currency    ISO 4217, for example {@code CNY}
     */
    record PaymentIntent(String id, long amountMinor, String currency) {
        public PaymentIntent {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(currency, "currency");
            if (id.isBlank() || amountMinor <= 0 || currency.length() != 3) {
                throw new IllegalArgumentException(
                        "an intent has an id, an amount above zero and a currency of three letters");
            }
        }
    }

    /** What became of a payment. */
    sealed interface PaymentOutcome {
        /**
         * The money is ours.
         *
         * @param reference  what the acquirer calls it; needed for a dispute
         * @param maskedCard for the receipt, for example {@code **** 4242}; never more digits. Empty where there is no card
         */
        record Approved(String reference, String maskedCard) implements PaymentOutcome {}

        /** No money moved. */
        record Declined(Decline why) implements PaymentOutcome {}

        /** No money has moved yet: the customer is asked to confirm on the phone, and may. Query again, or reverse. */
        record Pending() implements PaymentOutcome {}

        /** Money may have moved. Query, then reverse. */
        record Unknown(String why) implements PaymentOutcome {}
    }

    /** Why no money moved. */
    enum Decline {
        BY_ISSUER,
        /** More than is left of the payment that it should give back from, or there is no such payment. */
        NOT_REFUNDABLE,
        BY_CUSTOMER,
        CUSTOMER_TOO_SLOW,
        /** The terminal has never heard of this intent. */
        NEVER_SEEN,
        /** It is busy with another intent; this one was not begun. */
        BUSY,
        /** The terminal was not there when the intent was to be sent, so it was not. */
        NOT_THERE,
        /** It was approved once and has been given back. */
        REVERSED,
        /** The provider does not take this payment code: it was used before, is too old, or nobody knows it. */
        CODE_REFUSED
    }

    /** What became of a reversal. */
    enum ReversalOutcome {
        /** The money is back, or never moved. */
        REVERSED,
        /** The acquirer refuses; a person must refund. */
        REFUSED,
        /** No answer: ask again later. */
        UNKNOWN
    }
}
