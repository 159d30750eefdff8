package app.suanpan.protocol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.register.Desk;
import app.suanpan.domain.register.Subscription;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each state is said in terms of the one before, so none may be left out. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScreenConnectionTest {
    /** Cannot be written when it is the second. */
    record Page(long revision, String words) {
        @Override
        public String words() {
            if (revision == 2) {
                throw new IllegalStateException("cannot be said");
            }
            return words;
        }
    }

    record Turn() {}

    private final StateWatch<Page> pages = new StateWatch<>(Page::revision);

    @Test
    void aScreenToWhichAStateCannotBeSaidIsHungUpOn() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket screen = new Socket(door.getInetAddress(), door.getLocalPort());
                Socket store = door.accept()) {
            screen.setSoTimeout(60_000);
            Lines lines = new Lines(screen.getInputStream());
            pages.publish(new Page(1, "first"));
            ScreenConnection<Turn, Page> connection = new ScreenConnection<>(
                    store,
                    new DeskKind<>("book", Turn.class, Page.class, Page::revision, (page, now) -> page, turn -> true),
                    new Book());
            Thread.ofVirtual().start(() -> serve(connection, store));
            assertThat(new String(lines.next(1_000), StandardCharsets.UTF_8)).contains("first");

            pages.publish(new Page(2, "second"));

            byte[] rest = screen.getInputStream().readAllBytes();
            assertThat(new String(rest, StandardCharsets.UTF_8)).isBlank();
        } finally {
            pages.close();
        }
    }

    private static void serve(ScreenConnection<Turn, Page> connection, Socket store) {
        try {
            connection.serve(new Lines(store.getInputStream()));
        } catch (IOException hungUp) {
            // As it should.
        }
    }

    private final class Book implements Desk<Turn, Page> {
        @Override
        public Page state() {
            return pages.newest().orElseThrow();
        }

        @Override
        public Page submit(Turn turn) {
            return state();
        }

        @Override
        public Subscription watch(Consumer<Page> listener) {
            return pages.watch(listener);
        }
    }
}
