package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A box is emptied only once the collector has all that it has (I11). */
class SentCheckTest {
    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void aStore() throws IOException {
        folder = StoreFolder.make(temp.resolve("store"));
    }

    @Test
    void aBoxWithOneEventUnsentMayNotBeEmptied() {
        work();
        long all = acknowledgeAllBut(1);

        refused(Code.UNSENT, "1 of " + all + " events");
        assertThat(AgentMain.run(List.of("sent", "--data", folder.toString()), Clock.systemUTC()))
                .isEqualTo(1);
    }

    @Test
    void aBoxWhoseEventsAreAllAcknowledgedMayBe() {
        work();
        long all = acknowledgeAllBut(0);

        assertThat(SentCheck.everythingIn(folder, Clock.systemUTC())).contains("All " + all + " events");
        assertThat(AgentMain.run(List.of("sent", "--data", folder.toString()), Clock.systemUTC()))
                .isZero();
    }

    @Test
    void aStoreThatIsOpenHasToBeStoppedFirst() {
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            assertThat(agent.ledger().head().sequence()).isNotNegative();
            refused(Code.TAKEN, "Stop it first");
        }
    }

    @Test
    void aLedgerThatIsGoneIsNotTakenForOneWithoutEvents() throws IOException {
        work();
        Files.delete(folder.resolve("ledger.db"));

        refused(Code.MISSING, "");
        assertThat(AgentMain.run(List.of("sent", "--data", folder.toString()), Clock.systemUTC()))
                .isEqualTo(3);
    }

    @Test
    void aFolderThatNeverHadALedgerGetsNoneByAsking() {
        assertThat(SentCheck.everythingIn(folder, Clock.systemUTC())).contains("no ledger");
        assertThat(folder.resolve("ledger.db")).doesNotExist();
    }

    private void refused(Code code, String words) {
        assertThatThrownBy(() -> SentCheck.everythingIn(folder, Clock.systemUTC()))
                .isInstanceOfSatisfying(LedgerException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e).hasMessageContaining(words);
                });
    }

    private void work() {
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            agent.register("till-1").orElseThrow().submit(new RegisterCommand.SignOn("lin", Money.of(0, "CNY")));
            assertThat(agent.ledger().head().sequence()).isPositive();
        }
    }

    private long acknowledgeAllBut(long unsent) {
        try (Ledger ledger =
                Ledger.open(folder, StoreAgent.derivations(), new Epoch("0".repeat(32)), Clock.systemUTC())) {
            long all = ledger.head().sequence();
            ledger.outbox().acknowledge(all - unsent);
            return all;
        }
    }
}
