package app.suanpan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.SqliteException;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LedgerTest extends OneLedger {
    @Test
    void theSequenceHasNoGapAndTheChainCoversTheStoredBytes() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));
            ledger.transact(writer -> writer.append(drawer(2)));

            var events = ledger.outbox().read(0, 10, 1_000_000);
            assertThat(events).extracting("sequence").containsExactly(1L, 2L);
            var first = JournalChain.extend(JournalChain.GENESIS, events.get(0).body());
            assertThat(events.get(0).hash()).isEqualTo(first);
            assertThat(ledger.head().headHash())
                    .isEqualTo(JournalChain.extend(first, events.get(1).body()));
        }
    }

    @Test
    void workThatFailsLeavesNothingBehindAndUsesUpNoSequence() {
        try (Ledger ledger = open()) {
            assertThatThrownBy(() -> ledger.transact(writer -> {
                        writer.append(opened(1));
                        writer.saveSession("till-1", new byte[] {1});
                        throw new IllegalStateException("the plug");
                    }))
                    .hasMessage("the plug");

            assertThat(ledger.head().sequence()).isZero();
            assertThat(ledger.session("till-1")).isEmpty();
            long sequence = ledger.transact(writer -> writer.append(opened(1)));
            assertThat(sequence).isEqualTo(1);
        }
    }

    @Test
    void anEventIdIsCommittedOnce() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));

            assertThatThrownBy(() -> ledger.transact(writer -> writer.append(opened(1))))
                    .isInstanceOfSatisfying(
                            LedgerException.class, e -> assertThat(e.code()).isEqualTo(Code.NOT_WRITTEN));
            assertThat(ledger.head().sequence()).isEqualTo(1);
        }
    }

    @Test
    void theJournalAndTheSessionAreThereAgainAfterReopening() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> {
                writer.saveSession("till-1", new byte[] {4, 2});
                return writer.append(opened(1));
            });
            ledger.outbox().acknowledge(1);
        }
        try (Ledger ledger = open()) {
            assertThat(ledger.head().sequence()).isEqualTo(1);
            assertThat(ledger.head().epoch()).isEqualTo(EPOCH);
            assertThat(ledger.session("till-1")).contains(new byte[] {4, 2});
            assertThat(ledger.outbox().acknowledged()).isEqualTo(1);
        }
    }

    @Test
    void aBasketNeedNotWaitForTheDiskAndAnEventAlwaysDoes() {
        try (Ledger ledger = open()) {
            saveDraft(ledger, new byte[] {1});
            assertThat(synchronous(ledger)).as("NORMAL").isEqualTo(1);
            assertThat(ledger.session("till-1")).contains(new byte[] {1});

            ledger.transact(writer -> writer.append(opened(1)));
            assertThat(synchronous(ledger)).as("FULL").isEqualTo(2);

            saveDraft(ledger, new byte[] {2});
            ledger.transact(writer -> writer.beginEpoch(1, new Epoch("f".repeat(32))));
            assertThat(synchronous(ledger)).as("FULL").isEqualTo(2);
        }
        try (Ledger ledger = open()) {
            assertThat(ledger.session("till-1")).contains(new byte[] {2});
        }
    }

    @Test
    void anEventIsNeverCommittedAsLooselyAsABasket() {
        try (Ledger ledger = open()) {
            assertThatThrownBy(() -> ledger.transact(writer -> {
                        writer.saveDraft("till-1", new byte[] {1});
                        return writer.append(opened(1));
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(ledger.session("till-1")).isEmpty();
        }
    }

    private static void saveDraft(Ledger ledger, byte[] body) {
        ledger.transact(writer -> {
            writer.saveDraft("till-1", body);
            return body;
        });
    }

    private static long synchronous(Ledger ledger) {
        return ledger.read(db -> db.number("PRAGMA synchronous"));
    }

    @Test
    void theJournalCanNeitherBeChangedNorShortened() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));
        }
        try (Sqlite sqlite = Sqlite.open(folder.resolve("ledger.db"))) {
            assertThatThrownBy(() -> sqlite.update("UPDATE journal SET body = '{}'"))
                    .isInstanceOf(SqliteException.class)
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> sqlite.update("DELETE FROM journal")).hasMessageContaining("append-only");
        }
    }

    @Test
    void aNewEpochBeginsBehindWhatBothSidesKnow() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));
            ledger.transact(writer -> writer.append(drawer(2)));
            var hash = ledger.outbox().hashAt(1);

            var head = ledger.outbox().beginEpoch(1);

            assertThat(head.base()).isEqualTo(1);
            assertThat(head.baseHash()).isEqualTo(hash);
            assertThat(head.epoch()).isNotEqualTo(EPOCH);
            assertThat(head.sequence()).isEqualTo(2);
            assertThat(ledger.outbox().head()).isEqualTo(head);
        }
    }

    @Test
    void anEpochThatBeginsBeforeAnEarlierOneLeavesItNothing() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));
            ledger.transact(writer -> writer.append(drawer(2)));
            ledger.outbox().beginEpoch(2);
            var head = ledger.outbox().beginEpoch(1);

            var lives = ledger.outbox().lives();
            assertThat(lives).hasSize(2);
            assertThat(lives.getFirst().epoch()).isEqualTo(EPOCH);
            assertThat(lives.getFirst().sequence()).isEqualTo(1);
            assertThat(lives.getLast()).isEqualTo(head);
        }
    }

    @Test
    void eachEpochEndsWhereTheNextOneBegan() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));
            ledger.transact(writer -> writer.append(drawer(2)));
            var head = ledger.outbox().beginEpoch(1);

            var lives = ledger.outbox().lives();
            assertThat(lives).hasSize(2).last().isEqualTo(head);
            assertThat(lives.getFirst().epoch()).isEqualTo(EPOCH);
            assertThat(lives.getFirst().sequence()).isEqualTo(1);
            assertThat(lives.getFirst().headHash()).isEqualTo(ledger.outbox().hashAt(1));
        }
    }

    @Test
    void aReaderThatIsCatchingUpKeepsNoSaleWaiting() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch committed = new CountDownLatch(1);
        try (Ledger ledger = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> reader = threads.submit(() -> ledger.outbox().reading(() -> {
                reading.countDown();
                return isReached(committed);
            }));
            reading.await();
            threads.submit(() -> {
                ledger.transact(writer -> writer.append(opened(1)));
                committed.countDown();
            });

            assertThat(reader.get()).as("committed while the reader read").isTrue();
            assertThat(ledger.outbox().head()).isEqualTo(ledger.head());
        }
    }

    @Test
    void aListenerThatFailsDoesNotMakeACommitLookFailed() {
        try (Ledger ledger = open();
                var _ = ledger.outbox().onAppended(() -> {
                    throw new IllegalStateException("the road is closed");
                })) {
            long sequence = ledger.transact(writer -> writer.append(opened(1)));

            assertThat(sequence).isEqualTo(1);
        }
    }

    private static boolean isReached(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
