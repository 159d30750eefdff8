package app.suanpan.protocol.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallMessagesTest {
    private static final Epoch EPOCH = new Epoch("00112233445566778899aabbccddeeff");
    private static final ChainHash ONE = JournalChain.extend(JournalChain.GENESIS, Bytes.utf8("1"));
    private static final ChainHash TWO = JournalChain.extend(ONE, Bytes.utf8("2"));
    private static final Instant TIME = Instant.parse("2026-11-21T06:30:00.123Z");

    @ParameterizedTest
    @EnumSource(Hint.class)
    void anAcknowledgementReadsBackAsItWasWritten(Hint hint) {
        var ack = new Acknowledgement(EPOCH, 2, TWO, 1, ONE, hint, TIME, "run-7");

        assertThat(Acknowledgement.parse(ack.toBytes())).isEqualTo(ack);
    }

    @Test
    void aHintOfALaterVersionLeavesTheWatermark() {
        var text = new Acknowledgement(EPOCH, 2, TWO, 1, ONE, Hint.FORK, TIME, "run-7")
                .toBytes()
                .asUtf8()
                .replace("\"fork\"", "\"sing\"");

        var ack = Acknowledgement.parse(Bytes.utf8(text));

        assertThat(ack.hint()).isEqualTo(Hint.NONE);
        assertThat(ack.watermark()).isEqualTo(2);
    }

    @Test
    void aHelloReadsBackAsItWasWritten() {
        var first = new Hello(new JournalHead(EPOCH, 0, JournalChain.GENESIS, 2, TWO), 1);
        var later = new Hello(new JournalHead(EPOCH, 1, ONE, 2, TWO), 0);

        assertThat(Hello.parse(first.toBytes())).isEqualTo(first);
        assertThat(Hello.parse(later.toBytes())).isEqualTo(later);
    }

    @Test
    void aStateReadsBackAsItWasWritten() {
        var state = new BoxState(
                "c1",
                true,
                40,
                2,
                TIME,
                "0.1.0",
                List.of(new BoxState.Device("printer", "paper out", false)),
                List.of(),
                "Asia/Shanghai");

        assertThat(BoxState.parse(state.toBytes())).isEqualTo(state);
        assertThat(BoxState.parse(BoxState.gone("c1", "0.1.0").toBytes())).isEqualTo(BoxState.gone("c1", "0.1.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "{}",
                "{\"epoch\":7}",
                "{\"epoch\":\"00112233445566778899aabbccddeeff\",\"watermark\":-1}",
                "{\"epoch\":\"00112233445566778899aabbccddeeff\",\"watermark\":1.5}",
                "{\"epoch\":\"00112233445566778899aabbccddeeff\",\"watermark\":99999999999999999999}",
                "{\"epoch\":\"00112233445566778899aabbccddeeff\",\"watermark\":1,\"headHash\":\"zz\"}"
            })
    void whatIsNoAcknowledgementIsRefused(String wire) {
        assertThatThrownBy(() -> Acknowledgement.parse(Bytes.utf8(wire))).isInstanceOf(MalformedMessageException.class);
    }
}
