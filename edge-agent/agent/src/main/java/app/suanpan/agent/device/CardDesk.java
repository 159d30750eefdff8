package app.suanpan.agent.device;

import app.suanpan.device.PaymentTerminal;
import app.suanpan.device.PaymentTerminal.Decline;
import app.suanpan.device.PaymentTerminal.PaymentIntent;
import app.suanpan.device.PaymentTerminal.PaymentOutcome;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.CardResult;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Talks to one payment terminal, one request at a time. Its answer is given to the register until the register has written it
 * down; until then the terminal is asked nothing else.
 */
public final class CardDesk implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CardDesk.class);
    private static final long TELL_AGAIN_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private final PaymentTerminal terminal;
    private final BiPredicate<UUID, CardResult> answer;
    private final ExecutorService oneAtATime = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("card-desk").factory());
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param terminal the terminal
     * @param answer told the outcome of each intent; says whether it need not be told again
     */
    public CardDesk(PaymentTerminal terminal, BiPredicate<UUID, CardResult> answer) {
        this.terminal = terminal;
        this.answer = answer;
    }

    /** Asks for a payment under an intent that is in the journal already. */
    public void pay(UUID intent, Money amount) {
        ask(
                intent,
                () -> result(terminal.pay(new PaymentIntent(
                        intent.toString(), amount.minor(), amount.currency().getCurrencyCode()))));
    }

    /** Asks for part of an earlier payment to go back, under an intent that is in the journal already. */
    public void refund(UUID intent, UUID payment, Money amount) {
        ask(
                intent,
                () -> result(terminal.refund(
                        new PaymentIntent(
                                intent.toString(),
                                amount.minor(),
                                amount.currency().getCurrencyCode()),
                        payment.toString())));
    }

    /** Asks what became of an intent. */
    public void query(UUID intent) {
        ask(intent, () -> {
            PaymentOutcome outcome = terminal.query(intent.toString());
            boolean noAnswer = outcome instanceof PaymentOutcome.Declined declined
                    && (declined.why() == Decline.BUSY || declined.why() == Decline.NOT_THERE);
            // A terminal that could not be asked has said nothing about the money.
            return noAnswer ? new CardResult.Unknown("no answer") : result(outcome);
        });
    }

    /** Takes up a payment that a power cut interrupted: first that nobody knows how it ended, then what became of it. */
    public void resume(UUID intent) {
        ask(intent, () -> new CardResult.Unknown("interrupted"));
        query(intent);
    }

    /** Every question gets an answer: a driver that breaks down has said nothing about the money either. */
    private void ask(UUID intent, Supplier<CardResult> question) {
        if (closed.getCount() == 0) {
            // The intent is in the journal and is queried at the next start.
            return;
        }
        oneAtATime.execute(() -> {
            CardResult answered;
            try {
                answered = question.get();
            } catch (RuntimeException e) {
                log.error("the terminal failed: intent={}", intent, e);
                answered = new CardResult.Unknown("failed");
            }
            tell(intent, answered);
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
            log.error("the terminal's answer was not taken, it will be told again: intent={}", intent, e);
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
        };
    }

    @Override
    public void close() {
        closed.countDown();
        oneAtATime.shutdownNow();
    }
}
