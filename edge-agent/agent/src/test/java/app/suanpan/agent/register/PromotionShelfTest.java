package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.promotion.PromotionEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromotionShelfTest {
    private static final String MILK = """
            {"promotions": [{"id": "milk", "name": {"zh": "牛奶", "en": "Milk"},
              "offer": {"type": "PercentOff", "selection": {"items": ["1001"]}, "percent": 10}}]}""";
    private static final String BREAD = MILK.replace("milk", "bread");

    @TempDir
    Path folder;

    @Test
    void aStoreWithoutAFileHasNoPromotions() {
        try (PromotionShelf shelf = PromotionShelf.open(folder)) {
            assertThat(shelf.engine().isEmpty()).isTrue();
            assertThat(shelf.trouble()).isEmpty();
        }
    }

    @Test
    void aChangedFileIsTakenOnceItRests() {
        write(MILK);
        try (PromotionShelf shelf = PromotionShelf.open(folder)) {
            PromotionEngine before = shelf.engine();
            assertThat(shelf.look()).isFalse();
            write(BREAD);
            assertThat(shelf.look()).as("somebody may still be writing it").isFalse();
            assertThat(shelf.engine()).isSameAs(before);
            assertThat(shelf.look()).isTrue();
            assertThat(shelf.engine().nameOf("bread")).isPresent();
            assertThat(shelf.engine().nameOf("milk")).isEmpty();
        }
    }

    @Test
    void aFileThatIsNotRightChangesNothingAndIsNamed() {
        write(MILK);
        try (PromotionShelf shelf = PromotionShelf.open(folder)) {
            write("{\"promotions\": [{\"id\": \"x\"}]}");
            shelf.look();
            assertThat(shelf.look()).isTrue();
            assertThat(shelf.engine().nameOf("milk")).isPresent();
            assertThat(shelf.trouble())
                    .hasValueSatisfying(why -> assertThat(why).contains("promotions.json", "x"));
            write(BREAD);
            shelf.look();
            shelf.look();
            assertThat(shelf.trouble()).isEmpty();
            assertThat(shelf.engine().nameOf("bread")).isPresent();
        }
    }

    @Test
    void theLastFileThatWasRightHoldsOverARestart() {
        write(MILK);
        PromotionShelf.open(folder).close();
        write("{");
        try (PromotionShelf shelf = PromotionShelf.open(folder)) {
            assertThat(shelf.engine().nameOf("milk")).isPresent();
            assertThat(shelf.trouble()).isPresent();
        }
    }

    @Test
    void aFileThatWasTakenAwayEndsItsPromotions() throws IOException {
        write(MILK);
        try (PromotionShelf shelf = PromotionShelf.open(folder)) {
            Files.delete(folder.resolve("promotions.json"));
            shelf.look();
            assertThat(shelf.look()).isTrue();
            assertThat(shelf.engine().isEmpty()).isTrue();
        }
        try (PromotionShelf shelf = PromotionShelf.open(folder)) {
            assertThat(shelf.engine().isEmpty()).isTrue();
        }
    }

    @Test
    void whoWatchesIsTold() throws Exception {
        try (PromotionShelf shelf = PromotionShelf.open(folder)) {
            CompletableFuture<Optional<String>> told = new CompletableFuture<>();
            shelf.watch(told::complete);
            write(MILK);
            assertThat(told.get(1, TimeUnit.MINUTES)).isEmpty();
            assertThat(shelf.engine().nameOf("milk")).isPresent();
        }
    }

    @Test
    void whoFailsToTakeAFileOverIsToldOfTheNext() throws Exception {
        try (PromotionShelf shelf = PromotionShelf.open(folder)) {
            CompletableFuture<Void> failed = new CompletableFuture<>();
            CompletableFuture<Optional<String>> told = new CompletableFuture<>();
            shelf.watch(trouble -> {
                if (failed.complete(null)) {
                    throw new IllegalStateException("the disk is full");
                }
                told.complete(trouble);
            });
            write(MILK);
            failed.get(1, TimeUnit.MINUTES);
            write(BREAD.replace("\"percent\": 10", "\"percent\": 5"));
            assertThat(told.get(1, TimeUnit.MINUTES)).isEmpty();
            assertThat(shelf.engine().nameOf("bread")).isPresent();
        }
    }

    private void write(String json) {
        try {
            Files.writeString(folder.resolve("promotions.json"), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
