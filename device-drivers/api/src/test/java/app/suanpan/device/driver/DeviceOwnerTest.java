package app.suanpan.device.driver;

import static app.suanpan.device.contract.Patience.next;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.DeviceState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class DeviceOwnerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

    private final StateBoard board = new StateBoard(InstantSource.fixed(NOW));
    private final LinkedBlockingQueue<DeviceState> states = new LinkedBlockingQueue<>();

    /** Works for a moment and breaks with this. */
    private DeviceOwner.Session breaking(Exception how) {
        return new DeviceOwner.Session() {
            @Override
            public void serve() throws IOException {
                board.set(DeviceState.Ready.FINE);
                if (how instanceof IOException lost) {
                    throw lost;
                }
                throw (RuntimeException) how;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void aDeviceThatNeverWasIsAbsentAndOneThatWasIsLost() {
        board.listen(states::add);
        LinkedBlockingQueue<Integer> attempts = new LinkedBlockingQueue<>();
        DeviceOwner owner = new DeviceOwner("test", board, () -> {
            attempts.add(attempts.size());
            if (attempts.size() == 1) {
                throw new IOException("no such device");
            }
            return breaking(new IOException("pulled out"));
        });
        try (owner) {
            owner.start();
            assertThat(next(states)).isEqualTo(new DeviceState.Opening());
            assertThat(next(states)).isEqualTo(new DeviceState.Absent());
            assertThat(next(states)).isEqualTo(DeviceState.Ready.FINE);
            assertThat(next(states)).isEqualTo(new DeviceState.Lost("pulled out", NOW));
            assertThat(next(states)).isEqualTo(DeviceState.Ready.FINE);
        }
        assertThat(board.state()).isEqualTo(new DeviceState.Absent());
    }

    @Test
    void aFaultInADriverIsReportedAndDoesNotCostTheDevice() {
        board.listen(states::add);
        LinkedBlockingQueue<Throwable> reported = new LinkedBlockingQueue<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> reported.add(fault));
        try (DeviceOwner owner = new DeviceOwner("test", board, () -> breaking(new IllegalStateException("a fault")))) {
            owner.start();
            assertThat(next(reported)).hasMessage("a fault");
            assertThat(next(reported)).hasMessage("a fault");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void pausesDoubleUpToFiveSecondsAndBeginAnew() {
        BackOff backOff = new BackOff();
        assertThat(backOff.pause()).isEqualTo(Duration.ofMillis(250));
        assertThat(backOff.pause()).isEqualTo(Duration.ofMillis(500));
        for (int i = 0; i < 5; i++) {
            backOff.pause();
        }
        assertThat(backOff.pause()).isEqualTo(Duration.ofSeconds(5));
        backOff.reset();
        assertThat(backOff.pause()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void aLossThatGoesOnKeepsItsFirstReason() {
        board.set(DeviceState.Ready.FINE);
        board.gone("pulled out");
        board.gone("still not there");
        assertThat(board.state()).isEqualTo(new DeviceState.Lost("pulled out", NOW));
    }

    @Test
    void whoStopsListeningHearsNoMore() {
        board.listen(states::add).close();
        board.set(DeviceState.Ready.FINE);
        assertThat(states).containsExactly(new DeviceState.Opening());
    }
}
