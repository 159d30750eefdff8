package app.suanpan.device.contract;

import static app.suanpan.device.contract.Patience.awaitReady;
import static app.suanpan.device.contract.Patience.get;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.CashDrawer;
import app.suanpan.device.CashDrawer.DrawerOutcome;
import app.suanpan.device.DeviceState;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every cash drawer does. */
public abstract class CashDrawerContract {
    private DrawerBench bench;

    /** A drawer that is shut, its driver, and a hand. */
    public interface DrawerBench extends AutoCloseable {
        /** The driver under test. */
        CashDrawer drawer();

        /** How often the solenoid has been fired. */
        int kicks();

        /** Shuts it by hand. */
        void shut();

        /** True when the driver can see whether it is open. */
        boolean hasSensor();

        /** True when current flows through the solenoid at this moment. */
        boolean energised();

        @Override
        void close();
    }

    protected abstract DrawerBench bench() throws Exception;

    @BeforeEach
    void connect() throws Exception {
        bench = bench();
        awaitReady(bench.drawer());
    }

    @AfterEach
    void leave() {
        bench.close();
    }

    @Test
    void openingFiresTheSolenoidOnceAndLeavesItWithoutCurrent() {
        DrawerOutcome outcome = bench.drawer().open();

        assertThat(outcome).isEqualTo(bench.hasSensor() ? DrawerOutcome.OPENED : DrawerOutcome.KICKED);
        assertThat(bench.kicks()).isEqualTo(1);
        assertThat(bench.energised()).isFalse();
    }

    @Test
    void aDrawerThatWasShutOpensAgain() {
        bench.drawer().open();
        CompletableFuture<Boolean> shut = new CompletableFuture<>();
        bench.drawer().onPosition(now -> {
            if (now != CashDrawer.Position.OPEN) {
                shut.complete(true);
            }
        });
        bench.shut();
        assertThat(get(shut)).isTrue();
        bench.drawer().open();

        assertThat(bench.kicks()).isEqualTo(2);
        assertThat(bench.energised()).isFalse();
    }

    @Test
    void aClosedDriverFiresNothing() {
        bench.drawer().close();

        assertThat(bench.drawer().open()).isEqualTo(DrawerOutcome.NOT_THERE);
        assertThat(bench.drawer().state()).isEqualTo(new DeviceState.Absent());
        assertThat(bench.kicks()).isZero();
    }
}
