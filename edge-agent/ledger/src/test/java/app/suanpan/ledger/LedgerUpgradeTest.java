package app.suanpan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.HeldLine;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterSession;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.uplink.Epoch;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that an earlier edition of this program wrote. */
class LedgerUpgradeTest {
    private static final Epoch EPOCH = new Epoch("0123456789abcdef0123456789abcdef");
    private static final UUID TRANSACTION = new UUID(2, 7);
    private static final UUID MEMBER = new UUID(4, 7);

    @TempDir
    Path folder;

    @Test
    void whatFollowsFromTheJournalIsThereAfterTheUpgradeAndVerifiedWithoutItBefore() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(held()));
        }
        makeEarlier("");
        assertThat(LedgerVerifier.verify(file(), List.of()).findings()).isEmpty();

        try (Ledger ledger = open()) {
            assertThat(ledger.held()).hasSize(1);
        }
        assertThat(LedgerVerifier.verify(file(), List.of()).findings()).isEmpty();
    }

    @Test
    void aBasketInProgressSurvivesTheUpgrade() {
        Basket basket = Basket.EMPTY.add(milk(), new Quantity(new BigDecimal("2")));
        open().close();
        makeEarlier("""
                {"shift":{"id":"%s","operator":{"id":"anna","name":"Anna"},"businessDay":"2026-11-22",\
                "openedAt":"2026-11-22T01:00:00Z","openingLoan":20000},"stage":"SELLING","transaction":"%s","basket":%s,\
                "returnReason":"","reference":"W-42","member":"%s","servingGuide":1001,"tenders":[],"lastLine":1}""".formatted(
                        new UUID(3, 1), TRANSACTION, new String(Json.write(basket), StandardCharsets.UTF_8), MEMBER));

        try (Ledger ledger = open()) {
            RegisterSession session = Json.read(ledger.session("till-1").orElseThrow(), RegisterSession.class);
            assertThat(session.shift().orElseThrow().operator()).isEqualTo(new Operator("anna", "Anna"));
            assertThat(session.stage()).isEqualTo(RegisterSession.Stage.SELLING);
            assertThat(session.transaction()).isEqualTo(TRANSACTION);
            assertThat(session.basket()).isEqualTo(basket);
            assertThat(session.reference()).isEqualTo("W-42");
            assertThat(session.member()).contains(MEMBER);
            assertThat(session.servingGuide()).contains(1001L);
            assertThat(session.tenders()).isEmpty();
            assertThat(session.pendingCard()).isEmpty();
            assertThat(session.lastLine()).contains(1);
        }
    }

    @Test
    void aTillAtWhichNobodyIsSignedOnSurvivesItToo() {
        open().close();
        makeEarlier("""
                {"stage":"SELLING","transaction":"%s","basket":%s,"returnReason":"","reference":"","tenders":[]}""".formatted(TRANSACTION, new String(Json.write(Basket.EMPTY), StandardCharsets.UTF_8)));

        try (Ledger ledger = open()) {
            assertThat(Json.read(ledger.session("till-1").orElseThrow(), RegisterSession.class))
                    .isEqualTo(RegisterSession.signedOff(TRANSACTION));
        }
    }

    /** Takes out of the file what the second edition and the third added. */
    private void makeEarlier(String session) {
        try (Sqlite elsewhere = Sqlite.open(file())) {
            elsewhere.execute("DROP TABLE held_transaction");
            elsewhere.execute("DROP TABLE lock_out");
            elsewhere.execute("PRAGMA user_version = 1");
            if (!session.isEmpty()) {
                elsewhere.update(
                        "INSERT INTO session (workstation, body) VALUES ('till-1', ?)",
                        session.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Path file() {
        return folder.resolve("ledger.db");
    }

    private Ledger open() {
        return Ledger.open(folder, List.of(), EPOCH, Clock.systemUTC());
    }

    private static Item milk() {
        return new Item(
                "1001",
                Optional.empty(),
                new LocalName("牛奶", "Milk"),
                new Money(1_250, Currency.getInstance("CNY")),
                "food",
                UnitOfMeasure.EACH,
                "dairy");
    }

    private static TransactionHeld held() {
        return new TransactionHeld(
                new EventHeader(
                        new UUID(1, 1),
                        "s001",
                        "till-1",
                        "anna",
                        LocalDate.of(2026, 11, 22),
                        Instant.parse("2026-11-22T06:32:00Z")),
                TRANSACTION,
                new UUID(3, 1),
                "Anna",
                "SALE",
                "CNY",
                1_250,
                null,
                null,
                null,
                null,
                "",
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
}
