package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlTest {
    private static final String INSERT = "INSERT INTO fact (body) VALUES (?)";

    @TempDir
    private Path folder;

    private static long facts(Sql sql) {
        return sql.queryOne("SELECT count(*) FROM fact", row -> row.getLong(1)).orElseThrow();
    }

    private static void fillTheDisk(Sql sql) {
        var pages = sql.queryOne("PRAGMA page_count", row -> row.getLong(1)).orElseThrow();
        sql.run("PRAGMA max_page_count = " + (pages + 4));
    }

    private static void insertUntilItIsFull(Sql sql) {
        assertThatThrownBy(() -> {
                    for (var i = 0; i < 100; i++) {
                        sql.update(INSERT, new byte[4_000]);
                    }
                })
                .isInstanceOf(StoreException.class);
    }

    @Test
    void aFullDiskUndoesTheWholeTransactionAndWhatComesAfterItIsATransactionAgain() {
        var file = folder.resolve("facts.db");
        try (var sql = Sql.open(file)) {
            sql.run("CREATE TABLE fact (body BLOB NOT NULL)");
            sql.commit();
            fillTheDisk(sql);
            insertUntilItIsFull(sql);
            sql.rollback();
            assertThat(facts(sql)).as("left of the transaction that failed").isZero();

            sql.run("PRAGMA max_page_count = 100000");
            sql.update(INSERT, new byte[10]);
            try (var other = Sql.openReadOnly(file)) {
                assertThat(facts(other)).as("seen before the commit").isZero();
            }
            sql.rollback();
            assertThat(facts(sql)).as("left of what was rolled back").isZero();

            sql.update(INSERT, new byte[10]);
            sql.commit();
            try (var other = Sql.openReadOnly(file)) {
                assertThat(facts(other)).isEqualTo(1);
            }
        }
    }

    @Test
    void morePagesThanThereAreProcessorsWriteAtOnceAndNoneStandsInTheWayOfWhoeverHasTheFile() throws Exception {
        var database = new Database.SqliteFile(folder.resolve("facts.db"));
        Sql.write(database, sql -> sql.run("CREATE TABLE fact (body BLOB NOT NULL)"));
        var many = 8 * Runtime.getRuntime().availableProcessors();
        List<Callable<Void>> pages = Collections.nCopies(many, () -> {
            Sql.write(database, sql -> {
                sql.update(INSERT, new byte[1]);
                // Whoever waits for something in the middle of a transaction gives the processor away, and has to get
                // one back.
                Thread.yield();
                LockSupport.parkNanos(1);
                sql.update(INSERT, new byte[1]);
            });
            return null;
        });

        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var page : phones.invokeAll(pages)) {
                page.get();
            }
        }

        try (var reader = Sql.openReadOnly(database)) {
            assertThat(facts(reader)).isEqualTo(2L * many);
        }
    }

    @Test
    void whoFailsInTheirTurnGivesItToTheNext() {
        var file = folder.resolve("facts.db");
        try (var one = Sql.open(file)) {
            one.run("CREATE TABLE fact (body BLOB NOT NULL)");
            one.commit();
            assertThatThrownBy(() -> one.update("INSERT INTO nothing (body) VALUES (?)", 1))
                    .isInstanceOf(StoreException.class);
            one.rollback();
            try (var other = Sql.open(file)) {
                other.update(INSERT, new byte[1]);
            }
            one.update(INSERT, new byte[1]);
            one.commit();

            assertThat(facts(one))
                    .as("what was not committed is gone with its connection")
                    .isEqualTo(1);
        }
    }
}
