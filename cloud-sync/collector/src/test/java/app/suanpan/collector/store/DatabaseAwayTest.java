package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.store.Arrival.OfEnvelope;
import app.suanpan.collector.store.View.Tally;
import app.suanpan.protocol.ack.Acknowledgement;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.PgConnection;

/** A PostgreSQL that goes away and comes back: boxes send again, and nothing is lost or doubled. */
class DatabaseAwayTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database = TestDatabase.POSTGRESQL.fresh(Path.of(""));
    private final BoxJournal journal = new BoxJournal("w1").sellMilk().sellMilk();

    /** Ends every connection that a collector has to this test's tables, as a server that shuts down does. */
    private void everyConnectionEnds() {
        try (var sql = Sql.openReadOnly(database)) {
            sql.query("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE application_name = 'suanpan-collector' AND pid <> pg_backend_pid()""", row -> row.getBoolean(1));
        }
    }

    private static List<Optional<Acknowledgement>> send(SqlEventStore store, Arrival arrival) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return store.commit(List.of(arrival), NOW);
            } catch (StoreUnavailableException e) {
                if (System.nanoTime() - end > 0) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    @Test
    void whatABoxSendsAgainAfterwardsIsThereOnce() {
        try (var store = SqlEventStore.open(database, "run", NOW);
                var queries = ConsoleQueries.open(database, ZoneOffset.UTC)) {
            send(store, new OfEnvelope(journal.box(), journal.run(0, 2)));
            everyConnectionEnds();

            var ack = send(store, new OfEnvelope(journal.box(), journal.all()))
                    .getFirst()
                    .orElseThrow();
            send(store, new OfEnvelope(journal.box(), journal.all()));

            assertThat(ack.watermark()).isEqualTo(journal.sequence());
            assertThat(queries.boxes().totals(null).getFirst().sales()).isEqualTo(new Tally(2, 2500));
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidInASentenceWithoutItsPassword() {
        var nowhere = new Database.Postgres("jdbc:postgresql://127.0.0.1:1/hq?connectTimeout=1", "hq", "secret");

        assertThatThrownBy(() -> SqlEventStore.open(nowhere, "run", NOW))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageStartingWith("The database jdbc:postgresql://127.0.0.1:1/hq cannot be used");
        assertThat(nowhere.toString()).doesNotContain("secret");
    }

    /** A road may forget a connection of which both ends are sure: then there is no answer and no error, and only a limit ends the wait. */
    @Test
    void nobodyWaitsForEverForAnAnswer() throws SQLException {
        var postgres = (Database.Postgres) database;

        try (var working = PostgresConnections.open(postgres);
                var reading = PostgresConnections.openReadOnly(postgres);
                var changingTables = PostgresConnections.openForSchema(postgres);
                var exporting = PostgresConnections.openSnapshot(postgres)) {
            assertThat(silence(working)).isEqualTo(30_000);
            assertThat(silence(reading)).isEqualTo(30_000);
            assertThat(silence(changingTables)).isEqualTo(30_000);
            changingTables.expectLongStatements();
            assertThat(silence(changingTables)).isEqualTo(3_600_000);
            assertThat(exporting.getNetworkTimeout()).isEqualTo(3_600_000);
        }
    }

    private static int silence(Sql sql) throws SQLException {
        return sql.unwrap(PgConnection.class).getNetworkTimeout();
    }
}
