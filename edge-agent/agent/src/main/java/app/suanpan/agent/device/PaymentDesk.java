package app.suanpan.agent.device;

import app.suanpan.device.ElectronicPayment;
import app.suanpan.device.PaymentTerminal.Decline;
import app.suanpan.device.PaymentTerminal.PaymentIntent;
import app.suanpan.device.PaymentTerminal.PaymentOutcome;
import app.suanpan.device.PaymentTerminal.ReversalOutcome;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.CardResult;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Talks to one payment terminal or one provider of payment codes, one request at a time. Its answer is given to the register until
 * the register has written it down; until then nothing else is asked. A customer who confirms on the phone is waited for by asking
 * again and again, and in the end no longer: then the payment is reversed, so that it cannot come after all.
 *
 * @param <D> which of them
 */
public final class PaymentDesk<D extends ElectronicPayment> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PaymentDesk.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    /** A minute and a half: nobody who has the phone in the hand takes longer. */
    private static final int MOST_ASKED = 45;

    private static final long TELL_AGAIN_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private final D device;
    private final Duration askAgain;
    private final BiPredicate<UUID, CardResult> answer;
    private final ScheduledExecutorService oneAtATime = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("payment-desk").factory());
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable UUID waitingFor;
    private int asked;

    /**
     * @param device the terminal, or the provider
     * @param answer told the outcome of each intent; says whether it need not be told again
     */
    public PaymentDesk(D device, BiPredicate<UUID, CardResult> answer) {
        this(device, answer, ASK_AGAIN);
    }

    PaymentDesk(D device, BiPredicate<UUID, CardResult> answer, Duration askAgain) {
        this.device = device;
        this.answer = answer;
        this.askAgain = askAgain;
    }

    /**
     * Asks for a payment under an intent that is in the journal already.
     *
     * @param how what this kind of device is asked with
     */
    public void pay(UUID intent, Money amount, BiFunction<D, PaymentIntent, PaymentOutcome> how) {
        ask(
                intent,
                () -> how.apply(
                        device,
                        new PaymentIntent(
                                intent.toString(),
                                amount.minor(),
                                amount.currency().getCurrencyCode())));
    }

    /** Asks for part of an earlier payment to go back, under an intent that is in the journal already. */
    public void refund(UUID intent, UUID payment, Money amount) {
        ask(
                intent,
                () -> device.refund(
                        new PaymentIntent(
                                intent.toString(),
                                amount.minor(),
                                amount.currency().getCurrencyCode()),
                        payment.toString()));
    }

    /** Asks what became of an intent. */
    public void query(UUID intent) {
        ask(intent, () -> {
            PaymentOutcome outcome = device.query(intent.toString());
            boolean noAnswer = outcome instanceof PaymentOutcome.Declined declined
                    && (declined.why() == Decline.BUSY || declined.why() == Decline.NOT_THERE);
            // Who could not be asked has said nothing about the money.
            return noAnswer ? new PaymentOutcome.Unknown("no answer") : outcome;
        });
    }

    /** Asks for a payment to be taken back, as the journal says already. Asking twice does no harm. */
    public void reverse(UUID intent) {
        run(intent, () -> switch (device.reverse(intent.toString())) {
            case REVERSED -> new CardResult.Reversed();
            case REFUSED -> new CardResult.ReversalRefused("refused");
            case UNKNOWN -> new CardResult.Unknown("no answer");
        });
    }

    /** Takes up a payment that a power cut interrupted: first that nobody knows how it ended, then what became of it. */
    public void resume(UUID intent) {
        ask(intent, () -> new PaymentOutcome.Unknown("interrupted"));
        query(intent);
    }

    private void ask(UUID intent, Supplier<PaymentOutcome> question) {
        run(intent, () -> {
            PaymentOutcome outcome = question.get();
            return outcome instanceof PaymentOutcome.Pending ? waitFor(intent) : result(outcome);
        });
    }

    /** The customer is asked on the phone. On this desk's thread only, like all that is remembered of it. */
    private CardResult waitFor(UUID intent) {
        asked = intent.equals(waitingFor) ? asked + 1 : 0;
        waitingFor = intent;
        if (asked >= MOST_ASKED) {
            waitingFor = null;
            return device.reverse(intent.toString()) == ReversalOutcome.REVERSED
                    ? new CardResult.Declined(Decline.CUSTOMER_TOO_SLOW.name())
                    : new CardResult.Unknown("the customer did not confirm");
        }
        oneAtATime.schedule(() -> query(intent), askAgain.toMillis(), TimeUnit.MILLISECONDS);
        return new CardResult.Confirming();
    }

    /** Every question gets an answer: a driver that breaks down has said nothing about the money either. */
    private void run(UUID intent, Supplier<CardResult> question) {
        if (closed.getCount() == 0) {
            // The intent is in the journal and is queried at the next start.
            return;
        }
        oneAtATime.execute(() -> {
            CardResult answered;
            try {
                answered = question.get();
            } catch (RuntimeException e) {
                log.error("terminal or provider failed: intent={}", intent, e);
                answered = new CardResult.Unknown("failed");
            }
            boolean saidBefore = answered instanceof CardResult.Confirming && asked > 0;
            if (!saidBefore) {
                tell(intent, answered);
            }
        });
    }

    /**
     * Tells until it is written down, however long the disk stays full: nobody else knows that money moved. What is heard while
     * the store closes is not written any more: the intent is in the journal and is queried at the next start.
     */
    private void tell(UUID intent, CardResult result) {
        long wait = 0;
        try {
            while (!closed.await(wait, TimeUnit.MILLISECONDS) && !isTaken(intent, result)) {
                wait = Math.clamp(2 * wait, TELL_AGAIN_MILLIS, LONGEST_WAIT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTaken(UUID intent, CardResult result) {
        try {
            return answer.test(intent, result);
        } catch (RuntimeException e) {
            log.error("an answer was not taken, it will be told again: intent={}", intent, e);
            return false;
        }
    }

    private static CardResult result(PaymentOutcome outcome) {
        return switch (outcome) {
            case PaymentOutcome.Approved approved ->
                new CardResult.Approved(approved.reference(), approved.maskedCard());
            case PaymentOutcome.Declined declined ->
                new CardResult.Declined(declined.why().name());
            case PaymentOutcome.Unknown unknown -> new CardResult.Unknown(unknown.why());
            case PaymentOutcome.Pending ignored -> new CardResult.Confirming();
        };
    }

    @Override
    public void close() {
        closed.countDown();
        oneAtATime.shutdownNow();
    }
}
