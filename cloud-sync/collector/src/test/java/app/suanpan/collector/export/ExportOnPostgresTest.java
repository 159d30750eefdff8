package app.suanpan.collector.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.export.Wish.Format;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.Snapshot;
import app.suanpan.collector.store.SqlEventStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export of a PostgreSQL is that of a SQLite with the same journals in it, byte by byte, and of one moment too. */
class ExportOnPostgresTest {
    @TempDir
    private Path folder;

    private Database filled(TestDatabase kind) throws Exception {
        var database = kind.fresh(folder);
        try (var store = SqlEventStore.open(database, "run", ExportedShop.NOW)) {
            ExportedShop.fillDecently(store);
        }
        return database;
    }

    private static Manifest export(Path into, Format format, Period period, Database database) {
        var wish =
                new Wish(format, Catalogue.read().tables(), period, List.of("s001"), ExportedShop.GUIDES, false, true);
        try (var snapshot = Snapshot.open(database)) {
            return Export.into(into, wish, snapshot, ExportedShop.NOW);
        }
    }

    @Test
    void bothDatabasesGiveTheSameFiles() throws Exception {
        var sqlite = filled(TestDatabase.SQLITE);
        var postgres = filled(TestDatabase.POSTGRESQL);
        var day = new Period(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 21));
        var expected = export(folder.resolve("sqlite"), Format.CSV, day, sqlite);
        var actual = export(folder.resolve("postgres"), Format.CSV, day, postgres);
        for (var file : expected.files()) {
            assertThat(Files.readString(folder.resolve("postgres").resolve(file.name())))
                    .as(file.table())
                    .isEqualTo(Files.readString(folder.resolve("sqlite").resolve(file.name())));
        }
        assertThat(actual).isEqualTo(expected);
        assertThat(export(folder.resolve("p1"), Format.PARQUET, Period.ALL, postgres))
                .isEqualTo(export(folder.resolve("p2"), Format.PARQUET, Period.ALL, sqlite));
        assertThat(expected.files()).filteredOn(file -> file.rows() > 0).hasSizeGreaterThan(20);
    }

    @Test
    void whatIsWrittenMeanwhileIsOfAnotherMoment() throws Exception {
        var database = TestDatabase.POSTGRESQL.fresh(folder);
        try (var store = SqlEventStore.open(database, "run", ExportedShop.NOW);
                var snapshot = Snapshot.open(database)) {
            var wish =
                    new Wish(Format.CSV, Catalogue.read().tables(), Period.ALL, null, ExportedShop.GUIDES, false, true);
            Export.into(folder.resolve("before"), wish, snapshot, ExportedShop.NOW);
            ExportedShop.fillDecently(store);
            assertThat(Export.into(folder.resolve("after"), wish, snapshot, ExportedShop.NOW)
                            .files())
                    .allMatch(file -> file.rows() == 0 || file.table().equals("collector"));
        }
    }
}
