package app.suanpan.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was committed without a sync is synced by itself, and not twice. */
class LateSyncTest {
    private static final Duration NEVER_IN_THIS_TEST = Duration.ofHours(1);

    private final AtomicInteger syncs = new AtomicInteger();

    @Test
    void whatWasCommittedIsSyncedAMomentLaterByItself() throws InterruptedException {
        CountDownLatch synced = new CountDownLatch(1);
        try (LateSync late = new LateSync(synced::countDown, Duration.ofMillis(1))) {
            late.committed();

            assertThat(synced.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closingSyncsWhatIsStillDueAndOnlyOnce() {
        LateSync late = new LateSync(syncs::incrementAndGet, NEVER_IN_THIS_TEST);
        late.committed();
        late.committed();

        late.close();

        assertThat(syncs).hasValue(1);
    }

    @Test
    void aSyncThatFailsIsStillDue() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        LateSync late = new LateSync(
                () -> {
                    syncs.incrementAndGet();
                    failed.countDown();
                    throw new IOException("the disk is away");
                },
                Duration.ofMillis(1));
        late.committed();
        assertThat(failed.await(60, TimeUnit.SECONDS)).isTrue();

        late.close();

        assertThat(syncs).as("once by itself, once more when closing").hasValue(2);
    }

    @Test
    void aSaleThatWasSyncedTakesTheBasketAlong() {
        LateSync late = new LateSync(syncs::incrementAndGet, NEVER_IN_THIS_TEST);
        late.committed();
        late.synced();

        late.close();

        assertThat(syncs).hasValue(0);
    }
}
