package app.suanpan.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoadTest {
    private ServerSocket server;
    private Road road;
    private Socket near;
    private Socket far;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        road = Road.open("test", server.getLocalPort(), Road.Traffic.MQTT);
        near = new Socket(InetAddress.getLoopbackAddress(), road.port());
        far = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        near.close();
        far.close();
        road.close();
        server.close();
    }

    /** PUBLISH, QoS 1, topic "t", no properties, one letter. */
    private static byte[] message(int number, char letter) {
        return new byte[] {0x32, 7, 0, 1, 't', (byte) (number >> 8), (byte) number, 0, (byte) letter};
    }

    private static byte[] confirmation(int number) {
        return new byte[] {0x40, 2, (byte) (number >> 8), (byte) number};
    }

    private static byte[] arrived(Socket socket) throws IOException {
        return MqttPacket.read(socket.getInputStream()).orElseThrow().bytes();
    }

    @Test
    void inFairWeatherPacketsArriveAsTheyWereSent() throws IOException {
        near.getOutputStream().write(message(1, 'a'));
        far.getOutputStream().write(confirmation(1));

        assertThat(arrived(far)).isEqualTo(message(1, 'a'));
        assertThat(arrived(near)).isEqualTo(confirmation(1));
    }

    @Test
    void aDoubledMessageComesAgainUnderItsOwnNumberAndItsConfirmationGoesNoFurther() throws IOException {
        road.be(Weather.DOUBLING);
        near.getOutputStream().write(message(1, 'a'));
        assertThat(arrived(far)).isEqualTo(message(1, 'a'));
        byte[] copy = arrived(far);
        assertThat(copy).isEqualTo(message(60_000, 'a'));

        far.getOutputStream().write(confirmation(60_000));
        far.getOutputStream().write(confirmation(1));
        assertThat(arrived(near)).isEqualTo(confirmation(1));
    }

    @Test
    void anOldMessageComesAgain() throws IOException {
        for (char letter : "abcdefgh".toCharArray()) {
            near.getOutputStream().write(message(1, letter));
            arrived(far);
        }
        road.be(Weather.DOUBLING);
        near.getOutputStream().write(message(1, 'i'));

        assertThat(List.of(arrived(far)[8], arrived(far)[8], arrived(far)[8]))
                .containsExactly((byte) 'i', (byte) 'i', (byte) 'a');
    }

    @Test
    void aRoadThatIsCutEndsItsConnectionsAndTakesNoOthers() throws IOException {
        road.be(Weather.CUT);

        assertThatThrownBy(() -> ended(near)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> {
                    try (Socket refused = new Socket(InetAddress.getLoopbackAddress(), road.port())) {
                        ended(refused);
                    }
                })
                .isInstanceOf(IOException.class);
    }

    /** Either end of a stream, orderly or not, as an exception. */
    private static void ended(Socket socket) throws IOException {
        if (socket.getInputStream().read() < 0) {
            throw new IOException("ended");
        }
    }

    @Test
    void aForgottenConnectionStaysOpenAndNothingArrives() throws IOException {
        road.forget();
        near.getOutputStream().write(message(1, 'a'));
        try (Socket other = new Socket(InetAddress.getLoopbackAddress(), road.port());
                Socket otherFar = server.accept()) {
            other.getOutputStream().write(message(2, 'b'));
            assertThat(arrived(otherFar)).isEqualTo(message(2, 'b'));
        }

        assertThat(far.getInputStream().available()).isZero();
        assertThat(near.isClosed()).isFalse();
    }

    @Test
    void whatStoodStillArrivesAfterwards() throws IOException {
        road.be(Weather.STILL);
        near.getOutputStream().write(message(1, 'a'));
        road.be(Weather.FAIR);

        assertThat(arrived(far)).isEqualTo(message(1, 'a'));
    }

    @Test
    void aNarrowRoadAndASlowOneLoseNothing() throws IOException {
        road.be(Weather.narrow(500));
        near.getOutputStream().write(message(1, 'a'));
        assertThat(arrived(far)).isEqualTo(message(1, 'a'));
        road.be(Weather.slow(5));
        near.getOutputStream().write(message(2, 'b'));
        assertThat(arrived(far)).isEqualTo(message(2, 'b'));
    }

    @Test
    void aStreamThatEndsWithinAPacketIsNoPacket() throws IOException {
        far.getOutputStream().write(message(1, 'a'), 0, 5);
        far.close();

        assertThatThrownBy(() -> {
                    Optional<MqttPacket> none = MqttPacket.read(near.getInputStream());
                    throw new IOException("there was " + none);
                })
                .isInstanceOf(IOException.class);
    }
}
