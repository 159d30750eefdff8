package app.suanpan.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WAL is moved by somebody who has time, and never twice at once. */
class LateCheckpointTest {
    private final AtomicInteger checkpoints = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    void itComesAfterSoManyCommitsAndNotBefore() {
        try (LateCheckpoint late = new LateCheckpoint(checkpoints::incrementAndGet, 3)) {
            late.committed();
            late.committed();
        }
        assertThat(checkpoints).hasValue(0);

        try (LateCheckpoint late = new LateCheckpoint(checkpoints::incrementAndGet, 3)) {
            late.committed();
            late.committed();
            late.committed();
        }
        assertThat(checkpoints).hasValue(1);
    }

    @Test
    void whileOneIsUnderWayNoOtherBeginsAndNobodyWaits() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Semaphore slowDisk = new Semaphore(0);
        try (LateCheckpoint late = new LateCheckpoint(
                () -> {
                    checkpoints.incrementAndGet();
                    begun.countDown();
                    slowDisk.acquireUninterruptibly();
                },
                1)) {
            late.committed();
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 100; i++) {
                late.committed();
            }
            slowDisk.release();
        }
        assertThat(checkpoints).hasValue(1);
    }

    @Test
    void oneThatFailsIsTriedAgain() throws InterruptedException {
        Semaphore tried = new Semaphore(0);
        try (LateCheckpoint late = new LateCheckpoint(
                () -> {
                    tried.release();
                    throw new SqliteException("the disk is full", null);
                },
                1)) {
            late.committed();
            assertThat(tried.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            boolean again = false;
            while (!again) {
                // What is under way may not have ended yet, and then a commit begins nothing.
                late.committed();
                again = tried.tryAcquire(10, TimeUnit.MILLISECONDS);
            }
            assertThat(again).isTrue();
        }
    }

    @Test
    void whatWasCommittedIsInTheDatabaseItselfWhileTheWriterGoesOn() throws SQLException {
        Path file = folder.resolve("some.db");
        try (Sqlite writer = Sqlite.open(file)) {
            writer.execute("CREATE TABLE sale (number INTEGER PRIMARY KEY)");
            try (LateCheckpoint late = LateCheckpoint.beside(writer, file, 2)) {
                for (int number = 1; number <= 2; number++) {
                    writer.begin();
                    writer.update("INSERT INTO sale VALUES (?)", number);
                    writer.commit();
                    late.committed();
                }
            }
            assertThat(withoutItsWal(file)).as("rows in the file alone").isEqualTo(2);
            writer.update("INSERT INTO sale VALUES (3)");
            assertThat(writer.number("SELECT count(*) FROM sale")).isEqualTo(3);
        }
    }

    private static long withoutItsWal(Path file) throws SQLException {
        try (Connection alone = DriverManager.getConnection("jdbc:sqlite:" + file.toUri() + "?immutable=1");
                Statement statement = alone.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM sale")) {
            return row.getLong(1);
        }
    }
}
