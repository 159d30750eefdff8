package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.FeedFolder;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.CustomerView;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.tender.VoucherKind;
import app.suanpan.domain.tender.VoucherKind.Issuer;
import app.suanpan.domain.tender.VoucherKind.Rest;
import app.suanpan.domain.till.ForeignRate;
import app.suanpan.domain.workstation.CustomerScreen;
import app.suanpan.ledger.sqlite.DataFolderLock;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong in {@code store.json}, whoever wrote it reads a sentence that says what. */
class StoreFileTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id": "S01",                 |                             | store.id
            "tenant": "test",            | "tenant": null,             | store.tenant
            "zh": "测试店", "en": "Test store" |                       | store.name
            "addressLines": [],          |                             | store
            "brandHost": "shop.example", |                             | store.brandHost
            "currency": "CNY",           |                             | store.currency
            "currency": "CNY"            | "currency": "RMB"           | store.currency
            "zone": "Asia/Shanghai",     |                             | store.zone
            "zone": "Asia/Shanghai"      | "zone": "Asia/Peking"       | store.zone
            "receiptLanguage": "en"      | "receiptLanguage": "fr"     | zh or en
            {"id": "lin", "name": "Lin"} | {"id": "lin"}               | name of operator lin
            {"id": "lin", "name": "Lin"} | null                        | store.json
            {"id": "kiosk-1"             | {"id": "till-1"             | one id: till-1
            "kind": "KIOSK"              | "kind": "BAKERY"            | workstations[1].kind
            "id": "till-1",  | "id": "till-1", "customerDisplay": {"language": "fr"},        | customerDisplay.language
            "id": "till-1",  | "id": "till-1", "customerDisplay": {"greeting": {"en": " "}}, | customerDisplay.greeting
            "id": "till-1",  | "id": "till-1", "customerDisplay": {"greeting": {"zh": "欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎欢迎", "en": "Hi"}}, | customerDisplay.greeting
            "kind": "KIOSK"              | "kind": "KIOSK", "customerDisplay": {}                    | customerDisplay
            "status": "ACTIVE"           | "status": null              | status of guide 1
            "guides": [ | "tares": [{"code": "item", "name": {"zh": "袋", "en": "Bag"}, "grams": 5}], "guides": [  | a tare
            "guides": [ | "tares": [{"code": "bag", "name": {"zh": "袋", "en": "Bag"}, "grams": 0}], "guides": [   | tares
            "deskPort": 0                | "deskPort": 70000           | deskPort
            "port": 0                    | "port": 0, "tls": {"address": "http://join.example", "certificate": "a", "key": "b"} | http.tls.address
            "port": 0                    | "port": 0, "tls": {"address": "https://join.example", "certificate": "a"}            | http.tls.key
            "port": 0                    | "port": 70000               | http.port
            "host": "127.0.0.1",         |                             | http.host
            "deskPort": 0                | "deskPort": 0, "joins": {"perMinute": 0}                 | joins.perMinute
            "deskPort": 0                | "deskPort": 0, "joins": {"numbersPerHour": 100001}       | joins.numbersPerHour
            "port": 0                    | "port": 0, "publicAddress": "join.shop.example"          | http.publicAddress
            "port": 0                    | "port": 0, "publicAddress": "https://shop.example/join"  | http.publicAddress
            "port": 0                    | "port": 0, "publicAddress": "https://me@shop.example"    | http.publicAddress
            "port": 0                    | "port": 0, "publicAddress": "https://shop.example:70000" | http.publicAddress
            "deskPort": 0                | "deskPort": 0, "broker": "collector.example" | tcp://
            "deskPort": 0                | "deskPort": 0, "broker": "mqtt://collector"  | tcp://
            "deskPort": 0                | "deskPort": 0, "broker": "tcp://a b"         | tcp://
            "profile": "cn"              | "profile": "mars"           | mars
            "deskPort": 0 | "deskPort": 0, "till": {"varianceLimits": "20"}                                                | nothing is called till.varianceLimits
            "deskPort": 0 | "deskPort": 0, "lockAfterMinute": 5                                                            | nothing is called lockAfterMinute
            "deskPort": 0 | "deskPort": 0, "till": {"foreignCash": [{"currency": "USD"}]}                                  | till.foreignCash
            "deskPort": 0 | "deskPort": 0, "till": {"foreignCash": [{"currency": "USD", "rate": "0"}]}                     | till.foreignCash
            "deskPort": 0 | "deskPort": 0, "till": {"foreignCash": [{"currency": "CNY", "rate": "1"}]}                     | till.foreignCash
            "deskPort": 0 | "deskPort": 0, "till": {"foreignCash": [{"currency": "USD", "rate": "7", "until": "soon"}]}    | till.foreignCash
            "deskPort": 0 | "deskPort": 0, "till": {"foreignCash": [{"currency": "USD", "rate": "7", "rounding": "UP"}]}   | till.foreignCash
            "deskPort": 0 | "deskPort": 0, "till": {"foreignCash": [{"currency": "JPY", "rate": "7", "denominations": ["0.5"]}]} | till.foreignCash
            "deskPort": 0 | "deskPort": 0, "till": {"vouchers": [{"code": "v"}]}                                            | till.vouchers
            "deskPort": 0 | "deskPort": 0, "till": {"vouchers": [{"code": "v", "name": {"en": "V"}, "numbers": "V#####", "face": "5"}]}     | till.vouchers
            "deskPort": 0 | "deskPort": 0, "till": {"vouchers": [{"code": "v", "name": {"en": "V"}, "numbers": "V######", "face": "0"}]}    | till.vouchers
            "deskPort": 0 | "deskPort": 0, "till": {"vouchers": [{"code": "v", "name": {"en": "V"}, "numbers": "13################", "face": "5"}]}   | till.vouchers
            "deskPort": 0 | "deskPort": 0, "till": {"vouchers": [{"code": "v", "name": {"en": "V"}, "numbers": "98#################", "face": "5"}]} | till.vouchers
            "deskPort": 0 | "deskPort": 0, "till": {"vouchers": [{"code": "v", "name": {"en": "V"}, "numbers": "V######", "face": "5", "rest": "GONE"}]} | till.vouchers
            "deskPort": 0 | "deskPort": 0, "till": {"vouchers": [{"code": "v", "name": {"en": "V"}, "numbers": "12######", "face": "5"}, {"code": "w", "name": {"en": "W"}, "numbers": "#2######", "face": "5"}]} | two kinds
            "deskPort": 0 | "deskPort": 0, "till": {"foreignCash": [{"currency": "USD", "rate": "7"}, {"currency": "USD", "rate": "8"}]} | twice
            """)
    void isRefusedWithASentence(String right, String wrong, String named) throws IOException {
        Path folder = StoreFolder.make(temp);
        Path file = folder.resolve(AgentConfig.FILE);
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong == null ? "" : wrong));

        assertThatThrownBy(() -> StoreAgent.open(folder, Clock.systemUTC()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(named);
        assertThat(DataFolderLock.take(folder)).as("nothing is left open").isPresent();
    }

    @Test
    void whatHeadOfficeSaysOfTheTillIsPutOverWhatTheStoreSaysFieldByField() throws IOException {
        Path folder = StoreFolder.make(temp);
        Path file = folder.resolve(AgentConfig.FILE);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "\"deskPort\": 0",
                                "\"deskPort\": 0, \"lockAfterMinutes\": 9, \"till\": {\"varianceLimit\": \"20\", \"lowestPriceDays\": 7}"));
        settings(folder, "{\"currency\": \"CNY\", \"till\": {\"varianceLimit\": \"5\"}, \"lockAfterMinutes\": 3}");

        AgentConfig config = AgentConfig.load(folder);
        assertThat(config.tillRules().varianceLimit()).isEqualTo(500);
        assertThat(config.tillRules().lowestPriceDays()).as("not spoken of").isEqualTo(7);
        assertThat(config.idleBeforeLock()).isEqualTo(Duration.ofMinutes(3));
        assertThat(config.box()).isEqualTo("box-1");

        FeedFolder.remove(folder, "settings.json");
        assertThat(AgentConfig.load(folder).tillRules().varianceLimit()).isEqualTo(2_000);
    }

    @Test
    void settingsInAnotherCurrencyAreRefusedAndThoseThatFitNoMoreDoNotKeepAStoreShut() throws IOException {
        Path folder = StoreFolder.make(temp);
        byte[] euros = "{\"currency\": \"EUR\", \"till\": {\"varianceLimit\": \"5\"}}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> AgentConfig.check(folder, euros))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("is in EUR, and this store reckons in CNY");

        settings(folder, new String(euros, StandardCharsets.UTF_8));
        assertThat(AgentConfig.load(folder).tillRules().varianceLimit()).isEqualTo(Long.MAX_VALUE);
    }

    private static void settings(Path folder, String json) throws IOException {
        FeedFolder.put(folder, "settings.json", json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "https://0.0.0.0"})
    void aRealStoreIsNotPublicWhereAPhoneFindsOnlyItself(String address) throws IOException {
        Path folder = StoreFolder.make(temp);
        Path file = folder.resolve(AgentConfig.FILE);
        String pretended =
                Files.readString(file).replace("\"port\": 0", "\"port\": 0, \"publicAddress\": \"" + address + "\"");
        Files.writeString(file, pretended);
        assertThat(AgentConfig.load(folder).http().publicAddress()).isEqualTo(address);

        Files.writeString(file, pretended.replace("\"simulation\": true", "\"simulation\": false"));
        assertThatThrownBy(() -> AgentConfig.load(folder))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("http.publicAddress");
    }

    @Test
    void foreignCashIsTakenAsTheFileSaysUntilItsLastDay() throws IOException {
        Path folder = StoreFolder.make(temp);
        Path file = folder.resolve(AgentConfig.FILE);
        Files.writeString(file, Files.readString(file).replace("\"deskPort\": 0", """
                "deskPort": 0, "till": {"foreignCash": [
                  {"currency": "USD", "rate": "7.1225", "denominations": ["20", "100"]},
                  {"currency": "GBP", "rate": "9.1", "until": "2020-01-01"}]}"""));
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            assertThat(agent.register("till-1").orElseThrow().state().till().foreign())
                    .containsExactly(new ForeignRate(
                            Currency.getInstance("USD"),
                            new BigDecimal("7.1225"),
                            RoundingMode.DOWN,
                            Optional.empty(),
                            List.of(2_000L, 10_000L),
                            Long.MAX_VALUE));
        }
    }

    @Test
    void vouchersAreTakenAsTheFileSays() throws IOException {
        Path folder = StoreFolder.make(temp);
        Path file = folder.resolve(AgentConfig.FILE);
        Files.writeString(file, Files.readString(file).replace("\"deskPort\": 0", """
                "deskPort": 0, "till": {"vouchers": [
                  {"code": "own-50", "name": {"zh": "本店券", "en": "Our voucher"}, "numbers": "OV########", "face": "50",
                   "issuer": "STORE", "rest": "STORE_CREDIT", "takenUnseen": true},
                  {"code": "mall-20", "name": {"en": "Mall voucher"}, "numbers": "77######", "face": "20"},
                  {"code": "old", "name": {"en": "Old voucher"}, "numbers": "XV######", "face": "20", "until": "2020-01-01"}]}"""));
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            assertThat(agent.register("till-1").orElseThrow().state().till().vouchers())
                    .containsExactly(
                            new VoucherKind(
                                    "own-50",
                                    new LocalName("本店券", "Our voucher"),
                                    "OV########",
                                    Money.of(5_000, "CNY"),
                                    Issuer.STORE,
                                    Rest.STORE_CREDIT,
                                    true,
                                    Optional.empty()),
                            new VoucherKind(
                                    "mall-20",
                                    new LocalName("", "Mall voucher"),
                                    "77######",
                                    Money.of(2_000, "CNY"),
                                    Issuer.OTHER,
                                    Rest.FORFEIT,
                                    false,
                                    Optional.empty()));
        }
    }

    @Test
    void aCheckoutHasTheCustomersScreenThatTheFileGivesItAndInvitesWhereAPhoneCanJoin() throws IOException {
        Path folder = StoreFolder.make(temp);
        Path file = folder.resolve(AgentConfig.FILE);
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            assertThat(agent.register("till-1").orElseThrow().state().customer())
                    .isEqualTo(new CustomerView(Optional.empty(), Optional.empty()));
        }
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"port\": 0", "\"port\": 0, \"publicAddress\": \"https://join.shop.example\"")
                        .replace("\"id\": \"till-1\",", """
                                "id": "till-1", "customerDisplay": {
                                  "language": "zh", "greeting": {"zh": "您来啦", "en": "There you are"}},"""));
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Register till = agent.register("till-1").orElseThrow();
            assertThat(till.state().customer().screen())
                    .contains(
                            new CustomerScreen(Optional.of("zh"), Optional.of(new LocalName("您来啦", "There you are"))));
            assertThat(till.state().customer().joinLink())
                    .as("nobody is at the till")
                    .isEmpty();
            till.submit(new RegisterCommand.SignOn("lin", Money.of(0, "CNY")));
            assertThat(till.state().customer().joinLink())
                    .hasValueSatisfying(link -> assertThat(link).startsWith("https://join.shop.example/j/"));
            till.submit(new RegisterCommand.Scan(ScanInput.of(StoreFolder.TEA.display())));
            assertThat(till.state().customer().joinLink())
                    .as("somebody is served")
                    .isEmpty();
        }
    }

    @Test
    void aFileWithNothingInItIsNone() throws IOException {
        Path folder = StoreFolder.make(temp);
        Files.writeString(folder.resolve(AgentConfig.FILE), "null");

        assertThatThrownBy(() -> StoreAgent.open(folder, Clock.systemUTC()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("nothing in it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles.json", "staff.json"})
    void aFileBesideItWithNothingInItIsSaidBeforeAnythingOpens(String name) throws IOException {
        Path folder = StoreFolder.make(temp);
        Files.writeString(folder.resolve(name), "null");

        assertThatThrownBy(() -> StoreAgent.open(folder, Clock.systemUTC()))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"store.json", "roles.json", "staff.json"})
    void aFolderInThePlaceOfAFileIsSaidToo(String name) throws IOException {
        Path folder = StoreFolder.make(temp);
        Files.deleteIfExists(folder.resolve(name));
        Files.createDirectory(folder.resolve(name));

        assertThatThrownBy(() -> StoreAgent.open(folder, Clock.systemUTC()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(name + " cannot be read");
    }
}
