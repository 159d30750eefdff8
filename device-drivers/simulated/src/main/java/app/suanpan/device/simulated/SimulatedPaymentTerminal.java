package app.suanpan.device.simulated;

import app.suanpan.device.PaymentTerminal.Decline;
import app.suanpan.device.PaymentTerminal.PaymentIntent;
import app.suanpan.device.PaymentTerminal.PaymentOutcome;
import app.suanpan.device.Subscription;
import app.suanpan.device.driver.Listeners;
import app.suanpan.device.simulated.payment.PaymentLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A payment terminal with a customer before it and an acquirer behind it. The shop connects to it by
 * {@code simulated+tcp://127.0.0.1:PORT}.
 */
public final class SimulatedPaymentTerminal implements AutoCloseable {
    private final LoopbackServer server;
    private final Listeners<PaymentListener> listeners = new Listeners<>();
    private final Map<String, Account> accounts = new HashMap<>();
    private Behaviour behaviour = Behaviour.APPROVE;
    private int approvals;

    /** What happens at the next payment. */
    public enum Behaviour {
        /** It is approved. */
        APPROVE,
        /** The issuer refuses. */
        DECLINE,
        /** The customer presses the red key. */
        CUSTOMER_CANCELS,
        /** The customer walks away; the terminal gives up. */
        CUSTOMER_TOO_SLOW,
        /** The customer is charged, and the line dies before the shop hears of it. Happens once, then it approves. */
        CHARGE_AND_DIE,
        /** The terminal hangs: no answer ever comes. */
        NEVER_ANSWER
    }

    /** Sees the terminal's screen. */
    @FunctionalInterface
    public interface PaymentListener {
        /** The shop has asked for money, and this came of it. */
        void paid(PaymentIntent intent, PaymentOutcome outcome);
    }

    /** What is known of an intent; {@code refundOf} is the payment that it gives back from, or empty for a payment. */
    private record Account(PaymentIntent intent, String refundOf, PaymentOutcome outcome) {}

    private SimulatedPaymentTerminal(int port) throws IOException {
        server = new LoopbackServer("payment terminal", port, this::serve);
    }

    /**
     * Switches a terminal on; it approves until it is told otherwise.
     *
     * @param port 0 picks a free one; see {@link #port()}
     * @throws IOException if the port is taken
     */
    public static SimulatedPaymentTerminal start(int port) throws IOException {
        return new SimulatedPaymentTerminal(port);
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** What happens from now on. */
    public synchronized void behave(Behaviour next) {
        behaviour = next;
    }

    /** Shows every payment. */
    public Subscription onPayment(PaymentListener listener) {
        return listeners.add(listener);
    }

    /** What all customers together have lost, in minor units. */
    public synchronized long charged() {
        return accounts.values().stream()
                .filter(account -> account.outcome() instanceof PaymentOutcome.Approved)
                .mapToLong(account -> account.refundOf().isEmpty()
                        ? account.intent().amountMinor()
                        : -account.intent().amountMinor())
                .sum();
    }

    /** Takes its cable out, or puts it back. The acquirer forgets nothing. */
    public void plugged(boolean in) {
        try {
            server.plug(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void serve(Socket host) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.US_ASCII));
        String line;
        while ((line = in.readLine()) != null) {
            String answer = answer(PaymentLine.Request.parse(line));
            if (answer.isEmpty()) {
                return;
            }
            if (!answer.equals(PaymentLine.SILENCE)) {
                host.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private String answer(PaymentLine.Request request) {
        return switch (request) {
            case PaymentLine.Request.Ping _ -> PaymentLine.PONG;
            case PaymentLine.Request.Query query -> PaymentLine.write(known(query.intentId()));
            case PaymentLine.Request.Reverse reverse -> reverse(reverse.intentId());
            case PaymentLine.Request.Pay pay -> pay(pay.intent());
            case PaymentLine.Request.Refund refund -> refund(refund.intent(), refund.paymentId());
        };
    }

    private synchronized PaymentOutcome known(String intentId) {
        Account account = accounts.get(intentId);
        return account == null ? new PaymentOutcome.Declined(Decline.NEVER_SEEN) : account.outcome();
    }

    private synchronized String reverse(String intentId) {
        accounts.computeIfPresent(
                intentId,
                (id, account) -> account.outcome() instanceof PaymentOutcome.Approved
                        ? new Account(
                                account.intent(), account.refundOf(), new PaymentOutcome.Declined(Decline.REVERSED))
                        : account);
        return PaymentLine.REVERSED;
    }

    private String pay(PaymentIntent intent) {
        Behaviour now;
        PaymentOutcome outcome;
        synchronized (this) {
            Account before = accounts.get(intent.id());
            if (before != null) {
                return PaymentLine.write(before.outcome());
            }
            now = behaviour;
            outcome = outcomeOf(now);
            accounts.put(intent.id(), new Account(intent, "", outcome));
            if (now == Behaviour.CHARGE_AND_DIE) {
                behaviour = Behaviour.APPROVE;
            }
        }
        listeners.tell(listener -> listener.paid(intent, outcome));
        return switch (now) {
            case CHARGE_AND_DIE -> "";
            case NEVER_ANSWER -> PaymentLine.SILENCE;
            default -> PaymentLine.write(outcome);
        };
    }

    /** No customer has to be there for it. */
    private String refund(PaymentIntent intent, String paymentId) {
        Behaviour now;
        PaymentOutcome outcome;
        synchronized (this) {
            Account before = accounts.get(intent.id());
            if (before != null) {
                return PaymentLine.write(before.outcome());
            }
            now = behaviour;
            outcome = leftOf(paymentId) < intent.amountMinor()
                    ? new PaymentOutcome.Declined(Decline.NOT_REFUNDABLE)
                    : outcomeOf(now);
            accounts.put(intent.id(), new Account(intent, paymentId, outcome));
            if (now == Behaviour.CHARGE_AND_DIE) {
                behaviour = Behaviour.APPROVE;
            }
        }
        listeners.tell(listener -> listener.paid(intent, outcome));
        return switch (now) {
            case CHARGE_AND_DIE -> "";
            case NEVER_ANSWER -> PaymentLine.SILENCE;
            default -> PaymentLine.write(outcome);
        };
    }

    private long leftOf(String paymentId) {
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

    private PaymentOutcome outcomeOf(Behaviour now) {
        return switch (now) {
            case APPROVE, CHARGE_AND_DIE, NEVER_ANSWER ->
                new PaymentOutcome.Approved("SIM-%06d".formatted(++approvals), "**** 4242");
            case DECLINE -> new PaymentOutcome.Declined(Decline.BY_ISSUER);
            case CUSTOMER_CANCELS -> new PaymentOutcome.Declined(Decline.BY_CUSTOMER);
            case CUSTOMER_TOO_SLOW -> new PaymentOutcome.Declined(Decline.CUSTOMER_TOO_SLOW);
        };
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyClosed) {
            // As was wished.
        }
    }
}
