package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.ConfigException;
import app.suanpan.ledger.sqlite.DataFolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
            "zh": "测试店",              |                             | store.name
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
            "status": "ACTIVE"           | "status": null              | status of guide 1
            "deskPort": 0                | "deskPort": 70000           | deskPort
            "port": 0                    | "port": 70000               | http.port
            "host": "127.0.0.1",         |                             | http.host
            "port": 0                    | "port": 0, "publicAddress": "join.shop.example"          | http.publicAddress
            "port": 0                    | "port": 0, "publicAddress": "https://shop.example/join"  | http.publicAddress
            "port": 0                    | "port": 0, "publicAddress": "https://me@shop.example"    | http.publicAddress
            "port": 0                    | "port": 0, "publicAddress": "https://shop.example:70000" | http.publicAddress
            "deskPort": 0                | "deskPort": 0, "broker": "collector.example" | tcp://
            "deskPort": 0                | "deskPort": 0, "broker": "mqtt://collector"  | tcp://
            "deskPort": 0                | "deskPort": 0, "broker": "tcp://a b"         | tcp://
            "profile": "cn"              | "profile": "mars"           | mars
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
    void aFileWithNothingInItIsNone() throws IOException {
        Path folder = StoreFolder.make(temp);
        Files.writeString(folder.resolve(AgentConfig.FILE), "null");

        assertThatThrownBy(() -> StoreAgent.open(folder, Clock.systemUTC()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("nothing in it");
    }
}
