package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.tender.VoucherStanding;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.uplink.Epoch;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which vouchers were sold and used follows from the journal, is the same in memory and on the disk, and is decided once. */
class VoucherLedgerTest {
    private static final List<String> NUMBERS = List.of("OV00000001", "MV00000001", "MV00000002", "77000001");

    private static final int ROUNDS = 200;

    @TempDir
    private Path folder;

    @Test
    void standingsAreWhatTheSalesSay() {
        Till till = aDay();
        try (Ledger ledger = written(till)) {
            assertThat(ledger.voucher("OV00000001"))
                    .isEqualTo(new VoucherStanding(Optional.of("s001-1-1"), Optional.of("s001-1-2")));
            assertThat(ledger.voucher("MV00000001")).as("undone").isEqualTo(VoucherStanding.UNKNOWN);
            assertThat(ledger.voucher("MV00000002").usedUnder()).contains("s001-1-5");
            for (String number : NUMBERS) {
                assertThat(ledger.voucher(number)).isEqualTo(till.ledger().voucher(number));
            }
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void aVoucherThatIsMadeGoodAgainBehindTheJournalsBackIsFound() {
        written(aDay()).close();
        try (Sqlite elsewhere = Sqlite.open(folder.resolve("ledger.db"))) {
            elsewhere.execute("DELETE FROM voucher WHERE number = 'OV00000001'");
        }
        assertThat(findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).contains("voucher"));
    }

    @Test
    void aLedgerOfAnEarlierEditionGetsItsVouchersFromItsJournal() {
        written(aDay()).close();
        try (Sqlite older = Sqlite.open(folder.resolve("ledger.db"))) {
            older.execute("DROP TABLE voucher");
            older.execute("PRAGMA user_version = 14");
        }
        try (Ledger ledger = open()) {
            assertThat(ledger.voucher("OV00000001").usedUnder()).contains("s001-1-2");
        }
    }

    @Test
    void ofTwoCheckoutsThatTakeOneVoucherExactlyOneGetsItEachTime() throws Exception {
        int byFirst = 0;
        try (TwoCheckouts checkouts = new TwoCheckouts(folder);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            CyclicBarrier together = new CyclicBarrier(2);
            for (int round = 1; round <= ROUNDS; round++) {
                String voucher = "MV%08d".formatted(round);
                ready(checkouts.first, voucher);
                ready(checkouts.second, voucher);
                Future<RegisterState> one = threads.submit(() -> payTheRest(checkouts.first, together));
                Future<RegisterState> other = threads.submit(() -> payTheRest(checkouts.second, together));
                RegisterState mine = one.get(60, TimeUnit.SECONDS);
                RegisterState theirs = other.get(60, TimeUnit.SECONDS);
                boolean firstWon = mine.phase() instanceof Phase.Completed;
                assertThat(theirs.phase() instanceof Phase.Completed)
                        .as("round %d", round)
                        .isEqualTo(!firstWon);
                assertThat((firstWon ? theirs : mine).notice().map(Notice::code))
                        .contains(NoticeCode.VALUE_SPENT_MEANWHILE);
                (firstWon ? checkouts.second : checkouts.first)
                        .submit(new RegisterCommand.TenderCash(SmallShop.yuan("20.00")));
                byFirst += firstWon ? 1 : 0;
            }
        }
        System.out.println("one voucher at two tills " + ROUNDS + " times: " + byFirst + " by the first");
        assertThat(findings()).isEmpty();
    }

    private static void ready(RegisterService register, String voucher) {
        register.submit(new RegisterCommand.AddItem(SmallShop.SHIRT.code(), Quantity.ONE));
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new TenderCommand.PayByVoucher(voucher));
    }

    private static RegisterState payTheRest(RegisterService register, CyclicBarrier together) throws Exception {
        together.await(60, TimeUnit.SECONDS);
        return register.submit(new RegisterCommand.TenderCash(SmallShop.yuan("179.00")));
    }

    /** One is sold and pays, one pays for a sale that is undone, and one for goods that come back. */
    private static Till aDay() {
        Till till = Till.open();
        till.does(new TenderCommand.SellVoucher("OV00000001"));
        till.paysCash("50.00");
        pay(till, "OV00000001");
        pay(till, "MV00000001");
        till.does(new MoneyBackCommand.ReturnByReceipt("s001-1-3"));
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        pay(till, "MV00000002");
        till.does(new MoneyBackCommand.ReturnByReceipt("s001-1-5"));
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new RegisterCommand.BeginTender());
        return till;
    }

    private static void pay(Till till, String voucher) {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayByVoucher(voucher));
    }

    private Ledger written(Till till) {
        Ledger ledger = open();
        ledger.transact(writer -> {
            for (JournalEvent event : till.ledger().events()) {
                writer.append(event);
            }
            return true;
        });
        return ledger;
    }

    private List<String> findings() {
        return LedgerVerifier.verify(folder.resolve("ledger.db"), List.of()).findings();
    }

    private Ledger open() {
        return Ledger.open(folder, List.of(), new Epoch("0123456789abcdef0123456789abcdef"), Clock.systemUTC());
    }
}
