package app.suanpan.device;

import java.util.Objects;

/**
 * A card terminal, intent first: the caller has written the intent to disk before it calls {@link #pay}, and one request is in
 * flight at a time. An {@link PaymentOutcome.Unknown} is {@linkplain #query queried}, then {@linkplain #reverse reversed},
 * never paid again under a new name.
 */
public interface PaymentTerminal extends Device {

    /**
     * Asks the customer for this amount and waits for the end: minutes, if the customer thinks. The same intent sent twice is
     * charged once.
     */
    PaymentOutcome pay(PaymentIntent intent);

    /**
     * Gives part of an approved payment back to the card that paid it, or all of it. The same intent sent twice is given back once,
     * and all refunds of a payment together are never more than it was: the terminal declines what would be. It is
     * {@linkplain #query queried} as a payment is.
     *
     * @param intent    the refund's own id, and how much
     * @param paymentId the intent of the payment that it gives back from
     */
    PaymentOutcome refund(PaymentIntent intent, String paymentId);

    /** What became of an intent. {@link PaymentOutcome.Declined} with {@link Decline#NEVER_SEEN} means that no money moved. */
    PaymentOutcome query(String intentId);

    /** Gives the money of an intent back, all of it. Reversing twice is reversing once. */
    ReversalOutcome reverse(String intentId);

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
         * @param maskedCard for the receipt, for example {@code **** 4242}; never more digits
         */
        record Approved(String reference, String maskedCard) implements PaymentOutcome {}

        /** No money moved. */
        record Declined(Decline why) implements PaymentOutcome {}

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
        REVERSED
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
