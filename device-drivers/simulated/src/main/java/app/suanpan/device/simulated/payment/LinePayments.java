package app.suanpan.device.simulated.payment;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceState;
import app.suanpan.device.ElectronicPayment;
import app.suanpan.device.PaymentTerminal.Decline;
import app.suanpan.device.PaymentTerminal.PaymentIntent;
import app.suanpan.device.PaymentTerminal.PaymentOutcome;
import app.suanpan.device.PaymentTerminal.ReversalOutcome;
import app.suanpan.device.Subscription;
import app.suanpan.device.driver.DeviceOwner;
import app.suanpan.device.driver.OwnedDevice;
import app.suanpan.device.simulated.payment.PaymentLine.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Whoever answers in lines about electronic payments, one request at a time. */
abstract class LinePayments extends OwnedDevice implements ElectronicPayment {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int PING_EVERY_MILLIS = 400;
    static final int ANSWER_MILLIS = 5_000;

    private final int port;
    private final LinkedBlockingQueue<Exchange> waiting = new LinkedBlockingQueue<>();
    private final ReentrantLock inFlight = new ReentrantLock();

    LinePayments(DeviceAddress address, int port, DeviceEnvironment environment) {
        super(address, environment);
        this.port = port;
    }

    @Override
    protected DeviceOwner.Session connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address().host(), port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            return new Line(socket);
        } catch (IOException notThere) {
            socket.close();
            throw notThere;
        }
    }

    @Override
    public PaymentOutcome refund(PaymentIntent intent, String paymentId) {
        return move(new Request.Refund(intent, paymentId), ANSWER_MILLIS);
    }

    /** Sends what may move money; an answer that never comes is unknown. */
    final PaymentOutcome move(Request request, int patienceMillis) {
        if (!inFlight.tryLock()) {
            return new PaymentOutcome.Declined(Decline.BUSY);
        }
        try {
            return switch (ask(request, patienceMillis)) {
                case Answer.Came came -> PaymentLine.outcome(came.line());
                case Answer.NotSent _ -> new PaymentOutcome.Declined(Decline.NOT_THERE);
                case Answer.NeverCame never -> new PaymentOutcome.Unknown(never.why());
            };
        } finally {
            inFlight.unlock();
        }
    }

    @Override
    public PaymentOutcome query(String intentId) {
        inFlight.lock();
        try {
            return switch (ask(new Request.Query(intentId), ANSWER_MILLIS)) {
                case Answer.Came came -> PaymentLine.outcome(came.line());
                case Answer.NotSent _ -> new PaymentOutcome.Unknown("not there");
                case Answer.NeverCame never -> new PaymentOutcome.Unknown(never.why());
            };
        } finally {
            inFlight.unlock();
        }
    }

    @Override
    public ReversalOutcome reverse(String intentId) {
        inFlight.lock();
        try {
            return ask(new Request.Reverse(intentId), ANSWER_MILLIS) instanceof Answer.Came came
                    ? PaymentLine.reversal(came.line())
                    : ReversalOutcome.UNKNOWN;
        } finally {
            inFlight.unlock();
        }
    }

    /** What became of a request. The difference between the last two is money. */
    private sealed interface Answer {
        record Came(String line) implements Answer {}

        record NotSent() implements Answer {}

        record NeverCame(String why) implements Answer {}
    }

    private Answer ask(Request request, int patienceMillis) {
        Exchange exchange = new Exchange(request, patienceMillis);
        waiting.add(exchange);
        Subscription subscription = board().listen(state -> {
            if (state instanceof DeviceState.Absent || state instanceof DeviceState.Lost) {
                exchange.withdraw();
            }
        });
        try {
            return exchange.await();
        } finally {
            subscription.close();
            waiting.remove(exchange);
        }
    }

    /** One request between the caller and the owner's thread. */
    private static final class Exchange {
        private final Request request;
        private final int patienceMillis;
        private boolean sent;
        private @Nullable Answer answer;

        private Exchange(Request request, int patienceMillis) {
            this.request = request;
            this.patienceMillis = patienceMillis;
        }

        private synchronized boolean begin() {
            sent = answer == null;
            return sent;
        }

        private synchronized void withdraw() {
            if (!sent) {
                end(new Answer.NotSent());
            }
        }

        private synchronized void end(Answer how) {
            if (answer == null) {
                answer = how;
                notifyAll();
            }
        }

        private synchronized Answer await() {
            while (answer == null) {
                try {
                    wait();
                } catch (InterruptedException callerIsStopping) {
                    Thread.currentThread().interrupt();
                    end(sent ? new Answer.NeverCame("the shop is closing") : new Answer.NotSent());
                }
            }
            return answer;
        }
    }

    private final class Line implements DeviceOwner.Session {
        private final Socket socket;
        private final BufferedReader in;

        private Line(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        }

        @Override
        public void serve() throws IOException, InterruptedException {
            ping();
            board().set(DeviceState.Ready.FINE);
            while (true) {
                Exchange next = waiting.poll(PING_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (next == null) {
                    ping();
                } else if (next.begin()) {
                    carryOut(next);
                }
            }
        }

        private void ping() throws IOException {
            if (!exchange(new Request.Ping(), ANSWER_MILLIS).equals(PaymentLine.PONG)) {
                throw new IOException("it answers, but not about payments");
            }
        }

        private void carryOut(Exchange next) throws IOException {
            try {
                next.end(new Answer.Came(exchange(next.request, next.patienceMillis)));
            } catch (IOException broken) {
                // Whoever hears that the answer never came must not find it ready in the same moment.
                board().gone(String.valueOf(broken.getMessage()));
                next.end(new Answer.NeverCame(String.valueOf(broken.getMessage())));
                // A late answer must not be taken for the answer to the next question.
                throw broken;
            }
        }

        private String exchange(Request request, int patienceMillis) throws IOException {
            socket.setSoTimeout(patienceMillis);
            socket.getOutputStream().write((request.line() + "\n").getBytes(StandardCharsets.US_ASCII));
            try {
                String line = in.readLine();
                if (line == null) {
                    throw new IOException("it ended the connection");
                }
                return line;
            } catch (SocketTimeoutException silent) {
                throw new IOException("it did not answer within " + patienceMillis + " ms", silent);
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                // As was wished.
            }
        }
    }
}
