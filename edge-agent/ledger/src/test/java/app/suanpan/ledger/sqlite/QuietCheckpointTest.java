package app.suanpan.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WAL is moved by somebody who has time, when nobody is being served. */
class QuietCheckpointTest {
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    @TempDir
    private Path folder;

    @Test
    void itComesByItselfWhenNobodyCommits() throws InterruptedException {
        CountDownLatch moved = new CountDownLatch(1);
        try (QuietCheckpoint quiet = new QuietCheckpoint(moved::countDown, A_MOMENT)) {
            quiet.committed();

            assertThat(moved.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whileOneIsUnderWayNobodyWaitsForItAndWhatCameMeanwhileIsMovedAfterIt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Semaphore slowDisk = new Semaphore(0);
        CountDownLatch moved = new CountDownLatch(2);
        try (QuietCheckpoint quiet = new QuietCheckpoint(
                () -> {
                    begun.countDown();
                    slowDisk.acquireUninterruptibly();
                    moved.countDown();
                },
                A_MOMENT)) {
            quiet.committed();
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            quiet.committed();
            slowDisk.release(2);

            assertThat(moved.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void oneThatFailsIsTriedAgainAfterTheNextCommit() throws InterruptedException {
        Semaphore tried = new Semaphore(0);
        try (QuietCheckpoint quiet = new QuietCheckpoint(
                () -> {
                    tried.release();
                    throw new SqliteException("the disk is full", null);
                },
                A_MOMENT)) {
            quiet.committed();
            assertThat(tried.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            quiet.committed();
            assertThat(tried.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closingBeginsNone() {
        Semaphore tried = new Semaphore(0);
        QuietCheckpoint quiet = new QuietCheckpoint(tried::release, Duration.ofHours(1));
        quiet.committed();

        quiet.close();
        quiet.committed();

        assertThat(tried.availablePermits()).isZero();
    }

    @Test
    void whatWasCommittedIsInTheDatabaseItselfWhileTheWriterGoesOn() throws SQLException {
        Path file = folder.resolve("some.db");
        try (Sqlite writer = Sqlite.open(file)) {
            writer.execute("CREATE TABLE sale (number INTEGER PRIMARY KEY)");
            writer.update("INSERT INTO sale VALUES (1)");

            QuietCheckpoint.move(file);

            writer.update("INSERT INTO sale VALUES (2)");
            assertThat(withoutItsWal(file)).as("rows in the file alone").isEqualTo(1);
            assertThat(writer.number("SELECT count(*) FROM sale")).isEqualTo(2);
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
