package app.suanpan.device.driver;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.ScanData;
import app.suanpan.device.ScanSource;
import app.suanpan.device.Subscription;
import app.suanpan.device.Symbology;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScanBoardTest {
    private final ScanBoard board = new ScanBoard();
    private final List<String> first = new ArrayList<>();
    private final List<String> second = new ArrayList<>();

    private void read(String text) {
        board.read(new ScanData(
                Symbology.EAN_13,
                text.getBytes(StandardCharsets.US_ASCII),
                new ScanSource(ScanSource.Way.SCANNER, "scanner"),
                Instant.EPOCH));
    }

    @Test
    void theFirstWhoListensHearsWhatWasReadBeforeInOrderAndThenWhatComes() {
        read("A");
        read("B");
        board.listen(data -> first.add(data.text()));
        read("C");

        assertThat(first).containsExactly("A", "B", "C");
    }

    @Test
    void whatSomebodyHasHeardIsNotToldAgain() {
        read("A");
        board.listen(data -> first.add(data.text()));
        board.listen(data -> second.add(data.text()));
        read("B");

        assertThat(first).containsExactly("A", "B");
        assertThat(second).containsExactly("B");
    }

    @Test
    void whoHasStoppedListeningIsNotWaitedFor() {
        Subscription listening = board.listen(data -> first.add(data.text()));
        listening.close();
        read("A");
        board.listen(data -> second.add(data.text()));

        assertThat(first).isEmpty();
        assertThat(second).isEmpty();
    }

    @Test
    void ofMoreThanAHandReadsWhileAStoreStartsTheOldestAreGivenUp() {
        IntStream.rangeClosed(0, ScanBoard.MOST_KEPT).forEach(n -> read("code-" + n));
        board.listen(data -> first.add(data.text()));

        assertThat(first).hasSize(ScanBoard.MOST_KEPT).startsWith("code-1").endsWith("code-" + ScanBoard.MOST_KEPT);
    }
}
