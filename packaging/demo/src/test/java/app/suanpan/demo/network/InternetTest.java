package app.suanpan.demo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class InternetTest {
    private ServerSocket cloud;
    private Internet internet;

    @BeforeEach
    void open() throws IOException {
        cloud = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        internet = Internet.to(new InetSocketAddress(cloud.getInetAddress(), cloud.getLocalPort()));
    }

    @AfterEach
    void close() throws IOException {
        internet.close();
        cloud.close();
    }

    @Test
    void switchedOnItCarriesBothWays() throws IOException {
        try (Socket shop = call()) {
            assertThat(say(shop, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void whatWasWrittenBeforeTheEndStillArrives() throws IOException {
        String long_ = "0123456789".repeat(10_000);
        try (Socket shop = call()) {
            Thread.ofVirtual().start(() -> {
                try {
                    shop.getOutputStream().write(long_.getBytes(StandardCharsets.US_ASCII));
                    shop.shutdownOutput();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(shop.getInputStream().readAllBytes()).hasSize(long_.length());
        }
    }

    @Test
    void switchedOffItCutsWhatIsOpenAndRefusesWhatIsNew() throws IOException {
        try (Socket shop = call()) {
            assertThat(say(shop, "hello")).isEqualTo("hello");
            internet.off();
            assertThatThrownBy(() -> say(shop, "anybody?")).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> {
                    try (Socket again = call()) {
                        say(again, "anybody?");
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void switchedOnAgainItCarriesAgainOnTheSamePort() throws IOException {
        int port = internet.port();
        internet.off();
        internet.on();
        assertThat(internet.port()).isEqualTo(port);
        try (Socket shop = call()) {
            assertThat(say(shop, "back")).isEqualTo("back");
        }
    }

    @Test
    void aCollectorThatIsNotThereLooksLikeAClosedConnection() throws IOException {
        cloud.close();
        assertThatThrownBy(() -> {
                    try (Socket shop = call()) {
                        say(shop, "anybody?");
                    }
                })
                .isInstanceOf(IOException.class);
    }

    private Socket call() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), internet.port());
    }

    /** Writes the words and reads as many bytes back; an end before that is an exception. */
    private static String say(Socket socket, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.US_ASCII);
        socket.getOutputStream().write(bytes);
        byte[] answer = socket.getInputStream().readNBytes(bytes.length);
        if (answer.length < bytes.length) {
            throw new IOException("the line was closed");
        }
        return new String(answer, StandardCharsets.US_ASCII);
    }

    private void echo() {
        while (!cloud.isClosed()) {
            try {
                Socket socket = cloud.accept();
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        socket.getInputStream().transferTo(socket.getOutputStream());
                    } catch (IOException cut) {
                        // The test cuts lines.
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }
}
