package app.suanpan.agent.disk;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.disk.DiskReading.Level;
import app.suanpan.protocol.ack.BoxState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRoomTest {
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void aFirstSaleFindsSomethingKeptBackAndTheRestFollowsWhenNobodyWaits() throws Exception {
        DiskRoom room = DiskRoom.of(folder);
        assertThat(reserve()).doesNotExist();

        assertThat(room.isEnoughForSales()).isTrue();
        assertThat(Files.size(reserve())).isEqualTo(8 * MEGABYTE);

        while (room.restore()) {
            assertThat(Files.size(reserve())).isLessThan(32 * MEGABYTE);
        }
        assertThat(Files.size(reserve())).isEqualTo(32 * MEGABYTE);
    }

    @Test
    void whatIsKeptBackIsGivenBackPieceByPieceUntilNothingIsLeft() throws Exception {
        DiskRoom room = DiskRoom.of(folder);
        room.isEnoughForSales();

        assertThat(room.practising().release()).as("nobody practises with it").isFalse();
        assertThat(room.release()).isTrue();
        assertThat(Files.size(reserve())).isEqualTo(4 * MEGABYTE);
        assertThat(room.release()).isTrue();
        assertThat(room.release()).isFalse();
        assertThat(DiskRoom.of(folder.resolve("empty")).release()).isFalse();
    }

    @Test
    void aFolderThatIsGoneHasNoRoom() {
        DiskRoom room = DiskRoom.of(folder.resolve("gone"));

        assertThat(room.isEnoughForSales()).isFalse();
        assertThat(room.reading().level()).isEqualTo(Level.FULL);
    }

    @Test
    void headOfficeHearsHowMuchIsFreeInStepsAndNothingOfARoomyDisk() {
        assertThat(DiskReading.of(Level.ROOMY, 300 * MEGABYTE)).isEqualTo(DiskReading.of(Level.ROOMY, 900 * MEGABYTE));
        assertThat(DiskReading.of(Level.ROOMY, 300 * MEGABYTE).devices()).isEmpty();
        assertThat(DiskReading.of(Level.NEARLY_FULL, 215 * MEGABYTE).devices())
                .isEqualTo(List.of(new BoxState.Device("disk", "disk-nearly-full 208", false)));
        assertThat(DiskReading.of(Level.FULL, 100 * MEGABYTE).devices())
                .isEqualTo(List.of(new BoxState.Device("disk", "disk-full 96", false)));
    }

    private Path reserve() {
        return folder.resolve("disk.reserve");
    }
}
