package app.suanpan.device;

import app.suanpan.device.PaymentTerminal.Decline;
import app.suanpan.device.PaymentTerminal.PaymentIntent;
import app.suanpan.device.PaymentTerminal.PaymentOutcome;
import app.suanpan.device.PaymentTerminal.ReversalOutcome;

/**
 * Whoever moves money that is not cash, intent first: the caller has written the intent to disk before anybody is asked, and one
 * request is in flight at a time. A {@link PaymentOutcome.Unknown} is {@linkplain #query queried}, then
 * {@linkplain #reverse reversed}, never paid again under a new name.
 */
public interface ElectronicPayment extends Device {

    /**
     * Gives part of an approved payment back to where it came from, or all of it. The same intent sent twice is given back once,
     * and all refunds of a payment together are never more than it was: what would be is declined. It is
     * {@linkplain #query queried} as a payment is.
     *
     * @param intent    the refund's own id, and how much
     * @param paymentId the intent of the payment that it gives back from
     */
    PaymentOutcome refund(PaymentIntent intent, String paymentId);

    /** What became of an intent. {@link PaymentOutcome.Declined} with {@link Decline#NEVER_SEEN} means that no money moved. */
    PaymentOutcome query(String intentId);

    /**
     * Gives the money of an intent back, all of it; one that is still {@linkplain PaymentOutcome.Pending pending} never moves any.
     * Reversing twice is reversing once.
     */
    ReversalOutcome reverse(String intentId);
}
