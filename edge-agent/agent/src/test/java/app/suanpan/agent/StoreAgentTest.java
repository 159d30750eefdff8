package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.device.DeviceRefusedException;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.sqlite.DataFolderLock;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreAgentTest {
    @TempDir
    private Path temp;

    @Test
    void aSaleIsInTheLedgerOnceAndItsReceiptOnTheScreen() throws IOException {
        Path folder = StoreFolder.make(temp);
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Register register = agent.register("till-1").orElseThrow();
            signOn(register);
            scan(register, StoreFolder.TEA.display());
            scan(register, StoreFolder.RICE.display());
            register.submit(new RegisterCommand.BeginTender());

            RegisterState state = register.submit(new RegisterCommand.TenderCash(yuan(20_000)));

            assertThat(state.phase()).isInstanceOfSatisfying(Phase.Completed.class, completed -> {
                assertThat(completed.total()).isEqualTo(yuan(16_790));
                assertThat(completed.change()).isEqualTo(yuan(3_210));
                assertThat(completed.receiptNumber()).isEqualTo("S01-till-1-1");
            });
            assertThat(agent.ledger().head().sequence()).isEqualTo(3);
        }
        assertThat(LedgerVerifier.verify(folder.resolve("ledger.db"), StoreAgent.derivations())
                        .findings())
                .isEmpty();
    }

    @Test
    void theBasketInProgressIsThereAgainAfterTheProcessDied() throws IOException {
        Path folder = StoreFolder.make(temp);
        StoreAgent dies = StoreAgent.open(folder, Clock.systemUTC());
        signOn(dies.register("till-1").orElseThrow());
        scan(dies.register("till-1").orElseThrow(), StoreFolder.TEA.display());
        dies.close();

        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            RegisterState state = agent.register("till-1").orElseThrow().state();

            assertThat(state.operatorName()).contains("Lin");
            assertThat(state.basket().lines()).hasSize(1);
            assertThat(state.basket().total()).isEqualTo(yuan(12_800));
        }
    }

    @Test
    void whatACodeSaidAboutAPackIsKnownAgainAfterTheProcessDied() throws IOException {
        Path folder = StoreFolder.make(temp);
        String code = "https://id.gs1.org/01/" + StoreFolder.TEA.value() + "/10/A7/21/S1";
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Register register = agent.register("till-1").orElseThrow();
            signOn(register);
            scan(register, code);
            assertThat(register.state().notice()).isEmpty();
        }

        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Register register = agent.register("till-1").orElseThrow();
            assertThat(register.state().basket().lines().getFirst().line().pack())
                    .isEqualTo(new Pack("A7", "S1", null, null));
            scan(register, code);
            assertThat(register.state().notice().map(Notice::code)).contains(NoticeCode.SERIAL_TWICE);
            assertThat(register.state().basket().lines()).hasSize(1);
        }
    }

    @Test
    void aProfileThatLostATaxCategoryBlocksTheLineAndNotTheStart() throws IOException {
        Path folder = StoreFolder.make(temp);
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Register register = agent.register("till-1").orElseThrow();
            signOn(register);
            scan(register, StoreFolder.TEA.display());
            scan(register, StoreFolder.RICE.display());
        }
        String profile;
        try (var shipped = StoreAgent.class.getResourceAsStream("profiles/cn.json")) {
            profile = new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.writeString(
                folder.resolve("own.json"), profile.replace("{\"code\": \"reduced\", \"taxes\": [\"vat9\"]},", ""));
        Path config = folder.resolve("store.json");
        Files.writeString(config, Files.readString(config).replace("\"profile\": \"cn\"", "\"profile\": \"own.json\""));

        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Register register = agent.register("till-1").orElseThrow();
            RegisterState state = register.state();
            assertThat(state.basket().lines()).extracting(PricedLine::blocked).containsExactly(false, true);
            assertThat(state.notice()).contains(Notice.of(NoticeCode.LINE_BLOCKED, "rice", "reduced"));

            state = register.submit(new RegisterCommand.BeginTender());
            assertThat(state.phase()).isInstanceOf(Phase.Selling.class);
            register.submit(new RegisterCommand.RemoveLine(2));
            register.submit(new RegisterCommand.BeginTender());
            state = register.submit(new RegisterCommand.TenderCash(yuan(12_800)));
            assertThat(state.phase()).isInstanceOf(Phase.Completed.class);
        }
        assertThat(LedgerVerifier.verify(folder.resolve("ledger.db"), StoreAgent.derivations())
                        .findings())
                .isEmpty();
    }

    @Test
    void anUnknownCodeLeavesTheBasketAsItIsAndSaysWhatWasRead() throws IOException {
        try (StoreAgent agent = StoreAgent.open(StoreFolder.make(temp), Clock.systemUTC())) {
            Register register = agent.register("till-1").orElseThrow();
            signOn(register);
            scan(register, StoreFolder.TEA.display());

            RegisterState state = scan(register, "what-is-this");

            assertThat(state.basket().lines()).hasSize(1);
            assertThat(state.notice().orElseThrow().code()).isEqualTo(NoticeCode.UNKNOWN_CODE);
            assertThat(state.notice().orElseThrow().details()).containsExactly("what-is-this");
        }
    }

    @Test
    void aFullDiskRefusesTheSaleAndNothingIsHalfWritten() throws IOException {
        Path folder = StoreFolder.make(temp);
        int sold = 0;
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Register register = agent.register("till-1").orElseThrow();
            signOn(register);
            limitPages(agent, 0);
            RegisterState state = sellTea(register);
            while (state.phase() instanceof Phase.Completed) {
                sold++;
                state = sellTea(register);
            }

            assertThat(state.notice().orElseThrow().code()).isEqualTo(NoticeCode.LEDGER_NOT_WRITTEN);
            assertThat(sales(agent)).isEqualTo(sold);

            limitPages(agent, 100_000);
            register.submit(new RegisterCommand.VoidTransaction("disk was full"));
            assertThat(sellTea(register).phase()).isInstanceOf(Phase.Completed.class);
            assertThat(sales(agent)).isEqualTo(sold + 1);
        }
        assertThat(LedgerVerifier.verify(folder.resolve("ledger.db"), StoreAgent.derivations())
                        .findings())
                .isEmpty();
    }

    /** Lets the ledger grow by so many pages and no further: what a full disk does to SQLite, without filling one. */
    private static void limitPages(StoreAgent agent, long more) {
        agent.ledger().read(db -> {
            long pages = db.queryOne("PRAGMA page_count", row -> row.getLong(1)).orElseThrow();
            return db.queryOne("PRAGMA max_page_count = " + (pages + more), row -> row.getLong(1));
        });
    }

    private static RegisterState sellTea(Register register) {
        scan(register, StoreFolder.TEA.display());
        register.submit(new RegisterCommand.BeginTender());
        RegisterState paid = register.submit(new RegisterCommand.TenderCash(yuan(12_800)));
        return paid.notice().isPresent() ? paid : register.state();
    }

    private static long sales(StoreAgent agent) {
        return agent.ledger()
                .read(db -> db.queryOne("SELECT count(*) FROM sale", row -> row.getLong(1)))
                .orElseThrow();
    }

    @Test
    void aSecondAgentOnTheSameLedgerIsRefused() throws IOException {
        Path folder = StoreFolder.make(temp);
        try (StoreAgent first = StoreAgent.open(folder, Clock.systemUTC())) {
            assertThatThrownBy(() -> StoreAgent.open(folder, Clock.systemUTC()))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("Another agent is running");
            assertThat(first.ledger().head().sequence()).isZero();
        }
    }

    @Test
    void aSimulatedDeviceIsRefusedInARealStore() throws IOException {
        Path folder = StoreFolder.make(temp, "{\"scanner\": \"simulated+tcp://127.0.0.1:9\"}");
        Path config = folder.resolve("store.json");
        Files.writeString(config, Files.readString(config).replace("\"simulation\": true", "\"simulation\": false"));

        assertThatThrownBy(() -> StoreAgent.open(folder, Clock.systemUTC()))
                .isInstanceOf(DeviceRefusedException.class)
                .hasMessageContaining("pretended");
        // Nothing is left open behind a refused start.
        assertThat(DataFolderLock.take(folder)).isPresent();
    }

    @Test
    void aConfigurationThatCannotWorkIsToldInASentence() throws IOException {
        Path folder = StoreFolder.make(temp);
        Path config = folder.resolve("store.json");
        Files.writeString(config, Files.readString(config).replace("\"till-1\"", "\"till 1/../x\""));

        assertThatThrownBy(() -> StoreAgent.open(folder, Clock.systemUTC()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("letters, digits and hyphens");
    }

    @Test
    void troubleWithTheItemFileIsNotBlamedOnTheLedger() throws IOException {
        Path folder = StoreFolder.make(temp);
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Register register = agent.register("till-1").orElseThrow();
            signOn(register);
            // The next look at the item file fails in the middle of the ledger's SQLite transaction.
            try (Sqlite items = Sqlite.open(folder.resolve("catalogue.db"))) {
                items.execute("DROP TABLE item");
            }

            RegisterState state = scan(register, StoreFolder.TEA.display());

            assertThat(state.notice().orElseThrow().details()).containsExactly("CATALOGUE");
        }
        Files.delete(folder.resolve("catalogue.db"));
        Files.writeString(folder.resolve("catalogue.db"), "this is no item file ".repeat(500));
        assertThatThrownBy(() -> StoreAgent.open(folder, Clock.systemUTC()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("catalogue.db is damaged. The ledger is not.");
        try (var files = Files.list(folder)) {
            assertThat(files.map(String::valueOf)).noneMatch(name -> name.contains("ledger.db.damaged"));
        }
    }

    @ParameterizedTest
    @CsvSource({"agent.lock, NOT_OPENED", "ledger.db, NOT_OPENED", "catalogue.db, CATALOGUE", "keys/store.key, KEYS"})
    void whatCannotBeOpenedOrMadeIsASentenceWithACodeAndNothingIsOverwritten(String file, LedgerException.Code code)
            throws IOException {
        Path folder = StoreFolder.make(temp);
        Files.deleteIfExists(folder.resolve(file));
        Path inTheWay = Files.createDirectories(folder.resolve(file).resolve("precious"));

        assertThatThrownBy(() -> StoreAgent.open(folder, Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.code()).isEqualTo(code))
                .message()
                .endsWith(".");
        assertThat(inTheWay).isDirectory();
    }

    private static void signOn(Register register) {
        register.submit(new RegisterCommand.SignOn("lin", yuan(20_000)));
    }

    private static RegisterState scan(Register register, String code) {
        return register.submit(new RegisterCommand.Scan(ScanInput.of(code)));
    }

    private static Money yuan(long fen) {
        return Money.of(fen, "CNY");
    }
}
