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
import java.util.Optional;

/**
 * A payment terminal with a customer before it and an acquirer behind it. The shop connects to it by
 * {@code simulated+tcp://127.0.0.1:PORT}.
 */
public final class SimulatedPaymentTerminal implements AutoCloseable {
    private final LoopbackServer server;
    private final Listeners<PaymentListener> listeners = new Listeners<>();
    private final Accounts accounts = new Accounts();
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
        NEVER_ANSWER,
        /** It is approved, but the acquirer takes no payment back any more. */
        REFUSE_REVERSAL
    }

    /** Sees the terminal's screen. */
    @FunctionalInterface
    public interface PaymentListener {
        /** The shop has asked for money, and this came of it. */
        void paid(PaymentIntent intent, PaymentOutcome outcome);
    }

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
    public long charged() {
        return accounts.charged();
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
            case PaymentLine.Request.Query query -> PaymentLine.write(accounts.known(query.intentId()));
            case PaymentLine.Request.Reverse reverse -> reverse(reverse.intentId());
            case PaymentLine.Request.Pay pay -> move(pay.intent(), "");
            // No customer has to be there for it.
            case PaymentLine.Request.Refund refund -> move(refund.intent(), refund.paymentId());
            case PaymentLine.Request.Code code -> move(code.intent(), "");
        };
    }

    private synchronized String reverse(String intentId) {
        return behaviour == Behaviour.REFUSE_REVERSAL ? PaymentLine.REFUSED : accounts.reverse(intentId);
    }

    private String move(PaymentIntent intent, String refundOf) {
        Behaviour now;
        PaymentOutcome outcome;
        synchronized (this) {
            Optional<PaymentOutcome> before = accounts.of(intent.id());
            if (before.isPresent()) {
                return PaymentLine.write(before.get());
            }
            now = behaviour;
            outcome = !refundOf.isEmpty() && accounts.leftOf(refundOf) < intent.amountMinor()
                    ? new PaymentOutcome.Declined(Decline.NOT_REFUNDABLE)
                    : outcomeOf(now);
            accounts.write(intent, refundOf, outcome);
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

    private PaymentOutcome outcomeOf(Behaviour now) {
        return switch (now) {
            case APPROVE, CHARGE_AND_DIE, NEVER_ANSWER, REFUSE_REVERSAL ->
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
