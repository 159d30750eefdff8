package app.suanpan.device.simulated;

import app.suanpan.device.PaymentTerminal.Decline;
import app.suanpan.device.PaymentTerminal.PaymentIntent;
import app.suanpan.device.PaymentTerminal.PaymentOutcome;
import app.suanpan.device.simulated.payment.PaymentLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the acquirer behind a pretended terminal or provider knows of each intent. It forgets nothing. */
final class Accounts {
    private final Map<String, Account> accounts = new LinkedHashMap<>();

    /** What is known of an intent; {@code refundOf} is the payment that it gives back from, or empty for a payment. */
    private record Account(PaymentIntent intent, String refundOf, PaymentOutcome outcome) {}

    /** What became of an intent, if anybody has heard of it. */
    synchronized Optional<PaymentOutcome> of(String intentId) {
        return Optional.ofNullable(accounts.get(intentId)).map(Account::outcome);
    }

    /** The same as an answer. */
    PaymentOutcome known(String intentId) {
        return of(intentId).orElseGet(() -> new PaymentOutcome.Declined(Decline.NEVER_SEEN));
    }

    synchronized void write(PaymentIntent intent, String refundOf, PaymentOutcome outcome) {
        accounts.put(intent.id(), new Account(intent, refundOf, outcome));
    }

    /** All that wait for their customer end like this. */
    synchronized void endPending(PaymentOutcome how) {
        accounts.replaceAll((id, account) -> account.outcome() instanceof PaymentOutcome.Pending
                ? new Account(account.intent(), account.refundOf(), how)
                : account);
    }

    /** Gives an intent's money back, or sees to it that it never moves. */
    synchronized String reverse(String intentId) {
        accounts.computeIfPresent(
                intentId,
                (id, account) -> account.outcome() instanceof PaymentOutcome.Declined
                        ? account
                        : new Account(
                                account.intent(), account.refundOf(), new PaymentOutcome.Declined(Decline.REVERSED)));
        return PaymentLine.REVERSED;
    }

    /** How much of a payment can still be given back, in minor units. */
    synchronized long leftOf(String paymentId) {
        Account payment = accounts.get(paymentId);
        if (payment == null
                || !payment.refundOf().isEmpty()
                || !(payment.outcome() instanceof PaymentOutcome.Approved)) {
            return 0;
        }
        return payment.intent().amountMinor()
                - accounts.values().stream()
                        .filter(account -> account.refundOf().equals(paymentId)
                                && account.outcome() instanceof PaymentOutcome.Approved)
                        .mapToLong(account -> account.intent().amountMinor())
                        .sum();
    }

    /** What all customers together have lost, in minor units. */
    synchronized long charged() {
        return accounts.values().stream()
                .filter(account -> account.outcome() instanceof PaymentOutcome.Approved)
                .mapToLong(account -> account.refundOf().isEmpty()
                        ? account.intent().amountMinor()
                        : -account.intent().amountMinor())
                .sum();
    }
}
