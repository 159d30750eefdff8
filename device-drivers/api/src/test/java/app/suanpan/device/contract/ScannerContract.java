package app.suanpan.device.contract;

import static app.suanpan.device.contract.Patience.awaitReady;
import static app.suanpan.device.contract.Patience.awaitState;
import static app.suanpan.device.contract.Patience.next;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.DeviceState;
import app.suanpan.device.ScanData;
import app.suanpan.device.ScanSource;
import app.suanpan.device.Scanner;
import app.suanpan.device.Symbology;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every scanner that sends framed bytes does. */
public abstract class ScannerContract {
    private final LinkedBlockingQueue<ScanData> scans = new LinkedBlockingQueue<>();
    private ScannerBench bench;

    /** A scanner, a driver connected to it, and hands. */
    public interface ScannerBench extends AutoCloseable {
        /** The driver under test. */
        Scanner scanner();

        /** The scanner sends these bytes, as they are. */
        void send(byte[] bytes);

        /** Takes it out of its socket. */
        void unplug();

        /** Puts it back. */
        void plug();

        @Override
        void close();
    }

    protected abstract ScannerBench bench() throws Exception;

    @BeforeEach
    void connect() throws Exception {
        bench = bench();
        bench.scanner().onScan(scans::add);
        awaitReady(bench.scanner());
    }

    @AfterEach
    void leave() {
        bench.close();
    }

    private void send(String bytes) {
        bench.send(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aCodeArrivesWithItsKindAndWithoutItsWrapping() {
        send("]E06901234567892\r\n");

        ScanData scan = next(scans);
        assertThat(scan.symbology()).isEqualTo(Symbology.EAN_13);
        assertThat(scan.text()).isEqualTo("6901234567892");
        assertThat(scan.source().way()).isEqualTo(ScanSource.Way.SCANNER);
    }

    @Test
    void separatorsInsideAnElementStringStay() {
        send("]d20106901234567892\u001d10LOT7\u001d17271231\r");

        ScanData scan = next(scans);
        assertThat(scan.symbology()).isEqualTo(Symbology.GS1_DATA_MATRIX);
        assertThat(scan.text()).isEqualTo("0106901234567892\u001d10LOT7\u001d17271231");
    }

    @Test
    void aHundredCodesInABurstArriveInOrder() {
        StringBuilder burst = new StringBuilder();
        for (int n = 0; n < 100; n++) {
            burst.append("]C0code-").append(n).append('\r');
        }
        send(burst.toString());

        for (int n = 0; n < 100; n++) {
            assertThat(next(scans).text()).isEqualTo("code-" + n);
        }
    }

    @Test
    void aCodeThatArrivesInPiecesIsOneCode() {
        send("]E0690123");
        send("456");
        send("7892\r");

        assertThat(next(scans).text()).isEqualTo("6901234567892");
    }

    @Test
    void anUnpluggedScannerSaysSoComesBackByItselfAndForgetsHalfACode() {
        send("]E0first\r]E0hal");
        assertThat(next(scans).text()).isEqualTo("first");
        bench.unplug();
        awaitState(bench.scanner(), DeviceState.Lost.class::isInstance);
        bench.plug();
        awaitReady(bench.scanner());
        send("]E0second\r");

        assertThat(next(scans).text()).isEqualTo("second");
    }

    @Test
    void noiseIsDataAndNeverEndsTheReading() {
        byte[] noise = new byte[4_096];
        new Random(7).nextBytes(noise);
        bench.send(noise);
        send("\u0003\r\n]E0after\r");

        ScanData scan;
        do {
            scan = next(scans);
        } while (!scan.text().equals("after"));
        assertThat(scan.symbology()).isEqualTo(Symbology.EAN_13);
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromHearing() {
        BrokenScreens broken = BrokenScreens.expected();
        LinkedBlockingQueue<ScanData> later = new LinkedBlockingQueue<>();
        bench.scanner().onScan(scan -> {
            throw BrokenScreens.failure();
        });
        bench.scanner().onScan(later::add);
        send("]E0one\r]E0two\r");

        assertThat(next(later).text()).isEqualTo("one");
        assertThat(next(later).text()).isEqualTo("two");
        assertThat(broken.reported()).isEqualTo(2);
        broken.close();
    }

    @Test
    void aClosedScannerIsAbsentAndClosesTwice() {
        bench.scanner().close();
        bench.scanner().close();

        assertThat(bench.scanner().state()).isEqualTo(new DeviceState.Absent());
    }
}
