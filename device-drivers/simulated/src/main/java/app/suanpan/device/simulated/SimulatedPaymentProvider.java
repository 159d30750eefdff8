package app.suanpan.device.simulated;

import app.suanpan.device.PaymentProvider.PaymentCode;
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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A provider of payment codes, with the customers' phones before it. The shop connects to it by
 * {@code simulated+tcp://127.0.0.1:PORT}. A code pays once.
 */
public final class SimulatedPaymentProvider implements AutoCloseable {
    private final LoopbackServer server;
    private final Listeners<PaymentListener> listeners = new Listeners<>();
    private final Accounts accounts = new Accounts();
    private final Set<PaymentCode> used = new HashSet<>();
    private Behaviour behaviour = Behaviour.APPROVE;
    private int approvals;

    /** What happens at the next payment. */
    public enum Behaviour {
        /** It is approved; a customer who was asked to confirm does. */
        APPROVE,
        /** The customer is asked for a password on the phone, and takes their time: until it approves or declines. */
        ASK_CUSTOMER,
        /** The wallet refuses; a customer who was asked to confirm does not want to. */
        DECLINE,
        /** The customer is charged, and the line dies before the shop hears of it. Happens once, then it approves. */
        CHARGE_AND_DIE
    }

    /** Sees what the provider is asked. */
    @FunctionalInterface
    public interface PaymentListener {
        /** The shop has asked for money, and this came of it. */
        void paid(String scheme, PaymentIntent intent, PaymentOutcome outcome);
    }

    private SimulatedPaymentProvider(int port) throws IOException {
        server = new LoopbackServer("payment provider", port, this::serve);
    }

    /**
     * Opens a provider; it approves until it is told otherwise.
     *
     * @param port 0 picks a free one; see {@link #port()}
     * @throws IOException if the port is taken
     */
    public static SimulatedPaymentProvider start(int port) throws IOException {
        return new SimulatedPaymentProvider(port);
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** What happens from now on, and to those who were asked to confirm. */
    public synchronized void behave(Behaviour next) {
        behaviour = next;
        switch (next) {
            case APPROVE -> accounts.endPending(approved());
            case DECLINE -> accounts.endPending(new PaymentOutcome.Declined(Decline.BY_CUSTOMER));
            case ASK_CUSTOMER, CHARGE_AND_DIE -> {
                // Whoever looks at the phone goes on looking.
            }
        }
    }

    /** Shows every payment. */
    public Subscription onPayment(PaymentListener listener) {
        return listeners.add(listener);
    }

    /** What all customers together have lost, in minor units. */
    public long charged() {
        return accounts.charged();
    }

    /** Goes off line, or comes back. The provider forgets nothing. */
    public void reachable(boolean is) {
        try {
            server.plug(is);
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
            host.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private String answer(PaymentLine.Request request) throws IOException {
        return switch (request) {
            case PaymentLine.Request.Ping _ -> PaymentLine.PONG;
            case PaymentLine.Request.Query query -> PaymentLine.write(accounts.known(query.intentId()));
            case PaymentLine.Request.Reverse reverse -> accounts.reverse(reverse.intentId());
            case PaymentLine.Request.Code code -> pay(code.intent(), code.code());
            case PaymentLine.Request.Refund refund -> PaymentLine.write(refund(refund.intent(), refund.paymentId()));
            case PaymentLine.Request.Pay _ -> throw new IOException("a provider has no card reader");
        };
    }

    private String pay(PaymentIntent intent, PaymentCode code) {
        PaymentOutcome outcome;
        boolean dies;
        synchronized (this) {
            Optional<PaymentOutcome> before = accounts.of(intent.id());
            if (before.isPresent()) {
                return PaymentLine.write(before.get());
            }
            dies = behaviour == Behaviour.CHARGE_AND_DIE;
            outcome = used.add(code) ? outcome() : new PaymentOutcome.Declined(Decline.CODE_REFUSED);
            accounts.write(intent, "", outcome);
            if (dies) {
                behaviour = Behaviour.APPROVE;
            }
        }
        listeners.tell(listener -> listener.paid(code.scheme(), intent, outcome));
        return dies ? "" : PaymentLine.write(outcome);
    }

    private PaymentOutcome outcome() {
        return switch (behaviour) {
            case APPROVE, CHARGE_AND_DIE -> approved();
            case ASK_CUSTOMER -> new PaymentOutcome.Pending();
            case DECLINE -> new PaymentOutcome.Declined(Decline.BY_ISSUER);
        };
    }

    private PaymentOutcome approved() {
        return new PaymentOutcome.Approved("4200%012d".formatted(++approvals), "");
    }

    /** No customer has to be there for it. */
    private synchronized PaymentOutcome refund(PaymentIntent intent, String paymentId) {
        Optional<PaymentOutcome> before = accounts.of(intent.id());
        if (before.isPresent()) {
            return before.get();
        }
        PaymentOutcome outcome = accounts.leftOf(paymentId) < intent.amountMinor()
                ? new PaymentOutcome.Declined(Decline.NOT_REFUNDABLE)
                : approved();
        accounts.write(intent, paymentId, outcome);
        return outcome;
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
