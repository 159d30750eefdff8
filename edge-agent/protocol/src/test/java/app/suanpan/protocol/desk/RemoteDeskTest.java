package app.suanpan.protocol.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.register.DeskConnector;
import app.suanpan.domain.register.DeskUnavailableException;
import app.suanpan.domain.register.LineRequest;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.Subscription;
import app.suanpan.domain.shop.SmallShop;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a screen sees when the store's process dies, hangs, fails or starts anew. */
@Timeout(120)
class RemoteDeskTest {
    private static final RegisterCommand HANG = new RegisterCommand.OpenDrawer("hang");
    private static final RegisterCommand FAIL = new RegisterCommand.OpenDrawer("fail");
    private static final RegisterCommand SIGN_ON =
            new RegisterCommand.SignOn(SmallShop.ANNA.id(), SmallShop.yuan("0.00"));

    @TempDir
    Path data;

    private final ScriptedDesk store = new ScriptedDesk();
    private final BlockingQueue<Boolean> connected = new LinkedBlockingQueue<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private DeskServer server;

    @BeforeEach
    void startAgent() throws IOException {
        server = DeskServer.open(0, "first token", Map.of("1", store), Map.of());
        new AgentRuntime(server.port(), 0, "first token").write(data);
        open.add(store);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
        server.close();
    }

    @Test
    void aDataFolderIsEnoughToFindTheStore() throws InterruptedException {
        Register desk = DeskConnector.forStore(data.toUri()).register(data.toUri(), "1", connected::add);
        open.add((RemoteRegister) desk);
        assertThat(connected.take()).isTrue();
        assertThat(desk.state().store()).isEqualTo(SmallShop.STORE.name());
    }

    @Test
    void anAgentThatStartsAnewOnAnotherPortWithAnotherTokenIsFoundAgain() throws Exception {
        RemoteRegister desk = connect(data.toUri(), "1");
        assertThat(connected.take()).isTrue();
        long before = desk.submit(SIGN_ON).revision();
        BlockingQueue<RegisterState> heard = new LinkedBlockingQueue<>();
        try (Subscription _ = desk.watch(heard::add)) {
            server.close();
            assertThat(connected.take()).isFalse();
            MemoryRegister fresh = new MemoryRegister();
            open.add(fresh);
            server = DeskServer.open(0, "second token", Map.of("1", fresh), Map.of());
            new AgentRuntime(server.port(), 0, "second token").write(data);
            assertThat(connected.take()).isTrue();
            assertThat(desk.state().revision())
                    .as("revisions go on although the new agent counts from 1")
                    .isGreaterThan(before);
            assertThat(desk.state().operatorName()).isEmpty();
            RegisterState newest = heard.take();
            while (newest.operatorName().isPresent()) {
                newest = heard.take();
            }
            assertThat(desk.submit(SIGN_ON).operatorName()).contains("Anna");
        }
    }

    @Test
    void aCommandUnderWayWhenTheStoreDiesIsNotKnownToBeDoneAndIsNotSaidAgain() throws Exception {
        RemoteRegister desk = connect(data.toUri(), "1");
        desk.submit(SIGN_ON);
        CompletableFuture<RegisterState> answer = CompletableFuture.supplyAsync(() -> desk.submit(HANG));
        ScriptedDesk.await(store.reached);
        server.close();
        assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(DeskUnavailableException.class);
        store.released.countDown();
        restartAgent();
        assertThat(connected.take()).isTrue();
        assertThat(connected.take()).isFalse();
        assertThat(connected.take()).isTrue();
        assertThat(desk.submit(new RegisterCommand.DismissNotice()).operatorName())
                .contains("Anna");
        assertThat(store.received()).containsExactly(SIGN_ON, HANG, new RegisterCommand.DismissNotice());
    }

    @Test
    void whileTheStoreIsAwayACommandFailsAtOnceAndIsNotKeptForLater() throws Exception {
        RemoteRegister desk = connect(data.toUri(), "1");
        assertThat(connected.take()).isTrue();
        server.close();
        assertThat(connected.take()).isFalse();
        assertThatThrownBy(() -> desk.submit(SIGN_ON)).isInstanceOf(DeskUnavailableException.class);
        assertThatThrownBy(desk::state).isInstanceOf(DeskUnavailableException.class);
        restartAgent();
        assertThat(connected.take()).isTrue();
        assertThat(desk.state().operatorName()).isEmpty();
        assertThat(store.received()).isEmpty();
    }

    @Test
    void aStoreThatDoesNotAnswerInTimeIsReportedAndTheNextConnectionStartsClean() throws Exception {
        Pace hasty = new Pace(
                Duration.ofSeconds(5),
                Duration.ofMillis(10),
                Duration.ofMillis(50),
                Duration.ofMillis(300),
                Duration.ofSeconds(60));
        RemoteRegister desk = new SocketDeskConnector(hasty).register(data.toUri(), "1", connected::add);
        open.add(desk);
        assertThatThrownBy(() -> desk.submit(HANG)).isInstanceOf(DeskUnavailableException.class);
        assertThat(connected.take()).isTrue();
        assertThat(connected.take()).isFalse();
        assertThat(connected.take()).isTrue();
        store.released.countDown();
        assertThat(desk.state().operatorName()).isEmpty();
        assertThat(store.received()).containsExactly(HANG);
    }

    @Test
    void aCommandThatTheStoreFailedAtIsAnExceptionAndTheNextOneIsDone() {
        RemoteRegister desk = connect(data.toUri(), "1");
        assertThatThrownBy(() -> desk.submit(FAIL)).isInstanceOf(DeskUnavailableException.class);
        assertThat(desk.submit(SIGN_ON).operatorName()).contains("Anna");
    }

    @Test
    void aWorkstationThatTheStoreDoesNotHaveIsRefusedInItsWords() throws InterruptedException {
        RemoteRegister desk = connect(data.toUri(), "99");
        assertThatThrownBy(desk::state)
                .isInstanceOf(DeskUnavailableException.class)
                .hasMessageContaining("no such workstation");
        assertThat(connected.take()).isFalse();
    }

    @Test
    void aScreenThatIsStartedBeforeTheAgentConnectsWhenItComes() throws Exception {
        Path later = Files.createDirectory(data.resolve("later"));
        RemoteRegister desk = connect(later.toUri(), "1");
        assertThat(connected.take()).isFalse();
        new AgentRuntime(server.port(), 0, "first token").write(later);
        assertThat(connected.take()).isTrue();
        assertThat(desk.submit(SIGN_ON).operatorName()).contains("Anna");
    }

    @Test
    void aCommandThatNoStoreWouldReadIsRefusedBeforeItIsSent() {
        RemoteRegister desk = connect(data.toUri(), "1");
        LineRequest line = new LineRequest("1001", BigDecimal.ONE, Optional.empty(), "picked");
        RegisterCommand endless = new RegisterCommand.AddLines(Collections.nCopies(50_000, line));
        assertThatThrownBy(() -> desk.submit(endless)).isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.submit(SIGN_ON).operatorName()).contains("Anna");
    }

    @Test
    void afterClosingNothingIsHeardAndCommandsAreRefused() {
        RemoteRegister desk = connect(data.toUri(), "1");
        desk.submit(SIGN_ON);
        desk.close();
        assertThatThrownBy(() -> desk.submit(new RegisterCommand.AddItem("1001", Quantity.ONE)))
                .isInstanceOf(DeskUnavailableException.class);
        assertThatThrownBy(desk::state).isInstanceOf(DeskUnavailableException.class);
    }

    @Test
    void onlyAddressesOfAStoreAreUnderstood() {
        DeskConnector connector = new SocketDeskConnector();
        assertThat(connector.understands(URI.create("suanpan://127.0.0.1:7070")))
                .isTrue();
        assertThat(connector.understands(URI.create("file:///var/lib/suanpan"))).isTrue();
        assertThat(connector.understands(URI.create("suanpan://127.0.0.1"))).isFalse();
        assertThat(connector.understands(URI.create("https://127.0.0.1:7070"))).isFalse();
        assertThat(connector.understands(URI.create("data"))).isFalse();
        assertThatThrownBy(() -> connector.register(URI.create("https://secret@x"), "1", connected::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    private void restartAgent() throws IOException {
        server = DeskServer.open(0, "first token", Map.of("1", store), Map.of());
        new AgentRuntime(server.port(), 0, "first token").write(data);
    }

    private RemoteRegister connect(URI address, String workstation) {
        RemoteRegister desk = new SocketDeskConnector().register(address, workstation, connected::add);
        open.add(desk);
        return desk;
    }
}
