package app.suanpan.device.contract;

import static app.suanpan.device.contract.Patience.awaitReady;
import static app.suanpan.device.contract.Patience.awaitState;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.DeviceState;
import app.suanpan.device.PaymentProvider;
import app.suanpan.device.PaymentProvider.PaymentCode;
import app.suanpan.device.PaymentTerminal.Decline;
import app.suanpan.device.PaymentTerminal.PaymentIntent;
import app.suanpan.device.PaymentTerminal.PaymentOutcome;
import app.suanpan.device.PaymentTerminal.ReversalOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every provider of payment codes does with other people's money. */
public abstract class PaymentProviderContract {
    private static final PaymentCode CODE = new PaymentCode("wechat", "134567890123456789");

    private ProviderBench bench;

    /** A provider, its driver, and a customer with a phone. */
    public interface ProviderBench extends AutoCloseable {
        /** The driver under test. */
        PaymentProvider provider();

        /** From now on wallets pay, and customers who were asked confirm. */
        void approve();

        /** From now on customers are asked for their password, and do not answer yet. */
        void askCustomers();

        /** From now on wallets refuse, and customers who were asked do too. */
        void decline();

        /** The next payment is charged and then the connection dies before the answer. */
        void dieAfterApproval();

        /** Takes it away and brings it back. */
        void goAway();

        void comeBack();

        /** What the customers' wallets have lost, in minor units. */
        long charged();

        @Override
        void close();
    }

    protected abstract ProviderBench bench() throws Exception;

    @BeforeEach
    void connect() throws Exception {
        bench = bench();
        awaitReady(bench.provider());
    }

    @AfterEach
    void leave() {
        bench.close();
    }

    private static PaymentIntent intent(String id) {
        return new PaymentIntent(id, 1_990, "CNY");
    }

    @Test
    void aCodePaysOnceHoweverOftenItIsSent() {
        bench.approve();
        PaymentOutcome first = bench.provider().pay(intent("P1"), CODE);

        assertThat(first)
                .isInstanceOf(PaymentOutcome.Approved.class)
                .isEqualTo(bench.provider().pay(intent("P1"), CODE));
        assertThat(bench.provider().pay(intent("P2"), CODE))
                .as("under another name it is worth nothing any more")
                .isEqualTo(new PaymentOutcome.Declined(Decline.CODE_REFUSED));
        assertThat(bench.charged()).isEqualTo(1_990);
    }

    @Test
    void aCustomerWhoIsAskedPaysWhenTheyConfirm() {
        bench.askCustomers();
        assertThat(bench.provider().pay(intent("P1"), CODE)).isInstanceOf(PaymentOutcome.Pending.class);
        assertThat(bench.provider().query("P1")).isInstanceOf(PaymentOutcome.Pending.class);
        assertThat(bench.charged()).isZero();

        bench.approve();
        assertThat(bench.provider().query("P1")).isInstanceOf(PaymentOutcome.Approved.class);
        assertThat(bench.charged()).isEqualTo(1_990);
    }

    @Test
    void aCustomerWhoDoesNotWantToPaysNothing() {
        bench.askCustomers();
        bench.provider().pay(intent("P1"), CODE);
        bench.decline();

        assertThat(bench.provider().query("P1")).isEqualTo(new PaymentOutcome.Declined(Decline.BY_CUSTOMER));
        assertThat(bench.charged()).isZero();
    }

    @Test
    void whatIsTakenBackWhileTheCustomerIsAskedNeverMoves() {
        bench.askCustomers();
        bench.provider().pay(intent("P1"), CODE);

        assertThat(bench.provider().reverse("P1")).isEqualTo(ReversalOutcome.REVERSED);
        bench.approve();
        assertThat(bench.provider().query("P1")).isEqualTo(new PaymentOutcome.Declined(Decline.REVERSED));
        assertThat(bench.charged()).isZero();
    }

    @Test
    void anAnswerThatNeverCameIsUnknownThenQueriedThenReversed() {
        bench.dieAfterApproval();
        assertThat(bench.provider().pay(intent("P1"), CODE)).isInstanceOf(PaymentOutcome.Unknown.class);
        assertThat(bench.charged()).isEqualTo(1_990);
        awaitReady(bench.provider());

        assertThat(bench.provider().query("P1")).isInstanceOf(PaymentOutcome.Approved.class);
        assertThat(bench.provider().reverse("P1")).isEqualTo(ReversalOutcome.REVERSED);
        assertThat(bench.provider().reverse("P1")).isEqualTo(ReversalOutcome.REVERSED);
        assertThat(bench.charged()).isZero();
    }

    @Test
    void aProviderThatIsAwayTakesNoMoney() {
        bench.goAway();
        awaitState(bench.provider(), DeviceState.Lost.class::isInstance);

        assertThat(bench.provider().pay(intent("P1"), CODE)).isEqualTo(new PaymentOutcome.Declined(Decline.NOT_THERE));
        bench.comeBack();
        awaitReady(bench.provider());
        assertThat(bench.provider().query("P1")).isEqualTo(new PaymentOutcome.Declined(Decline.NEVER_SEEN));
        assertThat(bench.charged()).isZero();
    }

    @Test
    void aPaymentIsGivenBackInPartsAndNeverMoreThanItWas() {
        bench.approve();
        bench.provider().pay(intent("P1"), CODE);
        PaymentIntent first = new PaymentIntent("R1", 1_000, "CNY");

        assertThat(bench.provider().refund(first, "P1"))
                .isInstanceOf(PaymentOutcome.Approved.class)
                .isEqualTo(bench.provider().refund(first, "P1"));
        assertThat(bench.provider().refund(new PaymentIntent("R2", 991, "CNY"), "P1"))
                .isEqualTo(new PaymentOutcome.Declined(Decline.NOT_REFUNDABLE));
        assertThat(bench.charged()).isEqualTo(990);
    }
}
