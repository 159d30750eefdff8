package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.AgentConfig.Http;
import app.suanpan.agent.config.AgentConfig.Kind;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.agent.disk.DiskRoom;
import app.suanpan.agent.points.PointsElsewhere;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.journal.JournalEntry;
import app.suanpan.domain.journal.JournalPage;
import app.suanpan.domain.journal.JournalSearch;
import app.suanpan.domain.member.CreditTables;
import app.suanpan.domain.points.PointsOffice;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.reason.Reasons;
import app.suanpan.domain.register.JournalCommand;
import app.suanpan.domain.register.JournalQuestion;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.domain.register.RegisterState.Uplink;
import app.suanpan.domain.register.Step;
import app.suanpan.domain.register.Step.Errand;
import app.suanpan.domain.shop.MemoryMembers;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.workstation.ShopScreens;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.contract.DeskContract;
import app.suanpan.protocol.uplink.Epoch;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The binding within one process, over a real ledger, keeps the same contract as the one across a socket. */
class RegisterServiceTest extends DeskContract {
    @TempDir
    private Path folder;

    private Ledger ledger;
    private ItemCatalogue catalogue;
    private QuickKeyShelf quickKeys;
    private RegisterService register;
    private RegisterContexts contexts;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder, List.of(), new Epoch("0".repeat(32)), Clock.systemUTC());
        catalogue = ItemCatalogue.open(folder, SmallShop.CNY);
        catalogue.put(SmallShop.ITEMS);
        quickKeys = QuickKeyShelf.open(folder);
        contexts = contexts(Journal.of(List.of()));
        register = new RegisterService(ledger, contexts, SmallShop.WORKSTATION, errand -> {});
    }

    private RegisterContexts contexts(Journal journal) {
        AgentConfig config = new AgentConfig(
                SmallShop.STORE,
                "small-shop",
                "box-1",
                List.of(new WorkstationConfig(SmallShop.WORKSTATION, Kind.CHECKOUT, Map.of())),
                List.of(SmallShop.ANNA, SmallShop.BO),
                List.of(SmallShop.LI),
                List.of(),
                null,
                new Http("127.0.0.1", 0),
                0,
                true);
        return new RegisterContexts(
                config,
                SmallShop.PROFILE,
                () -> PromotionEngine.of(List.of()),
                SmallShop.SCAN_RULES,
                SmallShop.STAFF,
                catalogue,
                quickKeys,
                new MemoryMembers(),
                new CouponDesk("shop", Optional::empty),
                Optional.empty(),
                () -> SmallShop.STATIONERY,
                journal,
                SmallShop.TILL_RULES,
                () -> Reasons.SHIPPED,
                () -> PointsRules.NONE,
                PointsElsewhere.NONE,
                new PointsDesk(PointsOffice.NONE),
                () -> CreditTables.STANDARD,
                () -> ShopScreens.PLAIN,
                Clock.systemUTC(),
                UUID::randomUUID,
                DiskRoom.of(folder));
    }

    @Test
    void aSaleWhoseDrawerFailsIsCommittedAllTheSameAndItsReceiptPrinted() {
        List<Errand> done = new ArrayList<>();
        try (RegisterService unlucky = new RegisterService(ledger, contexts, "till-with-a-bad-drawer", errand -> {
            if (errand instanceof Step.KickDrawer) {
                throw new IllegalStateException("the drawer is gone");
            }
            done.add(errand);
        })) {
            unlucky.submit(new RegisterCommand.SignOn(SmallShop.ANNA.id(), SmallShop.yuan("200.00")));
            unlucky.submit(new RegisterCommand.AddItem(SmallShop.SHIRT.code(), Quantity.ONE));
            unlucky.submit(new RegisterCommand.BeginTender());

            RegisterState paid = unlucky.submit(new RegisterCommand.TenderCash(SmallShop.yuan("199.00")));

            assertThat(paid.phase()).isInstanceOf(Phase.Completed.class);
            assertThat(done).containsExactly(new Step.PrintReceipt());
        }
    }

    @Test
    void aSaleThatCannotBeShownIsSaidToBeSavedAndTheDrawerOpens() {
        List<Errand> done = new ArrayList<>();
        try (RegisterService register = new RegisterService(ledger, contexts, "till-2", done::add)) {
            register.submit(new RegisterCommand.SignOn(SmallShop.ANNA.id(), SmallShop.yuan("200.00")));
            register.submit(new RegisterCommand.AddItem(SmallShop.SHIRT.code(), Quantity.ONE));
            long tendering = register.submit(new RegisterCommand.BeginTender()).revision();
            long before = ledger.head().sequence();
            // The item file breaks while the customer looks for the money: the sale does not need it, its picture does.
            try (Sqlite elsewhere = Sqlite.open(folder.resolve("catalogue.db"))) {
                elsewhere.execute("ALTER TABLE category RENAME TO gone");
            }

            RegisterState paid = register.submit(new RegisterCommand.TenderCash(SmallShop.yuan("199.00")));

            assertThat(ledger.head().sequence()).isEqualTo(before + 1);
            assertThat(paid.notice()).map(Notice::code).contains(NoticeCode.NOT_SHOWN);
            assertThat(paid.revision()).isGreaterThan(tendering);
            assertThat(done).contains(new Step.KickDrawer(), new Step.PrintReceipt());

            register.syncChanged(new SyncStatus(Uplink.CONNECTED, 1, Optional.empty(), Optional.empty()));
            assertThat(register.state().sync().connected()).isTrue();

            try (Sqlite elsewhere = Sqlite.open(folder.resolve("catalogue.db"))) {
                elsewhere.execute("ALTER TABLE gone RENAME TO category");
            }
            RegisterState shown = register.submit(new RegisterCommand.DismissNotice());
            assertThat(shown.phase()).isInstanceOf(Phase.Completed.class);
            assertThat(shown.notice()).isEmpty();
        }
    }

    @Test
    void whileALongJournalIsLookedThroughNobodyWaitsForIt() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch found = new CountDownLatch(1);
        RegisterContexts slowly = contexts(new LongJournal(looking, found));
        try (RegisterService till = new RegisterService(ledger, slowly, "till-3", errand -> {})) {
            till.submit(new RegisterCommand.SignOn(SmallShop.ANNA.id(), SmallShop.yuan("200.00")));
            CompletableFuture<RegisterState> answer = CompletableFuture.supplyAsync(
                    () -> till.submit(new JournalCommand.LookBack(JournalQuestion.RECEIPTS, Journal.NEWEST)));
            assertThat(looking.await(60, TimeUnit.SECONDS)).isTrue();

            RegisterState scanned = till.submit(new RegisterCommand.AddItem(SmallShop.SHIRT.code(), Quantity.ONE));

            assertThat(scanned.basket().lines()).hasSize(1);
            assertThat(answer).isNotDone();
            found.countDown();
            RegisterState shown = answer.get(60, TimeUnit.SECONDS);
            assertThat(shown.journal()).isPresent();
            assertThat(shown.basket().lines()).hasSize(1);
        }
    }

    /** Has to be looked through until somebody says that it was. */
    private record LongJournal(CountDownLatch looking, CountDownLatch found) implements Journal {
        @Override
        public JournalPage page(JournalSearch search, long before, int size) {
            looking.countDown();
            try {
                found.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return JournalPage.NOTHING;
        }

        @Override
        public Optional<JournalEntry> entry(long sequence) {
            return Optional.empty();
        }

        @Override
        public Optional<JournalEntry> receipt(String receipt) {
            return Optional.empty();
        }
    }

    @Override
    protected Register desk() {
        return register;
    }

    @Override
    protected Register secondDesk() {
        return register;
    }

    @AfterEach
    void close() {
        register.close();
        quickKeys.close();
        catalogue.close();
        ledger.close();
    }
}
