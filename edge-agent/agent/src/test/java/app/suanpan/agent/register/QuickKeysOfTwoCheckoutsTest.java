package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.quickkey.QuickEdit;
import app.suanpan.domain.quickkey.QuickPage;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.QuickKeyCommand.EditQuickKeys;
import app.suanpan.domain.register.QuickView;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.protocol.storefile.QuickKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One set of pages, two checkouts. */
class QuickKeysOfTwoCheckoutsTest {
    private static final QuickEdit MORNING = new QuickEdit.AddPage(new LocalName("早餐", "Breakfast"));

    @TempDir
    private Path folder;

    @Test
    void whatOneChangesTheOtherShowsAndTheDiskHas() throws IOException {
        try (TwoCheckouts shop = new TwoCheckouts(folder)) {
            RegisterState mine = shop.first.submit(new EditQuickKeys(edition(shop.second.state()), MORNING));
            assertThat(mine.notice()).isEmpty();
            assertThat(names(shop.second.state())).contains("早餐").isEqualTo(names(mine));
            assertThat(QuickKeyFile.read(Files.readAllBytes(folder.resolve(QuickKeyFile.NAME)))
                            .pages())
                    .extracting(QuickPage::name)
                    .contains(new LocalName("早餐", "Breakfast"));
        }
    }

    @Test
    void ofManyWhoChangeOnePictureAtOnceExactlyOneDoes() throws InterruptedException, ExecutionException {
        try (TwoCheckouts shop = new TwoCheckouts(folder);
                ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                long seen = edition(shop.first.state());
                QuickEdit edit = round % 2 == 0 ? MORNING : new QuickEdit.RemovePage(lastPage(shop.first.state()));
                CountDownLatch go = new CountDownLatch(1);
                List<Future<RegisterState>> answers = new ArrayList<>();
                for (RegisterService register : List.of(shop.first, shop.second)) {
                    answers.add(hands.submit(() -> {
                        go.await();
                        return register.submit(new EditQuickKeys(seen, edit));
                    }));
                }
                go.countDown();
                long refused = 0;
                for (Future<RegisterState> answer : answers) {
                    refused +=
                            answer
                                    .get()
                                    .notice()
                                    .filter(said -> said.code() == NoticeCode.QUICK_KEYS_CHANGED_MEANWHILE)
                                    .stream()
                                    .count();
                }
                assertThat(refused).isEqualTo(1);
                assertThat(edition(shop.first.state())).isEqualTo(seen + 1);
            }
        }
    }

    @Test
    void aChangeThatCannotBeWrittenIsSaidAndNothingIsCommitted() throws IOException {
        try (TwoCheckouts shop = new TwoCheckouts(folder)) {
            Files.createDirectory(folder.resolve(QuickKeyFile.NAME + ".new"));
            long committed = shop.ledger.head().sequence();
            RegisterState answer = shop.first.submit(new EditQuickKeys(0, MORNING));
            assertThat(answer.notice().orElseThrow().code()).isEqualTo(NoticeCode.QUICK_KEYS_NOT_KEPT);
            assertThat(names(answer)).doesNotContain("早餐");
            assertThat(shop.ledger.head().sequence()).isEqualTo(committed);
        }
    }

    private static long edition(RegisterState state) {
        return state.quickKeys().edition();
    }

    private static String lastPage(RegisterState state) {
        return state.quickKeys().pages().getLast().id();
    }

    private static List<String> names(RegisterState state) {
        return state.quickKeys().pages().stream()
                .map(QuickView.Tab::name)
                .map(LocalName::zh)
                .toList();
    }
}
