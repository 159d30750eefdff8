package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldPoints;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.PayingRule;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState.Question.Welcome;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.storefile.PointsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the shop's file to the points on the receipt and the tier on the strip, and back with the goods. */
class PointsFileTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```json points\\n(.*?)^```$");
    private static final String DOUBLE_IN_SILVER = """
            {"rules": [{"version": "v1", "from": "2020-01-01", "points": 1, "per": 100, "pendingDays": 0,
              "tiers": [{"tier": "silver", "spend": 12800, "percent": 200}]}]}""";

    @TempDir
    private Path temp;

    @Test
    void pointsAreEarnedSeenAndTakenBackAndTheTierIsReachedAtOnce() throws IOException {
        Path folder = StoreFolder.make(temp);
        Files.writeString(folder.resolve(PointsFile.NAME), DOUBLE_IN_SILVER);
        String number;
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            number = join(agent);
            Register register = agent.register("till-1").orElseThrow();
            register.submit(new RegisterCommand.SignOn("lin", Money.of(0, "CNY")));
            RegisterState state = buysTea(register, number);
            assertThat(state.member().orElseThrow().points()).contains(new PointsBalance(128, 0, 0));
            assertThat(((Phase.Completed) state.phase()).receipt().elements().toString())
                    .contains("Points earned", "128");
            assertThat(state.member().orElseThrow().tier()).as("up at once").isEqualTo("silver");
            buysTea(register, number);
            assertThat(pointsOf(agent, "S01-till-1-2").points()).isEqualTo(256);
            assertThat(pointsOf(agent, "S01-till-1-2").rule()).isEqualTo("v1");
        }
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Register register = agent.register("till-1").orElseThrow();
            register.submit(new RegisterCommand.NextCustomer());
            RegisterState found = register.submit(new RegisterCommand.FindMember(number));
            assertThat(found.member().orElseThrow().points())
                    .as("after a restart")
                    .contains(new PointsBalance(384, 0, 0));
            register.submit(new RegisterCommand.ClearMember());
            register.submit(new MoneyBackCommand.ReturnByReceipt("S01-till-1-2"));
            register.submit(new MoneyBackCommand.TakeAllBack());
            register.submit(new MoneyBackCommand.GiveReason("return-faulty"));
            register.submit(new RegisterCommand.BeginTender());
            register.submit(new RegisterCommand.TenderCash(Money.of(12_800, "CNY")));
            SoldPoints back = pointsOf(agent, "S01-till-1-3");
            assertThat(back.points()).isEqualTo(256);
            assertThat(back.available()).isEqualTo(128);
        }
        assertThat(LedgerVerifier.verify(folder.resolve("ledger.db"), StoreAgent.derivations())
                        .findings())
                .as("the same rows from the journal alone")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "points.json, '{\"rules\": [{\"version\": \"v1\"}]}', POINTS_NOT_READ, per",
        "credit.json, '{\"tables\": [{\"version\": \"v1\"}]}', CREDIT_NOT_READ, cases"
    })
    void aFileThatIsNotRightIsSaidAtTheCheckout(String file, String json, NoticeCode code, String lacks)
            throws IOException {
        Path folder = StoreFolder.make(temp);
        Files.writeString(folder.resolve(file), json);
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            assertThat(agent.register("till-1").orElseThrow().state().notice())
                    .get()
                    .satisfies(notice -> {
                        assertThat(notice.code()).isEqualTo(code);
                        assertThat(notice.details().getFirst()).contains(file, "v1", lacks);
                    });
        }
    }

    @Test
    void theExampleOfThePageIsRight() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../../docs/points.md")));
        assertThat(example.find()).isTrue();
        assertThat(read(example.group(1)).versions()).singleElement().satisfies(rule -> {
            assertThat(rule.percentOf("gold")).isEqualTo(150);
            assertThat(rule.percentOf("nothing like it")).isEqualTo(100);
            assertThat(rule.pay()).contains(new PayingRule(100, 100, 50, false));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"points\": 0, \"per\": 100 | points has to be from 1",
                "\"points\": 1, \"per\": 0 | per has to be more than nothing",
                "\"points\": 1, \"per\": 100, \"pendingDay\": 3 | nothing is called pendingDay",
                "\"points\": 1, \"per\": 100, \"rounding\": \"UNNECESSARY\" | rounding has to say",
                "\"points\": 1, \"per\": 100, \"lastMonths\": -1 | lastMonths is from 0",
                "\"points\": 1, \"per\": 100, \"tiers\": [{\"tier\": \"gold\"}] | a tier needs its name",
                "\"points\": 1, \"per\": 100, \"pay\": {\"points\": 100} | pay needs points and the amount",
                "\"points\": 1, \"per\": 100, \"pay\": {\"points\": 0, \"amount\": 1} | pay: points has to be from 1",
                "\"points\": 1, \"per\": 100, \"pay\": {\"points\": 1, \"amount\": 0} | pay: amount has to be from 1",
                "\"points\": 1, \"per\": 100, \"pay\": {\"points\": 1, \"amount\": 1, \"atMostPercent\": 101} | atMostPercent is",
                "\"points\": 1, \"per\": 100, \"tiers\": [{\"tier\": \"gold\", \"spend\": 0}] | more than nothing"
            })
    void whatIsNotRightIsNamed(String fields, String why) {
        assertThatThrownBy(() -> read("{\"rules\": [{\"version\": \"v1\", \"from\": \"2026-01-01\", " + fields + "}]}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("rule v1")
                .hasMessageContaining(why);
    }

    @Test
    void twoVersionsOfOneDayAreRefusedAndNextYearsMayWait() {
        String rule = "{\"version\": \"%s\", \"from\": \"%s\", \"points\": 1, \"per\": 100}";
        PointsRules rules = read("{\"rules\": [" + rule.formatted("next", "2027-01-01") + ","
                + rule.formatted("now", "2026-01-01") + "]}");
        assertThat(rules.on(LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(rules.on(LocalDate.of(2026, 12, 31)).orElseThrow().version()).isEqualTo("now");
        assertThat(rules.on(LocalDate.of(2027, 1, 1)).orElseThrow().version()).isEqualTo("next");
        assertThatThrownBy(() -> read("{\"rules\": [" + rule.formatted("a", "2026-01-01") + ","
                        + rule.formatted("b", "2026-01-01") + "]}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("begin on one day");
    }

    private static PointsRules read(String json) {
        return PointsFile.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static RegisterState buysTea(Register register, String number) {
        register.submit(new RegisterCommand.NextCustomer());
        register.submit(new RegisterCommand.Scan(ScanInput.of(StoreFolder.TEA.display())));
        register.submit(new RegisterCommand.FindMember(number));
        register.submit(new RegisterCommand.BeginTender());
        return register.submit(new RegisterCommand.TenderCash(Money.of(12_800, "CNY")));
    }

    private static SoldPoints pointsOf(StoreAgent agent, String receipt) {
        return Objects.requireNonNull(
                switch (agent.ledger().byReceipt(receipt).orElseThrow()) {
                    case SaleCompleted sale -> sale.sale().points();
                    case ReturnCompleted back -> back.refund().points();
                    default -> null;
                });
    }

    private static String join(StoreAgent agent) {
        JoinDesk kiosk = agent.joinDesks().get("kiosk-1");
        kiosk.submit(new JoinCommand.Scan(ScanInput.of(agent.joins().badgeLink(1, 1))));
        kiosk.submit(new JoinCommand.Begin());
        kiosk.submit(new JoinCommand.GivePhone("138 1234 1234"));
        Welcome welcome = (Welcome)
                kiosk.submit(new JoinCommand.Decide(true, Set.of(), "小美", "zh")).question();
        return welcome.memberNumber();
    }
}
