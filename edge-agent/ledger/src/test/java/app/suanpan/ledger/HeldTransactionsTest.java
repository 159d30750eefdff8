package app.suanpan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.HeldLine;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.journal.TransactionRecalled;
import app.suanpan.domain.register.HeldSale;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.json.UnreadableJsonException;
import app.suanpan.protocol.uplink.Epoch;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put aside is on the disk, and leaves it once. */
class HeldTransactionsTest {
    private static final Epoch EPOCH = new Epoch("0123456789abcdef0123456789abcdef");

    @TempDir
    private Path folder;

    @Test
    void whatIsPutAsideIsThereAfterReopeningNewestFirst() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(held(1)));
            ledger.transact(writer -> writer.append(held(2)));
        }
        try (Ledger ledger = open()) {
            assertThat(ledger.held()).extracting(HeldSale::note).containsExactly("no. 2", "no. 1");
            assertThat(ledger.held(id(1))).contains(held(1));
        }
    }

    @Test
    void aHoldIsTakenOnceAndWhoeverDoesNotLookCommitsNothing() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(held(1)));
            ledger.transact(writer -> writer.append(recalled(8, 1)));

            assertThat(ledger.held()).isEmpty();
            assertThat(ledger.held(id(1))).isEmpty();
            assertThatThrownBy(() -> ledger.transact(writer -> writer.append(recalled(9, 1))))
                    .isInstanceOf(LedgerException.class);
            assertThat(ledger.head().sequence()).isEqualTo(2);
        }
    }

    @Test
    void whatWasCommittedDidNotFailBecauseItCannotBeReadAfterwards() {
        try (Ledger ledger = open()) {
            try (Sqlite elsewhere = Sqlite.open(folder.resolve("ledger.db"))) {
                elsewhere.execute("""
                        DROP TRIGGER journal_is_never_changed;
                        CREATE TRIGGER illegible AFTER INSERT ON held_transaction
                        BEGIN UPDATE journal SET body = x'7B7B' WHERE sequence = NEW.sequence; END""");
            }
            List<String> told = new ArrayList<>();
            try (var _ = ledger.outbox().onAppended(() -> told.add("appended"))) {
                long sequence = ledger.transact(writer -> writer.append(held(1)));

                assertThat(sequence).isEqualTo(1);
                assertThat(told).containsExactly("appended");
                assertThat(ledger.outbox().head().sequence()).isEqualTo(1);
                assertThatThrownBy(ledger::held).isInstanceOf(UnreadableJsonException.class);
            }
        }
    }

    @Test
    void theVerifierComputesTheRowsAnewAndFindsOneThatNoEventSays() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(held(1)));
            ledger.transact(writer -> writer.append(held(2)));
            ledger.transact(writer -> writer.append(recalled(9, 1)));
        }
        Path file = folder.resolve("ledger.db");
        assertThat(LedgerVerifier.verify(file, List.of()).findings()).isEmpty();
        try (Sqlite elsewhere = Sqlite.open(file)) {
            elsewhere.execute("UPDATE held_transaction SET total = 1");
        }
        assertThat(LedgerVerifier.verify(file, List.of()).findings())
                .anySatisfy(finding -> assertThat(finding).contains("held_transaction"));
    }

    private Ledger open() {
        return Ledger.open(folder, List.of(), EPOCH, Clock.systemUTC());
    }

    private static TransactionHeld held(long number) {
        return new TransactionHeld(
                header(number),
                new UUID(2, number),
                new UUID(3, 1),
                "Anna",
                "SALE",
                "CNY",
                1_250,
                null,
                null,
                null,
                null,
                "no. " + number,
                List.of(new HeldLine(
                        1,
                        "1001",
                        null,
                        "牛奶",
                        "Milk",
                        "EACH",
                        BigDecimal.ONE,
                        1_250,
                        null,
                        null,
                        "food",
                        "dairy",
                        null,
                        null,
                        null,
                        null,
                        null)),
                null,
                null,
                null,
                null,
                null);
    }

    private static TransactionRecalled recalled(long number, long hold) {
        return new TransactionRecalled(header(number), id(hold), new UUID(2, hold), new UUID(3, 1));
    }

    private static EventHeader header(long number) {
        return new EventHeader(
                id(number),
                "s001",
                "till-1",
                "anna",
                LocalDate.of(2026, 11, 22),
                Instant.parse("2026-11-22T06:32:00Z"));
    }

    private static UUID id(long number) {
        return new UUID(1, number);
    }
}
