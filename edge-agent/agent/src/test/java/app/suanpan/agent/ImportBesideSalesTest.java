package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.sqlite.Sqlite;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New items come in from another process, for as long as that takes, while the store is started and sells. */
class ImportBesideSalesTest {
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final int ITEMS = 20_000;

    @TempDir
    private Path temp;

    private Path folder;
    private Path file;

    @BeforeEach
    void layOut() throws IOException {
        folder = StoreFolder.make(temp.resolve("store"));
        file = temp.resolve("items.csv");
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("code,gtin,name_zh,name_en,price,tax,unit,category\n");
            csv.write("tea,%s,龙井茶,Longjing tea,130.00,standard,each,grocery\n".formatted(StoreFolder.TEA.display()));
            for (int i = 1; i < ITEMS; i++) {
                csv.write("n%d,,新品 %d 号,Novelty number %d,1.00,standard,each,new\n".formatted(i, i, i));
            }
        }
    }

    @Test
    void aStoreIsStartedAndSellsTheOldItemsUntilAllOfTheNewOnesAreIn() throws Exception {
        Process importing = importing();
        BufferedReader said = said(importing);
        assertThat(said.readLine()).isEqualTo("half");

        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Register register = agent.register("till-1").orElseThrow();
            register.submit(new RegisterCommand.SignOn("lin", Money.of(0, "CNY")));
            assertThat(scanTea(register)).isEqualTo(Money.of(12_800, "CNY"));
            assertThat(register.submit(new RegisterCommand.Search("novelty")).results())
                    .isEmpty();
            register.submit(new RegisterCommand.BeginTender());
            register.submit(new RegisterCommand.TenderCash(Money.of(12_800, "CNY")));
            assertThat(register.state().phase()).isInstanceOf(Phase.Completed.class);

            importing.outputWriter().append('\n').close();
            assertThat(said.readLine()).isEqualTo(Integer.toString(ITEMS));
            assertThat(importing.waitFor()).isZero();

            assertThat(scanTea(register)).isEqualTo(Money.of(13_000, "CNY"));
            assertThat(register.submit(new RegisterCommand.Search("novelty 77")).results())
                    .isNotEmpty();
        }
    }

    @Test
    void anImportThatIsKilledLeavesTheOldItemsWhole() throws Exception {
        Process importing = importing();
        assertThat(said(importing).readLine()).isEqualTo("half");
        importing.destroyForcibly().waitFor();

        try (ItemCatalogue catalogue = ItemCatalogue.open(folder, YUAN)) {
            assertThat(catalogue.size()).isEqualTo(2);
            assertThat(catalogue.byGtin(StoreFolder.TEA).orElseThrow().price()).isEqualTo(Money.of(12_800, "CNY"));
            assertThat(catalogue.search("novelty", 9)).isEmpty();
            assertThat(catalogue.search("longjing", 9)).hasSize(1);
        }
        try (Sqlite db = Sqlite.open(folder.resolve("catalogue.db"))) {
            assertThat(db.queryOne("PRAGMA integrity_check", row -> row.getString(1)))
                    .contains("ok");
        }
    }

    private Process importing() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ItemsFromElsewhere.class.getName(),
                        folder.toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader said(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Money scanTea(Register register) {
        RegisterState state = register.submit(new RegisterCommand.Scan(ScanInput.of(StoreFolder.TEA.display())));
        return state.basket().lines().getLast().line().item().price();
    }
}
