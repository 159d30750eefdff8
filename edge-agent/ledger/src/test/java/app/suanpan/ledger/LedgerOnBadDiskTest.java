package app.suanpan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks as they go wrong. What only the machine's administrator can do is left out where the tests run as somebody else. */
class LedgerOnBadDiskTest {
    private static final Epoch EPOCH = new Epoch("0".repeat(32));

    @TempDir
    private Path folder;

    @Test
    void aLedgerThatMayNotBeWrittenIsRefusedAtTheStartAndNotAtTheFirstSale() throws Exception {
        open(folder).close();
        Path file = folder.resolve("ledger.db");
        byte[] before = Files.readAllBytes(file);
        assertThat(file.toFile().setReadOnly()).isTrue();
        boolean immutable = Files.isWritable(file) && run("chattr", "+i", file.toString());
        try {
            assumeFalse(Files.isWritable(file), "an administrator writes where he may not");

            assertThatThrownBy(() -> open(folder)).isInstanceOfSatisfying(LedgerException.class, e -> {
                assertThat(e.code()).isEqualTo(Code.NOT_OPENED);
                assertThat(e).hasMessageContaining("can be written");
            });

            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        } finally {
            if (immutable) {
                run("chattr", "-i", file.toString());
            }
        }
    }

    @Test
    void onAFullDiskNoLedgerIsBegunAndAnOldOneIsLeftAsItIs() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk.toString()));
        try {
            fill(disk, 560);
            assertFull(disk);
            assertThat(disk.resolve("ledger.db")).doesNotExist();

            Files.delete(disk.resolve("filler"));
            open(disk).close();
            byte[] before = Files.readAllBytes(disk.resolve("ledger.db"));
            fill(disk, 600 - before.length / 1024 - 16);
            assertFull(disk);
            assertThat(Files.readAllBytes(disk.resolve("ledger.db"))).isEqualTo(before);

            Files.delete(disk.resolve("filler"));
            try (Ledger ledger = open(disk)) {
                assertThat(ledger.head().epoch()).isEqualTo(EPOCH);
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    private static void assertFull(Path disk) {
        assertThatThrownBy(() -> open(disk))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.code()).isEqualTo(Code.DISK_FULL));
    }

    private static void fill(Path disk, int kilobytes) throws IOException {
        Files.write(disk.resolve("filler"), new byte[kilobytes * 1024]);
    }

    private static Ledger open(Path folder) {
        return Ledger.open(folder, List.of(), EPOCH, Clock.systemUTC());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
