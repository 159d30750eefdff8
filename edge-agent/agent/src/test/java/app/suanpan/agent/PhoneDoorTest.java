package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.protocol.desk.AgentRuntime;
import app.suanpan.protocol.letter.LetterEntry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The port of the join page belongs to another program, as it may after a power cut. */
@Timeout(60)
class PhoneDoorTest {
    @TempDir
    private Path folder;

    private ServerSocket stranger;

    @BeforeEach
    void takeThePort() throws IOException {
        StoreFolder.make(folder);
        stranger = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        Path config = folder.resolve(AgentConfig.FILE);
        Files.writeString(
                config, Files.readString(config).replace("\"port\": 0}", "\"port\": " + stranger.getLocalPort() + "}"));
    }

    @AfterEach
    void giveThePortBack() throws IOException {
        stranger.close();
    }

    @Test
    void theShopSellsAndSaysWhyPhonesCannotOpenItsPagesUntilTheyCan() throws IOException, InterruptedException {
        try (StoreAgent agent = StoreAgent.openToScreens(folder, Clock.systemUTC());
                ScreenDoor screens = ScreenDoor.open(agent, folder)) {
            PhoneDoor phones = new PhoneDoor(agent, screens, Duration.ofMillis(1));
            assertThat(phones.open()).isFalse();

            Register register = agent.register("till-1").orElseThrow();
            assertThat(register.state().notice()).hasValueSatisfying(notice -> {
                assertThat(notice.code()).isEqualTo(NoticeCode.PAGES_SHUT);
                assertThat(notice.details().getFirst()).contains(String.valueOf(stranger.getLocalPort()));
            });
            assertThat(joinUrl(agent)).isEmpty();
            assertThat(sell(register).phase()).isInstanceOf(Phase.Completed.class);

            stranger.close();
            phones.keepTrying(new CountDownLatch(1));
            assertThat(agent.httpPort()).isEqualTo(stranger.getLocalPort());
            assertThat(AgentRuntime.read(folder).httpPort()).isEqualTo(agent.httpPort());
            assertThat(joinUrl(agent)).startsWith("http://127.0.0.1:" + agent.httpPort() + "/j/");
        }
    }

    @Test
    void keysForLettersAreOfferedAllTheSame() throws IOException {
        try (StoreAgent agent = StoreAgent.openToScreens(folder, Clock.systemUTC());
                ScreenDoor screens = ScreenDoor.open(agent, folder)) {
            assertThat(new PhoneDoor(agent, screens, Duration.ofHours(1)).open())
                    .isFalse();
            agent.joins().takeLetters(new TreeMap<>(Map.of(LetterEntry.KEYS, LetterEntry.WANTED)));
            while (agent.ledger().read(db -> db.number("SELECT count(*) FROM letter_key")) == 0) {
                assertThat(Thread.currentThread().isInterrupted())
                        .as("no keys within the test's time")
                        .isFalse();
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    @Test
    void aStoreThatIsToldToEndDoesNotWaitForThePort() throws IOException, InterruptedException {
        try (StoreAgent agent = StoreAgent.openToScreens(folder, Clock.systemUTC());
                ScreenDoor screens = ScreenDoor.open(agent, folder)) {
            PhoneDoor phones = new PhoneDoor(agent, screens, Duration.ofHours(1));
            assertThat(phones.open()).isFalse();
            phones.keepTrying(new CountDownLatch(0));
            assertThat(agent.httpPort()).isZero();
        }
    }

    private static String joinUrl(StoreAgent agent) {
        return ((Question.Attract) agent.joinDesks().get("kiosk-1").state().question()).joinUrl();
    }

    private static RegisterState sell(Register register) {
        register.submit(new RegisterCommand.SignOn("lin", Money.of(0, "CNY")));
        register.submit(new RegisterCommand.AddItem("tea", Quantity.ONE));
        register.submit(new RegisterCommand.BeginTender());
        return register.submit(new RegisterCommand.TenderCash(Money.of(20_000, "CNY")));
    }
}
