package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.tender.ValueAccount;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.ValueCard.Kind;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.uplink.Epoch;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on gift cards and store credit follows from the journal, and is the same in memory and on the disk. */
class ValueLedgerTest {
    private static final Epoch EPOCH = new Epoch("0123456789abcdef0123456789abcdef");
    private static final ValueCard OURS = ValueCard.of(Kind.GIFT_CARD, new UUID(7, 1));
    private static final ValueCard FOREIGN = ValueCard.of(Kind.GIFT_CARD, new UUID(7, 2));

    @TempDir
    private Path folder;

    private final Till till = Till.open();

    @Test
    void balancesAreWhatTheSalesAndReturnsSay() {
        ValueCard credit = aDay();
        try (Ledger ledger = open()) {
            write(ledger);
        }
        try (Ledger ledger = open()) {
            assertThat(ledger.valueOf(OURS)).isEqualTo(new ValueAccount(8_750, true));
            assertThat(ledger.valueOf(FOREIGN)).isEqualTo(new ValueAccount(-800, false));
            assertThat(ledger.valueOf(credit)).isEqualTo(new ValueAccount(1_250, true));
            assertThat(ledger.valueOf(ValueCard.of(Kind.GIFT_CARD, new UUID(7, 3))))
                    .isEqualTo(ValueAccount.UNKNOWN);
            for (ValueCard card : List.of(OURS, FOREIGN, credit)) {
                assertThat(ledger.valueOf(card)).isEqualTo(till.ledger().valueOf(card));
            }
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void aBalanceThatNoEventSaysIsFound() {
        aDay();
        try (Ledger ledger = open()) {
            write(ledger);
        }
        try (Sqlite elsewhere = Sqlite.open(folder.resolve("ledger.db"))) {
            elsewhere.execute("UPDATE stored_value SET balance = balance + 1 WHERE balance > 0");
        }
        assertThat(findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).contains("stored_value"));
    }

    @Test
    void aLedgerOfAnEarlierEditionGetsItsBalancesFromItsJournal() {
        aDay();
        try (Ledger ledger = open()) {
            write(ledger);
        }
        try (Sqlite older = Sqlite.open(folder.resolve("ledger.db"))) {
            older.execute("DROP TABLE stored_value");
            older.execute("PRAGMA user_version = 6");
        }
        try (Ledger ledger = open()) {
            assertThat(ledger.valueOf(OURS).balance()).isEqualTo(8_750);
        }
    }

    /** A card is sold and pays, one from elsewhere pays, and a return is given as credit. */
    private ValueCard aDay() {
        till.does(new TenderCommand.SellGiftCard(OURS.number(), SmallShop.yuan("100.00")));
        till.paysCash("100.00");
        till.adds(SmallShop.MILK, 1);
        pay(OURS);
        till.adds(SmallShop.BREAD, 1);
        pay(FOREIGN);
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.GiveCredit());
        String number = till.ledger().returns().getFirst().tenders().getFirst().number();
        return ValueCard.parse(String.valueOf(number)).orElseThrow();
    }

    private void pay(ValueCard card) {
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayByValue(card.number(), Optional.empty()));
    }

    private void write(Ledger ledger) {
        ledger.transact(writer -> {
            for (JournalEvent event : till.ledger().events()) {
                writer.append(event);
            }
            return true;
        });
    }

    private List<String> findings() {
        return LedgerVerifier.verify(folder.resolve("ledger.db"), List.of()).findings();
    }

    private Ledger open() {
        return Ledger.open(folder, List.of(), EPOCH, Clock.systemUTC());
    }
}
