package app.suanpan.collector.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.store.Snapshot;
import app.suanpan.collector.store.SqlEventStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the database has is described, or withheld for a reason; and nothing else. */
class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.read();

    @TempDir
    private Path folder;

    @Test
    void everyTableAndEveryColumnIsDescribedOrWithheld() {
        var file = folder.resolve("collector.db");
        SqlEventStore.open(file, "run", ExportedShop.NOW).close();
        var there = new TreeSet<String>();
        try (var snapshot = Snapshot.open(file)) {
            for (var table : snapshot.tables()) {
                if (!CATALOGUE.withheld().containsKey(table)) {
                    snapshot.columns(table).forEach(column -> there.add(table + "." + column));
                }
            }
        }
        there.removeAll(CATALOGUE.withheld().keySet());
        var described = new TreeSet<String>();
        CATALOGUE
                .tables()
                .forEach(table -> table.columns().forEach(column -> described.add(table.name() + "." + column.name())));
        assertThat(described)
                .as("a new table or column needs a sentence in catalogue.json, or a reason there why it is withheld")
                .isEqualTo(there);
    }

    @Test
    void eachSaysWhatItIsInASentence() {
        var unclear = new ArrayList<String>();
        CATALOGUE.tables().forEach(table -> {
            if (!table.says().matches("(?s)[A-Z].*\\.")) {
                unclear.add(table.name());
            }
            table.columns().stream()
                    .filter(column -> !column.says().matches("(?s)\\S.*\\."))
                    .forEach(column -> unclear.add(table.name() + "." + column.name()));
        });
        assertThat(unclear).isEmpty();
        assertThat(CATALOGUE.withheld().values()).allMatch(reason -> reason.endsWith("."));
    }

    @Test
    void whatATableIsOrderedAndDatedByIsThere() {
        CATALOGUE.tables().forEach(table -> {
            assertThat(table.key())
                    .isNotEmpty()
                    .allMatch(column -> table.column(column).isPresent());
            assertThat(table.days() == Catalogue.Days.OWN)
                    .isEqualTo(table.column("business_day").isPresent());
            assertThat(table.parents())
                    .allMatch(parent -> CATALOGUE
                            .table(parent)
                            .orElseThrow()
                            .column("business_day")
                            .isPresent())
                    .allMatch(parent -> CATALOGUE
                            .table(parent)
                            .orElseThrow()
                            .column("currency")
                            .isPresent());
            if (table.columns().stream().anyMatch(column -> column.form() == Form.MONEY)) {
                assertThat(table.borrowsCurrency() || table.column("currency").isPresent())
                        .as("%s has amounts of some currency", table.name())
                        .isTrue();
            }
        });
    }
}
