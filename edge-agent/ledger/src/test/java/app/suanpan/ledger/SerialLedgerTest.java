package app.suanpan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldPack;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.ledger.lookback.SomeBusiness;
import app.suanpan.ledger.sqlite.Sqlite;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which serial numbers are with customers. */
class SerialLedgerTest {
    private static final SaleCompleted ANY =
            SomeBusiness.sale(7, Instant.parse("2026-11-22T02:00:00Z"), "kim", List.of("tea"), 100);
    private static final EventHeader HEADER = ANY.header();

    private final SerialDerivation serials = new SerialDerivation();

    @TempDir
    private Path folder;

    private Sqlite sqlite;

    @BeforeEach
    void open() {
        sqlite = Sqlite.open(folder.resolve("serials.db"));
        LedgerFile.createDerived(sqlite, List.of(serials));
    }

    @AfterEach
    void close() {
        sqlite.close();
    }

    @Test
    void aPieceIsWithACustomerFromItsSaleUntilItComesBack() {
        happens(new SaleCompleted(HEADER, sold("phone", "standard", "S1", "S2")));
        assertThat(receipt("phone", "S1")).contains("B2-1-7");
        assertThat(receipt("shirt", "S1")).isEmpty();
        happens(new ReturnCompleted(HEADER, sold("phone", "standard", "S1"), "faulty", null));
        assertThat(receipt("phone", "S1")).isEmpty();
        assertThat(receipt("phone", "S2")).isPresent();
        happens(new SalePostVoided(
                HEADER, sold("phone", "standard", "S2"), ANY.sale().id(), "B2-1-7", "mistake"));
        assertThat(receipt("phone", "S2")).isEmpty();
    }

    @Test
    void theNumberOfAGiftCardIsNoSerialNumber() {
        happens(new SaleCompleted(HEADER, sold("gift-card", TaxCategory.LIABILITY, "9812345678901234567")));
        assertThat(receipt("gift-card", "9812345678901234567")).isEmpty();
    }

    private static Transaction sold(String item, String tax, String... numbers) {
        Transaction any = ANY.sale();
        return new Transaction(
                any.id(),
                any.receiptNumber(),
                any.receipt(),
                any.shift(),
                any.operatorName(),
                null,
                any.currency(),
                any.profile(),
                Stream.of(numbers).map(number -> line(item, tax, number)).toList(),
                List.of(),
                100,
                0,
                100,
                any.tenders(),
                0,
                0,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static SoldLine line(String item, String tax, String number) {
        return new SoldLine(
                1,
                item,
                null,
                item,
                item,
                "EACH",
                BigDecimal.ONE,
                100,
                100,
                null,
                tax,
                100,
                100,
                List.of(),
                null,
                new SoldPack(null, number, null, null, null, null),
                null,
                null,
                null);
    }

    private void happens(JournalEvent event) {
        serials.apply(1, event, sqlite);
    }

    private Optional<String> receipt(String item, String serial) {
        return SerialDerivation.receiptOf(sqlite, item, serial);
    }
}
