package app.suanpan.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.protocol.topic.Box;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> replaced = new ArrayList<>();
    private final WaitingRoom<Thing> room = room(1_000);

    /** So many events of a box. */
    private record Thing(String workstation, int events) {
        Box box() {
            return new Box("suanpan", "s001", workstation);
        }
    }

    @Test
    void whatIsSoldJustNowGoesBeforeWhatOthersBringOfLastWeek() throws Exception {
        offer(500, 400, 1, 0, 300);

        assertThat(next()).containsExactly(1, 0, 500, 400, 300);
        assertThat(room.isEmpty()).isTrue();
    }

    @Test
    void whileSomebodySellsATransactionIsShort() throws Exception {
        offer(500, 500, 500, 500, 500, 500, 500, 500, 1);

        assertThat(next()).containsExactly(1, 500, 500, 500, 500);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        offer(500);
        assertThat(next()).hasSize(5).containsOnly(500);
    }

    @Test
    void aBatchThatIsTooLargeForAShortTransactionGoesThroughAllTheSame() throws Exception {
        offer(1, 5_000, 500);

        assertThat(next()).containsExactly(1, 5_000);
        assertThat(next()).containsExactly(500);
    }

    @Test
    void aCrowdOfLittleOnesKeepsNoLargeOneWaitingForEver() throws Exception {
        offer(500);
        for (int i = 0; i < 200; i++) {
            assertThat(room.offer(new Thing("w" + i, 1))).isTrue();
        }

        assertThat(next()).hasSize(50).endsWith(500);
    }

    @Test
    void whoSendsAgainKeepsItsPlaceAndWaitsOnce() throws Exception {
        room.offer(new Thing("w1", 100));
        room.offer(new Thing("w2", 200));
        room.offer(new Thing("w1", 300));

        assertThat(next()).containsExactly(300, 200);
        assertThat(replaced).containsExactly("100 by 300");
    }

    @Test
    void whoFindsItFullComesAgainAndWhoSellsFindsRoomBesideACrowd() throws Exception {
        WaitingRoom<Thing> small = room(1);

        assertThat(small.offer(new Thing("w1", 500))).isTrue();
        assertThat(small.offer(new Thing("w2", 500))).isFalse();
        assertThat(small.offer(new Thing("w1", 500))).isTrue();
        assertThat(small.offer(new Thing("w3", 1))).isTrue();
        assertThat(small.offer(new Thing("w4", 1))).isFalse();
        assertThat(small.leave()).hasSize(2);
        assertThat(small.next(Duration.ZERO)).isEmpty();
    }

    private WaitingRoom<Thing> room(int mostWaiting) {
        return new WaitingRoom<>(
                mostWaiting,
                Thing::box,
                Thing::events,
                (earlier, later) -> replaced.add(earlier.events() + " by " + later.events()),
                nanos::get);
    }

    /** Each of a box of its own. */
    private void offer(int... events) {
        for (int i = 0; i < events.length; i++) {
            assertThat(room.offer(new Thing("box-" + i + "-" + nanos.get(), events[i])))
                    .isTrue();
        }
    }

    private List<Integer> next() throws InterruptedException {
        return room.next(Duration.ofSeconds(20)).stream().map(Thing::events).toList();
    }
}
