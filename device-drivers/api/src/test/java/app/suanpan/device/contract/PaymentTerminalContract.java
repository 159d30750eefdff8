package app.suanpan.device.contract;

import static app.suanpan.device.contract.Patience.awaitReady;
import static app.suanpan.device.contract.Patience.awaitState;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.DeviceState;
import app.suanpan.device.PaymentTerminal;
import app.suanpan.device.PaymentTerminal.Decline;
import app.suanpan.device.PaymentTerminal.PaymentIntent;
import app.suanpan.device.PaymentTerminal.PaymentOutcome;
import app.suanpan.device.PaymentTerminal.ReversalOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every payment terminal does with other people's money. */
public abstract class PaymentTerminalContract {
    private TerminalBench bench;

    /** A terminal, its driver, and a customer. */
    public interface TerminalBench extends AutoCloseable {
        /** The driver under test. */
        PaymentTerminal terminal();

        /** From now on the issuer says yes. */
        void approve();

        /** From now on the issuer says no. */
        void decline();

        /** The next payment is charged and then the connection dies before the answer. */
        void dieAfterApproval();

        /** Takes it away and brings it back. */
        void unplug();

        void plug();

        /** What the customer's account has lost, in minor units. */
        long charged();

        @Override
        void close();
    }

    protected abstract TerminalBench bench() throws Exception;

    @BeforeEach
    void connect() throws Exception {
        bench = bench();
        awaitReady(bench.terminal());
    }

    @AfterEach
    void leave() {
        bench.close();
    }

    private static PaymentIntent intent(String id) {
        return new PaymentIntent(id, 1_990, "CNY");
    }

    @Test
    void anApprovedPaymentIsChargedOnceHoweverOftenItIsSent() {
        bench.approve();
        PaymentOutcome first = bench.terminal().pay(intent("P1"));
        PaymentOutcome second = bench.terminal().pay(intent("P1"));

        assertThat(first).isInstanceOf(PaymentOutcome.Approved.class).isEqualTo(second);
        assertThat(bench.charged()).isEqualTo(1_990);
    }

    @Test
    void aDeclinedPaymentMovesNoMoney() {
        bench.decline();

        assertThat(bench.terminal().pay(intent("P1"))).isEqualTo(new PaymentOutcome.Declined(Decline.BY_ISSUER));
        assertThat(bench.charged()).isZero();
    }

    @Test
    void anAnswerThatNeverCameIsUnknownThenQueriedThenReversed() {
        bench.dieAfterApproval();
        assertThat(bench.terminal().pay(intent("P1"))).isInstanceOf(PaymentOutcome.Unknown.class);
        assertThat(bench.charged()).isEqualTo(1_990);
        awaitReady(bench.terminal());

        assertThat(bench.terminal().query("P1")).isInstanceOf(PaymentOutcome.Approved.class);
        assertThat(bench.terminal().reverse("P1")).isEqualTo(ReversalOutcome.REVERSED);
        assertThat(bench.terminal().reverse("P1")).isEqualTo(ReversalOutcome.REVERSED);
        assertThat(bench.charged()).isZero();
        assertThat(bench.terminal().query("P1")).isEqualTo(new PaymentOutcome.Declined(Decline.REVERSED));
    }

    @Test
    void anIntentThatWasNeverSentIsNeverSeen() {
        assertThat(bench.terminal().query("P9")).isEqualTo(new PaymentOutcome.Declined(Decline.NEVER_SEEN));
        assertThat(bench.terminal().reverse("P9")).isEqualTo(ReversalOutcome.REVERSED);
        assertThat(bench.charged()).isZero();
    }

    @Test
    void aTerminalThatIsNotThereTakesNoMoney() {
        bench.unplug();
        awaitState(bench.terminal(), DeviceState.Lost.class::isInstance);

        assertThat(bench.terminal().pay(intent("P1"))).isEqualTo(new PaymentOutcome.Declined(Decline.NOT_THERE));
        assertThat(bench.terminal().query("P1")).isInstanceOf(PaymentOutcome.Unknown.class);
        bench.plug();
        awaitReady(bench.terminal());
        assertThat(bench.terminal().query("P1")).isEqualTo(new PaymentOutcome.Declined(Decline.NEVER_SEEN));
        assertThat(bench.charged()).isZero();
    }

    @Test
    void aPaymentIsGivenBackInPartsAndNeverMoreThanItWas() {
        bench.approve();
        bench.terminal().pay(intent("P1"));
        PaymentIntent first = new PaymentIntent("R1", 1_000, "CNY");

        assertThat(bench.terminal().refund(first, "P1"))
                .isInstanceOf(PaymentOutcome.Approved.class)
                .isEqualTo(bench.terminal().refund(first, "P1"))
                .isEqualTo(bench.terminal().query("R1"));
        assertThat(bench.charged()).isEqualTo(990);
        assertThat(bench.terminal().refund(new PaymentIntent("R2", 991, "CNY"), "P1"))
                .isEqualTo(new PaymentOutcome.Declined(Decline.NOT_REFUNDABLE));
        assertThat(bench.terminal().refund(new PaymentIntent("R3", 990, "CNY"), "P1"))
                .isInstanceOf(PaymentOutcome.Approved.class);
        assertThat(bench.charged()).isZero();
        assertThat(bench.terminal().refund(new PaymentIntent("R4", 1, "CNY"), "P9"))
                .isEqualTo(new PaymentOutcome.Declined(Decline.NOT_REFUNDABLE));
    }
}
