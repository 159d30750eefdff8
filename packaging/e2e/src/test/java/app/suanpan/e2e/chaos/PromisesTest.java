package app.suanpan.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a collector acknowledged and does not hold is noticed. */
class PromisesTest {
    private static final String EPOCH = "0123456789abcdef0123456789abcdef";
    private static final String CURSOR = "box-1 " + EPOCH;

    private static final ChainHash ZERO = ChainHash.of(new byte[ChainHash.LENGTH]);

    private final Promises promises = new Promises();

    private void acknowledge(String topic, long watermark) {
        Bytes payload = new Acknowledgement(new Epoch(EPOCH), watermark, ZERO, 0, ZERO, Hint.NONE, Instant.EPOCH, "now")
                .toBytes();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        body.write(0);
        body.write(name.length);
        body.writeBytes(name);
        // Its number, and no properties.
        body.writeBytes(new byte[] {0, 1, 0});
        body.writeBytes(payload.toArray());
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(0x32);
        packet.write(body.size() & 0x7f | 0x80);
        packet.write(body.size() >> 7);
        packet.writeBytes(body.toByteArray());
        promises.heard(new MqttPacket(packet.toByteArray()));
    }

    @Test
    void theHighestAcknowledgementCounts() {
        acknowledge("suanpan/v1/chaos/s001/box-1/ack", 7);
        acknowledge("suanpan/v1/chaos/s001/box-1/ack", 5);

        assertThat(promises.now()).isEqualTo(Map.of(CURSOR, 7L));
    }

    @Test
    void whatIsHeldMayBeMoreThanWasPromised() {
        assertThat(Promises.broken(Map.of(CURSOR, 7L), Map.of(CURSOR, 8L))).isEmpty();
    }

    @Test
    void oneEventLessThanWasPromisedIsABrokenPromise() {
        assertThat(Promises.broken(Map.of(CURSOR, 7L), Map.of(CURSOR, 6L)))
                .singleElement()
                .asString()
                .contains("box-1", "up to 7", "up to 6");
    }

    @Test
    void anotherMessageIsNoPromise() {
        acknowledge("suanpan/v1/chaos/s001/box-1/rsp", 7);

        assertThat(promises.now()).isEmpty();
    }
}
