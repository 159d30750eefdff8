package app.suanpan.device.contract;

import static app.suanpan.device.contract.Patience.awaitReady;
import static app.suanpan.device.contract.Patience.awaitState;
import static app.suanpan.device.contract.Patience.get;
import static app.suanpan.device.contract.Patience.next;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.Camera;
import app.suanpan.device.DeviceState;
import app.suanpan.device.ScanData;
import app.suanpan.device.ScanSource;
import app.suanpan.device.Symbology;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every camera that reads codes does. */
public abstract class CameraContract {
    private final LinkedBlockingQueue<ScanData> scans = new LinkedBlockingQueue<>();
    private CameraBench bench;

    /** A camera, a driver connected to it, and hands that hold things before it. */
    public interface CameraBench extends AutoCloseable {
        /** The driver under test. */
        Camera camera();

        /** Holds a QR code before the camera. */
        void holdQr(String content);

        /** Holds an EAN-13 before the camera, its bars upright or lying. */
        void holdEan13(String digits, boolean turned);

        /** Holds nothing before the camera. */
        void holdNothing();

        /** Stops the frames while everything else seems well. */
        void freeze();

        /** Lets the frames come again. */
        void thaw();

        @Override
        void close();
    }

    protected abstract CameraBench bench() throws Exception;

    @BeforeEach
    void connect() throws Exception {
        bench = bench();
        bench.camera().onScan(scans::add);
        awaitReady(bench.camera());
    }

    @AfterEach
    void leave() {
        bench.close();
    }

    @Test
    void aQrCodeHeldBeforeItIsReadOnceForAsLongAsItIsHeld() {
        bench.camera().watch(true);
        bench.holdQr("https://example.com/g/ABC");

        ScanData scan = next(scans);
        assertThat(scan.symbology()).isEqualTo(Symbology.QR_CODE);
        assertThat(scan.text()).isEqualTo("https://example.com/g/ABC");
        assertThat(scan.source().way()).isEqualTo(ScanSource.Way.CAMERA);
        bench.holdQr("another");
        assertThat(next(scans).text()).isEqualTo("another");
    }

    @Test
    void anEanIsReadUprightAndTurned() {
        bench.camera().watch(true);
        bench.holdEan13("6901234567892", false);
        assertThat(next(scans).symbology()).isEqualTo(Symbology.EAN_13);
        bench.holdEan13("4006381333931", true);
        assertThat(next(scans).text()).isEqualTo("4006381333931");
    }

    @Test
    void aCameraThatDoesNotWatchReadsNothingAndItsLightIsOff() {
        CompletableFuture<Boolean> lit = new CompletableFuture<>();
        bench.camera().onIndicator(on -> {
            if (on) {
                lit.complete(true);
            }
        });
        assertThat(bench.camera().sight().watching()).isFalse();
        bench.holdQr("seen too early?");
        bench.camera().watch(true);
        assertThat(get(lit)).isTrue();
        assertThat(next(scans).text()).isEqualTo("seen too early?");
        bench.camera().watch(false);
        assertThat(bench.camera().sight().watching()).isFalse();
    }

    @Test
    void framesThatStopAreALossHoweverOpenTheCameraSeems() {
        bench.camera().watch(true);
        bench.holdQr("alive");
        next(scans);
        bench.holdNothing();
        bench.freeze();
        awaitState(bench.camera(), DeviceState.Lost.class::isInstance);
        bench.thaw();
        awaitReady(bench.camera());
        bench.holdQr("alive again");
        assertThat(next(scans).text()).isEqualTo("alive again");
    }

    @Test
    void aCameraThatBeginsAnewIsGoneForAMomentAndReadsOn() {
        bench.camera().watch(true);
        bench.holdQr("before");
        next(scans);
        bench.holdNothing();
        CompletableFuture<DeviceState> gone = new CompletableFuture<>();
        bench.camera().onState(state -> {
            if (state instanceof DeviceState.Lost) {
                gone.complete(state);
            }
        });
        bench.camera().restart();
        assertThat(get(gone)).isInstanceOf(DeviceState.Lost.class);
        awaitReady(bench.camera());
        bench.holdQr("after");
        assertThat(next(scans).text()).isEqualTo("after");
    }

    @Test
    void aClosedCameraIsDarkAndClosesTwice() {
        bench.camera().watch(true);
        bench.camera().close();
        bench.camera().close();

        assertThat(bench.camera().state()).isEqualTo(new DeviceState.Absent());
        assertThat(bench.camera().sight().watching()).isFalse();
    }
}
