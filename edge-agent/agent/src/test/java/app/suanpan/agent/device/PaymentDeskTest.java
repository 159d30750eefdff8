package app.suanpan.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceState;
import app.suanpan.device.PaymentTerminal;
import app.suanpan.device.Subscription;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.shop.SmallShop;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PaymentDeskTest {
    private final BlockingQueue<CardResult> answers = new LinkedBlockingQueue<>();

    @Test
    void aTerminalWhoseDriverBreaksDownHasSaidNothingAboutTheMoney() throws InterruptedException {
        UUID intent = new UUID(0, 1);
        try (PaymentDesk<PaymentTerminal> desk =
                new PaymentDesk<>(new BrokenTerminal(), (of, result) -> answers.add(result))) {
            desk.pay(intent, SmallShop.yuan("12.50"), PaymentTerminal::pay);
            assertThat(answers.poll(10, TimeUnit.SECONDS)).isInstanceOf(CardResult.Unknown.class);

            desk.query(intent);
            assertThat(answers.poll(10, TimeUnit.SECONDS)).isInstanceOf(CardResult.Unknown.class);
        }
    }

    @Test
    void anAnswerIsToldUntilItIsTaken() throws InterruptedException {
        UUID intent = new UUID(0, 1);
        AtomicInteger told = new AtomicInteger();
        try (PaymentDesk<PaymentTerminal> desk = new PaymentDesk<>(new BrokenTerminal(), (of, result) -> {
            switch (told.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("the register broke down");
                case 2 -> {
                    return false;
                }
                default -> {
                    return answers.add(result);
                }
            }
        })) {
            desk.pay(intent, SmallShop.yuan("12.50"), PaymentTerminal::pay);

            assertThat(answers.poll(10, TimeUnit.SECONDS)).isInstanceOf(CardResult.Unknown.class);
        }
        assertThat(told).hasValue(3);
    }

    @Test
    void aDeskThatIsClosedLeavesTheIntentToTheNextStart() {
        PaymentDesk<PaymentTerminal> desk =
                new PaymentDesk<>(new BrokenTerminal(), (of, result) -> answers.add(result));
        desk.close();

        desk.pay(new UUID(0, 1), SmallShop.yuan("12.50"), PaymentTerminal::pay);

        assertThat(answers).isEmpty();
    }

    private static final class BrokenTerminal implements PaymentTerminal {
        @Override
        public PaymentOutcome pay(PaymentIntent intent) {
            throw new IllegalStateException("the driver broke down");
        }

        @Override
        public PaymentOutcome refund(PaymentIntent intent, String paymentId) {
            throw new IllegalStateException("the driver broke down");
        }

        @Override
        public PaymentOutcome query(String intentId) {
            throw new IllegalStateException("the driver broke down");
        }

        @Override
        public ReversalOutcome reverse(String intentId) {
            throw new IllegalStateException("the driver broke down");
        }

        @Override
        public DeviceAddress address() {
            return DeviceAddress.parse("tcp://127.0.0.1:9100");
        }

        @Override
        public DeviceState state() {
            return DeviceState.Ready.FINE;
        }

        @Override
        public Subscription onState(StateListener listener) {
            listener.stateChanged(state());
            return () -> {};
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
