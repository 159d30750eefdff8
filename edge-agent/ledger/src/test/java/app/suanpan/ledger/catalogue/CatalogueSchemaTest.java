package app.suanpan.ledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.Item;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.member.GuideRoster;
import app.suanpan.ledger.sqlite.Sqlite;
import java.nio.file.Path;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store in use gets a newer edition of this program and keeps its items. */
class CatalogueSchemaTest {
    private static final Currency YUAN = Currency.getInstance("CNY");

    @TempDir
    private Path folder;

    @Test
    void theItemsOfTheFirstEditionAreThereAndAreFoundByPinyinWhenTheStoreIsOpenedAgain() {
        writeAsTheFirstEditionDid();

        try (ItemCatalogue catalogue = ItemCatalogue.open(folder, YUAN)) {
            assertThat(catalogue.byCode("tea").orElseThrow().price().minor()).isEqualTo(12_800);
            assertThat(catalogue.search("ljc", 9)).extracting(Item::code).containsExactly("tea");
            assertThat(catalogue.categories()).containsExactly("茶");
        }
        try (GuideRoster guides = GuideRoster.open(folder);
                ItemCatalogue again = ItemCatalogue.open(folder, YUAN)) {
            assertThat(guides.byId(7)).isPresent();
            assertThat(again.search("longjing", 9)).hasSize(1);
        }
    }

    @Test
    void aFileOfANewerEditionIsLeftAsItIs() {
        ItemCatalogue.open(folder, YUAN).close();
        try (Sqlite db = Sqlite.open(folder.resolve("catalogue.db"))) {
            db.execute("PRAGMA user_version = 99");
        }

        assertThatThrownBy(() -> ItemCatalogue.open(folder, YUAN))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.code()).isEqualTo(LedgerException.Code.NEWER))
                .hasMessageContaining("newer edition");
    }

    private void writeAsTheFirstEditionDid() {
        try (Sqlite db = Sqlite.open(folder.resolve("catalogue.db"))) {
            db.execute("""
                    CREATE TABLE item (position INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, gtin INTEGER UNIQUE,
                        name_zh TEXT NOT NULL, name_en TEXT NOT NULL, price INTEGER NOT NULL CHECK (price >= 0), tax TEXT NOT NULL,
                        unit TEXT NOT NULL, category TEXT NOT NULL);
                    CREATE INDEX item_category ON item (category, position);
                    CREATE TABLE category (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
                    CREATE TABLE guide (id INTEGER PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL, store TEXT NOT NULL,
                        status TEXT NOT NULL);
                    INSERT INTO item VALUES (5, 'tea', 6901234567892, '龙井茶', 'Longjing tea', 12800, 'standard', 'EACH', '茶');
                    INSERT INTO category VALUES (1, '茶');
                    INSERT INTO guide VALUES (7, '小李', 'Li', 'S01', 'ACTIVE')""");
        }
    }
}
