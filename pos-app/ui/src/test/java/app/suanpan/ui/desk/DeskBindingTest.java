package app.suanpan.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.register.Desk;
import app.suanpan.domain.register.Subscription;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskBindingTest {
    private final CountingDesk desk = new CountingDesk();
    private final Deque<Runnable> screen = new ArrayDeque<>();
    private final List<Long> drawn = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<DeskBinding<Long, Long>> open = new ArrayList<>();

    @Test
    void theStateAsItIsNowIsDrawnFirst() {
        bind();
        frame();
        assertThat(drawn).containsExactly(0L);
    }

    @Test
    void commandsRunInTheOrderTheyWereSent() throws InterruptedException {
        DeskBinding<Long, Long> binding = bind();
        LongStream.rangeClosed(1, 100).forEach(binding::send);
        desk.awaitCommands(100);
        assertThat(desk.commands())
                .isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void aLateScreenDrawsOnlyTheNewestState() throws InterruptedException {
        DeskBinding<Long, Long> binding = bind();
        LongStream.rangeClosed(1, 100).forEach(binding::send);
        desk.awaitCommands(100);
        desk.tell(101);
        frame();
        assertThat(drawn).containsExactly(101L);
    }

    @Test
    void aStateThatWasOvertakenIsNotDrawn() {
        bind();
        desk.tell(7);
        frame();
        desk.tell(6);
        frame();
        assertThat(drawn).containsExactly(7L);
    }

    @Test
    void whatACommandThrowsIsToldToTheScreenAndTheNextOneStillRuns() throws InterruptedException {
        DeskBinding<Long, Long> binding = bind();
        frame();
        binding.send(-1L);
        binding.send(5L);
        desk.awaitCommands(2);
        desk.tell(9);
        frame();
        assertThat(troubles).containsExactly("negative");
        assertThat(drawn).endsWith(9L);
    }

    @Test
    void afterClosingNothingIsSentAndNothingIsHeard() {
        DeskBinding<Long, Long> binding = bind();
        binding.close();
        binding.send(1L);
        assertThat(desk.commands()).isEmpty();
        assertThat(desk.isWatched()).isFalse();
    }

    private DeskBinding<Long, Long> bind() {
        DeskBinding<Long, Long> made = new DeskBinding<>(
                desk, state -> state, drawn::add, e -> troubles.add(String.valueOf(e.getMessage())), this::later);
        open.add(made);
        return made;
    }

    @AfterEach
    void closeWhatIsOpen() {
        open.forEach(DeskBinding::close);
    }

    private void later(Runnable work) {
        synchronized (screen) {
            screen.add(work);
        }
    }

    /** What the screen's thread does when it comes round to it. */
    private void frame() {
        List<Runnable> due;
        synchronized (screen) {
            due = List.copyOf(screen);
            screen.clear();
        }
        due.forEach(Runnable::run);
    }

    /** A desk whose commands are numbers and whose state is the last one; it refuses negative ones. */
    private static final class CountingDesk implements Desk<Long, Long> {
        private final List<Long> commands = new ArrayList<>();
        private final List<Consumer<Long>> listeners = new ArrayList<>();
        private long state;

        @Override
        public synchronized Long state() {
            return state;
        }

        @Override
        public synchronized Long submit(Long command) {
            commands.add(command);
            notifyAll();
            if (command < 0) {
                throw new IllegalStateException("negative");
            }
            state = command;
            return state;
        }

        @Override
        public synchronized Subscription watch(Consumer<Long> listener) {
            listeners.add(listener);
            listener.accept(state);
            return () -> listeners.remove(listener);
        }

        synchronized void tell(long newState) {
            state = newState;
            listeners.forEach(listener -> listener.accept(newState));
        }

        synchronized List<Long> commands() {
            return List.copyOf(commands);
        }

        synchronized boolean isWatched() {
            return !listeners.isEmpty();
        }

        void awaitCommands(int count) throws InterruptedException {
            CountDownLatch enough = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> {
                synchronized (this) {
                    while (commands.size() < count) {
                        try {
                            wait();
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                }
                enough.countDown();
            });
            assertThat(enough.await(30, TimeUnit.SECONDS))
                    .as("commands arrived")
                    .isTrue();
        }
    }
}
