package app.suanpan.protocol.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.shop.SmallShop;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said to the store's socket can at worst end the connection it was said on. */
@Timeout(120)
class DeskServerTest {
    private static final String HELLO = "{\"type\":\"Hello\",\"version\":" + Frames.VERSION
            + ",\"token\":\"secret\",\"desk\":\"register\",\"workstation\":\"1\"}\n";

    private final ScriptedDesk store = new ScriptedDesk();
    private final List<Socket> sockets = new ArrayList<>();
    private DeskServer server;
    private RemoteRegister honest;

    @BeforeEach
    void open() throws IOException {
        server = DeskServer.open(0, "secret", Map.of("1", store), Map.of());
        honest = new SocketDeskConnector()
                .register(URI.create("suanpan://secret@127.0.0.1:" + server.port()), "1", isConnected -> {});
        honest.submit(new RegisterCommand.SignOn(SmallShop.ANNA.id(), SmallShop.yuan("0.00")));
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        honest.close();
        server.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "{\n",
                "null\n",
                "[]\n",
                "\n",
                "\u0000\u0001\u0002\n",
                "{\"type\":\"Hello\"}\n",
                "{\"type\":\"Hello\",\"version\":" + Frames.VERSION + "}\n",
                "{\"type\":\"Goodbye\",\"version\":" + Frames.VERSION
                        + ",\"token\":\"secret\",\"desk\":\"register\",\"workstation\":\"1\"}\n",
                "{\"type\":\"Hello\",\"version\":" + Frames.VERSION
                        + ",\"token\":\"\",\"desk\":\"register\",\"workstation\":\"1\"}\n",
                "{\"type\":\"Hello\",\"version\":" + Frames.VERSION
                        + ",\"token\":\"guess\",\"desk\":\"register\",\"workstation\":\"1\"}\n",
                "{\"type\":\"Hello\",\"version\":1,\"token\":\"secret\",\"desk\":\"register\",\"workstation\":\"1\"}\n",
                "{\"type\":\"Hello\",\"version\":" + Frames.VERSION
                        + ",\"token\":\"secret\",\"desk\":\"ledger\",\"workstation\":\"1\"}\n",
                "{\"type\":\"Hello\",\"version\":" + Frames.VERSION + ",\"token\":\"secret\",\"desk\":\"register\"}\n",
                "{\"type\":\"Hello\",\"version\":" + Frames.VERSION
                        + ",\"token\":\"secret\",\"desk\":\"join\",\"workstation\":\"1\"}\n",
            })
    void whoeverDoesNotIntroduceThemselvesLearnsNothing(String said) throws IOException {
        String answer = saidAndHeardUntilTheEnd(said);
        assertThat(answer).doesNotContain("State").doesNotContain("secret");
        theOthersGoOn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage\n",
                "{\"type\":\"Hello\",\"version\":" + Frames.VERSION
                        + ",\"token\":\"secret\",\"desk\":\"register\",\"workstation\":\"1\"}\n",
                "{\"type\":\"Submit\",\"id\":1}\n",
                "{\"type\":\"Submit\",\"id\":1,\"command\":{}}\n",
                "{\"type\":\"Submit\",\"id\":1,\"command\":{\"type\":\"FormatTheDisk\"}}\n",
                "{\"type\":\"Submit\",\"id\":1,\"command\":{\"type\":\"AddItem\",\"quantity\":{\"value\":1}}}\n",
                "{\"type\":\"Submit\",\"id\":1,\"command\":{\"type\":\"AddItem\",\"itemCode\":\"1001\"}}\n",
                "{\"type\":\"Submit\",\"id\":1,\"command\":{\"type\":\"AddItem\",\"itemCode\":\"1001\","
                        + "\"quantity\":{\"value\":1E+999999999}}}\n",
                "{\"type\":\"Submit\",\"id\":1,\"command\":{\"type\":\"AddLines\",\"lines\":[null]}}\n",
                "{\"type\":\"Submit\",\"id\":1,\"command\":{\"type\":\"CardResolved\","
                        + "\"intent\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"result\":{\"type\":\"Approved\",\"authorization\":\"1\",\"maskedNumber\":\"*\"}}}\n",
                "{\"type\":\"Submit\",\"id\":1,\"command\":{\"type\":\"PointsAnswered\","
                        + "\"reservation\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"ids\":[\"00000000-0000-0000-0000-000000000002\"],"
                        + "\"answer\":{\"type\":\"Reserved\",\"entries\":[]}}}\n",
            })
    void aScreenThatSaysWhatNoScreenSaysIsHungUpOn(String said) throws IOException {
        saidAndHeardUntilTheEnd(HELLO + said);
        assertThat(store.received()).hasSize(1);
        theOthersGoOn();
    }

    @Test
    void aLineWithoutAnEndIsCutOffLongBeforeItFillsTheMemory() throws IOException {
        Socket socket = connect();
        assertThatThrownBy(() -> {
                    byte[] block = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
                    for (int i = 0; i < 1024; i++) {
                        socket.getOutputStream().write(block);
                    }
                })
                .as("64 MB without a line end")
                .isInstanceOf(IOException.class);
        theOthersGoOn();
    }

    @Test
    void aCommandWithoutAnEndIsCutOff() throws IOException {
        Socket socket = connect();
        socket.getOutputStream().write(HELLO.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> {
                    byte[] block = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
                    for (int i = 0; i < 1024; i++) {
                        socket.getOutputStream().write(block);
                    }
                })
                .isInstanceOf(IOException.class);
        theOthersGoOn();
    }

    @Test
    void moreScreensThanABoxCanHaveAreTurnedAwayAndThePlacesAreFreeAgainLater() throws IOException {
        List<Socket> crowd = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            crowd.add(connect());
        }
        theOthersGoOn();
        for (Socket socket : crowd) {
            socket.close();
        }
        // The places become free as the server notices; a screen that tries again, as every screen does, gets in.
        RemoteRegister late = new SocketDeskConnector()
                .register(URI.create("suanpan://secret@127.0.0.1:" + server.port()), "1", isConnected -> {});
        try (late) {
            late.watch(state -> {
                if (state.operatorName().isPresent()) {
                    store.reached.countDown();
                }
            });
            ScriptedDesk.await(store.reached);
        }
    }

    @Test
    void withoutATokenThereAreNoDesks() {
        assertThatThrownBy(() -> DeskServer.open(0, "", Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        assertThatThrownBy(() -> DeskServer.open(server.port(), "secret", Map.of(), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(String.valueOf(server.port()));
    }

    private void theOthersGoOn() {
        assertThat(honest.submit(new RegisterCommand.Search("Milk")).results()).containsExactly(SmallShop.MILK);
    }

    private String saidAndHeardUntilTheEnd(String said) throws IOException {
        Socket socket = connect();
        socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
        InputStream in = socket.getInputStream();
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            // Hung up on while words were still on their way: a reset instead of an end.
            return "";
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(60_000);
        sockets.add(socket);
        return socket;
    }
}
