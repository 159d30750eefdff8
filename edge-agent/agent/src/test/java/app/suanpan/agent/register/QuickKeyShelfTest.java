package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.agent.config.FeedFolder;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.quickkey.QuickFunction;
import app.suanpan.domain.quickkey.QuickKey;
import app.suanpan.domain.quickkey.QuickKeyHistory;
import app.suanpan.domain.quickkey.QuickKeys;
import app.suanpan.domain.quickkey.QuickPage;
import app.suanpan.domain.quickkey.TileColour;
import app.suanpan.protocol.storefile.QuickKeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickKeyShelfTest {
    private static final QuickKeys FRUIT = new QuickKeys(
            4,
            List.of(new QuickPage(
                    "fruit",
                    new LocalName("水果", "Fruit"),
                    List.of(
                            QuickKey.of("10101")
                                    .remembering(new LocalName("苹果", "Apples"))
                                    .looking(
                                            Optional.of(new LocalName("大苹果", "Big apples")),
                                            Optional.of(TileColour.RED),
                                            Optional.of("apple")),
                            QuickKey.of(QuickFunction.DRAWER)))));

    @TempDir
    private Path folder;

    @Test
    void aStoreWithoutTheFileHasItsCategories() {
        try (QuickKeyShelf shelf = QuickKeyShelf.open(folder)) {
            assertThat(shelf.history().now().isAutomatic()).isTrue();
            assertThat(shelf.trouble()).isEmpty();
        }
    }

    @Test
    void whatIsKeptIsThereAfterARestart() {
        try (QuickKeyShelf shelf = QuickKeyShelf.open(folder)) {
            shelf.keep(shelf.history().changed(FRUIT));
            assertThat(shelf.history().now()).isEqualTo(FRUIT);
            assertThat(shelf.look()).as("its own writing is no news").isFalse();
        }
        try (QuickKeyShelf again = QuickKeyShelf.open(folder)) {
            assertThat(again.history().now()).isEqualTo(FRUIT);
            assertThat(again.history().undone()).isEmpty();
        }
    }

    @Test
    void headOfficesPagesCountWhileTheyAreThereAndTheShopsOwnAreNotLost() throws IOException {
        try (QuickKeyShelf shelf = QuickKeyShelf.open(folder)) {
            shelf.keep(shelf.history().changed(FRUIT));
            FeedFolder.put(folder, QuickKeyFile.NAME, QuickKeyFile.write(FRUIT.next(List.of())));
            assertThat(shelf.look()).as("not at rest yet").isFalse();
            assertThat(shelf.look()).isTrue();
            assertThat(shelf.history().fromHeadOffice()).isTrue();
            assertThat(shelf.history().now().pages()).isEmpty();
            assertThat(shelf.history().undone())
                    .as("nothing of the shop's is taken back")
                    .isEmpty();
        }
        try (QuickKeyShelf again = QuickKeyShelf.open(folder)) {
            assertThat(again.history().fromHeadOffice()).isTrue();
            FeedFolder.remove(folder, QuickKeyFile.NAME);
            again.look();
            assertThat(again.look()).isTrue();
            assertThat(again.history().fromHeadOffice()).isFalse();
            assertThat(again.history().now().pages()).isEqualTo(FRUIT.pages());
        }
    }

    @Test
    void pagesThatHeadOfficeSendsAsTheShopHasThemAreHeadOfficesAllTheSame() throws IOException {
        try (QuickKeyShelf shelf = QuickKeyShelf.open(folder)) {
            shelf.keep(shelf.history().changed(FRUIT));
            FeedFolder.put(folder, QuickKeyFile.NAME, QuickKeyFile.write(FRUIT));
            shelf.look();
            shelf.look();
            assertThat(shelf.history().fromHeadOffice()).isTrue();
        }
    }

    @Test
    void aHalfWrittenFileOfAPowerCutIsNeverLookedAt() throws IOException {
        try (QuickKeyShelf shelf = QuickKeyShelf.open(folder)) {
            shelf.keep(shelf.history().changed(FRUIT));
        }
        Files.writeString(folder.resolve(QuickKeyFile.NAME + ".new"), "{\"edition\": 5, \"pa");
        try (QuickKeyShelf shelf = QuickKeyShelf.open(folder)) {
            assertThat(shelf.history().now()).isEqualTo(FRUIT);
            assertThat(shelf.trouble()).isEmpty();
            shelf.keep(shelf.history().changed(FRUIT.next(List.of())));
            assertThat(shelf.history().now().edition()).isEqualTo(5);
        }
    }

    @Test
    void aFileThatSomebodyWroteIsTakenOnceItRests() throws IOException {
        try (QuickKeyShelf shelf = QuickKeyShelf.open(folder)) {
            shelf.keep(shelf.history().changed(FRUIT));
            write("""
                    // the market's own
                    {"pages": [{"id": "a", "name": {"zh": "甲"}, "keys": [{"item": "1", "colour": "JADE"}]}]}""");
            assertThat(shelf.look()).as("somebody may still be writing").isFalse();
            assertThat(shelf.look()).isTrue();
            assertThat(shelf.trouble()).isEmpty();
            assertThat(shelf.history().now().pages()).extracting(QuickPage::id).containsExactly("a");
            assertThat(shelf.history().now().edition())
                    .as("a checkout with an older picture notices")
                    .isEqualTo(5);
        }
    }

    @Test
    void aFileThatIsNotRightLeavesThePagesAsTheyWereAndSaysWhy() throws IOException {
        try (QuickKeyShelf shelf = QuickKeyShelf.open(folder)) {
            shelf.keep(shelf.history().changed(FRUIT));
            write("{\"pages\": [{\"id\": \"a\", \"name\": {\"zh\": \"甲\"}, \"keyz\": []}]}");
            shelf.look();
            assertThat(shelf.look()).isTrue();
            assertThat(shelf.trouble().orElseThrow()).contains("keyz");
            assertThat(shelf.history().now()).isEqualTo(FRUIT);
        }
        try (QuickKeyShelf again = QuickKeyShelf.open(folder)) {
            assertThat(again.history().now().pages()).isEqualTo(FRUIT.pages());
            assertThat(again.trouble()).isPresent();
            again.keep(again.history().changed(again.history().now().next(List.of())));
            assertThat(again.trouble()).isEmpty();
            assertThat(folder.resolve(QuickKeyShelf.PUT_ASIDE)).content().contains("keyz");
        }
    }

    @Test
    void everySentenceSaysWhatIsWrong() {
        assertThatThrownBy(() -> QuickKeyFile.read("[]".getBytes())).hasMessageContaining("no list of pages");
        assertThatThrownBy(() -> read("{\"id\": \"a\", \"name\": {\"zh\": \"\"}}"))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> read("{\"id\": \"a\", \"name\": {\"zh\": \"甲\"}, \"keys\": [{}]}"))
                .hasMessageContaining("pages[0].keys[0]");
        assertThatThrownBy(
                        () -> read(
                                "{\"id\": \"a\", \"name\": {\"zh\": \"甲\"}, \"keys\": [{\"item\": \"1\", \"colour\": \"MAUVE\"}]}"))
                .hasMessageContaining("colour");
    }

    @Test
    void whatCannotBeWrittenIsNotShown() throws IOException {
        try (QuickKeyShelf shelf = QuickKeyShelf.open(folder)) {
            shelf.keep(shelf.history().changed(FRUIT));
            // A folder where the new file would be written: also for whoever may write everywhere.
            Files.createDirectory(folder.resolve(QuickKeyFile.NAME + ".new"));
            QuickKeyHistory next = shelf.history().changed(FRUIT.next(List.of()));
            assertThatThrownBy(() -> shelf.keep(next)).isInstanceOf(UncheckedIOException.class);
            assertThat(shelf.history().now()).isEqualTo(FRUIT);
        }
    }

    private static void read(String page) {
        QuickKeyFile.read(("{\"pages\": [" + page + "]}").getBytes());
    }

    private void write(String json) throws IOException {
        Files.writeString(folder.resolve(QuickKeyFile.NAME), json);
    }
}
