package app.suanpan.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WAL is as long as it will be before anybody waits for it. */
class WalRoomTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsCommittedIsWrittenIntoTheRoomAndReadAfterAPowerCut() throws IOException {
        Path file = folder.resolve("some.db");
        Path wal = folder.resolve("some.db-wal");
        Path found = folder.resolve("found.db");
        try (Sqlite writer = Sqlite.open(file)) {
            writer.execute("CREATE TABLE sale (number INTEGER PRIMARY KEY)");
            writer.update("INSERT INTO sale VALUES (1)");
            WalRoom.make(writer, file);
            long length = Files.size(wal);
            assertThat(length).isGreaterThan(1_000_000);

            writer.update("INSERT INTO sale VALUES (2)");

            assertThat(Files.size(wal)).as("length of the WAL").isEqualTo(length);
            Files.copy(file, found);
            Files.copy(wal, folder.resolve("found.db-wal"));
        }
        try (Sqlite after = Sqlite.open(found)) {
            assertThat(after.number("SELECT count(*) FROM sale")).isEqualTo(2);
        }
    }

    @Test
    void aWalThatIsLongAlreadyIsLeftAsItIs() throws IOException {
        Path file = folder.resolve("some.db");
        Path wal = folder.resolve("some.db-wal");
        try (Sqlite writer = Sqlite.open(file)) {
            WalRoom.make(writer, file);
            writer.execute("CREATE TABLE sale (number INTEGER PRIMARY KEY)");
            byte[] before = Files.readAllBytes(wal);

            WalRoom.make(writer, file);

            assertThat(Files.readAllBytes(wal)).isEqualTo(before);
        }
    }
}
