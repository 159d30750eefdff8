package app.suanpan.protocol.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.Subscription;
import app.suanpan.domain.shop.SmallShop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * What a screen may rely on, whichever way its desk is bound. A binding extends this class and gives it a checkout of the
 * {@link SmallShop} (its store, operators and items) at which nobody is signed on.
 */
public abstract class DeskContract {
    private static final long DEADLINE_SECONDS = 60;

    /** For bindings' tests to extend. */
    protected DeskContract() {}

    /** The desk under test: always the same one within a test. */
    protected abstract Register desk();

    /** The same checkout once more, as a second screen would reach it; may be the same object. */
    protected abstract Register secondDesk();

    @Test
    void aDeskHasAStateBeforeAnythingIsAsked() {
        assertThat(desk().state().phase()).isInstanceOf(Phase.SignedOff.class);
        assertThat(desk().state().store()).isEqualTo(SmallShop.STORE.name());
    }

    @Test
    void theAnswerToACommandIsTheStateThatFollowsIt() {
        RegisterState answer = signOn();
        assertThat(answer.phase()).isEqualTo(new Phase.Selling());
        assertThat(answer.operatorName()).contains(SmallShop.ANNA.name());
        assertThat(add(SmallShop.MILK, 3).basket().total()).isEqualTo(SmallShop.yuan("37.50"));
    }

    @Test
    void theStateNowIsNeverOlderThanTheLastAnswer() {
        signOn();
        for (int i = 0; i < 20; i++) {
            RegisterState answer = add(SmallShop.MILK, 1);
            assertThat(desk().state().revision()).isGreaterThanOrEqualTo(answer.revision());
        }
    }

    @Test
    void everyStateHasALargerNumberThanTheOneBefore() {
        long before = desk().state().revision();
        long first = signOn().revision();
        long second = add(SmallShop.MILK, 1).revision();
        assertThat(first).isGreaterThan(before);
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void whatCannotBeDoneIsANoticeAndTheBasketStaysAsItWas() {
        signOn();
        RegisterState before = add(SmallShop.MILK, 1);
        RegisterState after = desk().submit(new RegisterCommand.AddItem("no-such-item", Quantity.ONE));
        assertThat(after.notice())
                .hasValueSatisfying(notice -> assertThat(notice.code()).isEqualTo(NoticeCode.UNKNOWN_ITEM));
        assertThat(after.basket()).isEqualTo(before.basket());
    }

    @Test
    void aSaleGoesAllTheWayToItsReceipt() {
        signOn();
        add(SmallShop.MILK, 2);
        assertThat(desk().submit(new RegisterCommand.BeginTender()).phase())
                .isInstanceOfSatisfying(
                        Phase.Tendering.class,
                        tendering -> assertThat(tendering.due()).isEqualTo(SmallShop.yuan("25.00")));
        RegisterState done = desk().submit(new RegisterCommand.TenderCash(SmallShop.yuan("50.00")));
        assertThat(done.phase()).isInstanceOfSatisfying(Phase.Completed.class, completed -> {
            assertThat(completed.change()).isEqualTo(SmallShop.yuan("25.00"));
            assertThat(completed.receipt().elements()).isNotEmpty();
        });
    }

    @Test
    void aWatchBeginsWithTheStateNow() {
        RegisterState now = signOn();
        try (Watcher watcher = new Watcher(desk())) {
            assertThat(watcher.next().revision()).isGreaterThanOrEqualTo(now.revision());
        }
    }

    @Test
    void aWatchSeesWhatASecondScreenDid() {
        try (Watcher watcher = new Watcher(desk())) {
            secondDesk().submit(new RegisterCommand.SignOn(SmallShop.BO.id(), SmallShop.yuan("0.00")));
            assertThat(watcher.until(state -> state.operatorName().isPresent()).operatorName())
                    .contains(SmallShop.BO.name());
        }
    }

    @Test
    void aWatchHearsStatesInTheirOrderAndTheLastOfThemForSure() {
        signOn();
        try (Watcher watcher = new Watcher(desk())) {
            for (int i = 0; i < 50; i++) {
                add(SmallShop.MILK, 1);
            }
            watcher.until(state -> quantityOf(state).equals(Quantity.of(50)));
            assertThat(watcher.revisions()).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void aScreenThatIsBusyHoldsNobodyUpAndThenHearsTheNewest() throws InterruptedException {
        signOn();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        BlockingQueue<RegisterState> heard = new LinkedBlockingQueue<>();
        Subscription slow = desk().watch(state -> {
            entered.countDown();
            await(busy);
            heard.add(state);
        });
        try (slow) {
            await(entered);
            RegisterState last = null;
            for (int i = 0; i < 50; i++) {
                last = add(SmallShop.MILK, 1);
            }
            busy.countDown();
            RegisterState newest = take(heard);
            while (newest.revision() < last.revision()) {
                newest = take(heard);
            }
            assertThat(quantityOf(newest)).isEqualTo(Quantity.of(50));
        }
    }

    @Test
    void aScreenThatIsBusyKeepsNoOtherFromHearing() {
        signOn();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        Subscription slow = desk().watch(state -> {
            entered.countDown();
            await(busy);
        });
        try (slow;
                Watcher other = new Watcher(desk())) {
            await(entered);
            add(SmallShop.MILK, 1);
            assertThat(other.until(state -> !state.basket().lines().isEmpty())
                            .basket()
                            .total())
                    .isEqualTo(SmallShop.yuan("12.50"));
        } finally {
            busy.countDown();
        }
    }

    @Test
    void aWatchThatEndedHearsNothingMore() {
        signOn();
        Watcher ended = new Watcher(desk());
        ended.next();
        ended.close();
        ended.close();
        try (Watcher other = new Watcher(desk())) {
            add(SmallShop.MILK, 1);
            other.until(state -> !state.basket().lines().isEmpty());
        }
        assertThat(ended.heard())
                .allSatisfy(state -> assertThat(state.basket().lines()).isEmpty());
    }

    @Test
    void aListenerThatFailsHearsTheNextStateAllTheSame() {
        BlockingQueue<RegisterState> heard = new LinkedBlockingQueue<>();
        Subscription failing = desk().watch(state -> {
            heard.add(state);
            throw new IllegalStateException("the screen has a bug");
        });
        try (failing) {
            take(heard);
            RegisterState answer = signOn();
            assertThat(take(heard).revision()).isGreaterThanOrEqualTo(answer.revision());
        }
    }

    @Test
    void commandsOfManyThreadsAreAllDoneOnce() throws InterruptedException {
        signOn();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (int n = 0; n < 10; n++) {
                    add(SmallShop.MILK, 1);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(quantityOf(desk().state())).isEqualTo(Quantity.of(80));
    }

    @Test
    void aLongBasketIsShownWhole() {
        signOn();
        for (int i = 0; i < 100; i++) {
            add(SmallShop.MILK, 1);
            add(SmallShop.BREAD, 1);
        }
        assertThat(desk().state().basket().lines()).hasSize(200);
        assertThat(desk().state().basket().total()).isEqualTo(SmallShop.yuan("2050.00"));
    }

    private RegisterState signOn() {
        return desk().submit(new RegisterCommand.SignOn(SmallShop.ANNA.id(), Money.zero(SmallShop.CNY)));
    }

    private RegisterState add(Item item, long pieces) {
        return desk().submit(new RegisterCommand.AddItem(item.code(), Quantity.of(pieces)));
    }

    /** The quantity on the last line. */
    private static Quantity quantityOf(RegisterState state) {
        return state.basket().lines().isEmpty()
                ? Quantity.of(1_000_000)
                : state.basket().lines().getLast().line().quantity();
    }

    private static RegisterState take(BlockingQueue<RegisterState> states) {
        try {
            RegisterState state = states.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
            assertThat(state).as("a state within the deadline").isNotNull();
            return state;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Watches a desk and keeps what it heard. */
    private static final class Watcher implements AutoCloseable {
        private final BlockingQueue<RegisterState> coming = new LinkedBlockingQueue<>();
        private final List<RegisterState> heard = new ArrayList<>();
        private final Subscription subscription;

        Watcher(Register desk) {
            subscription = desk.watch(coming::add);
        }

        RegisterState next() {
            RegisterState state = take(coming);
            heard.add(state);
            return state;
        }

        RegisterState until(Predicate<RegisterState> wanted) {
            RegisterState state = next();
            while (!wanted.test(state)) {
                state = next();
            }
            return state;
        }

        List<RegisterState> heard() {
            coming.drainTo(heard);
            return heard;
        }

        List<Long> revisions() {
            return heard().stream().map(RegisterState::revision).toList();
        }

        @Override
        public void close() {
            subscription.close();
        }
    }
}
