package app.suanpan.protocol.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.uplink.StoredEvent;
import app.suanpan.protocol.wire.MalformedMessageException;
import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeCodecTest {
    private static final Box BOX = new Box("lantern", "s1", "w1");
    private static final Epoch EPOCH = new Epoch("00112233445566778899aabbccddeeff");
    private static final Instant SENT = Instant.parse("2026-11-21T06:30:00Z");

    private static List<StoredEvent> events(ChainHash before, long first, String... bodies) {
        var events = new ArrayList<StoredEvent>();
        var hash = before;
        var sequence = first;
        for (var body : bodies) {
            hash = JournalChain.extend(hash, Bytes.utf8(body));
            events.add(new StoredEvent(sequence++, Bytes.utf8(body), hash));
        }
        return events;
    }

    private static Envelope envelope(String... bodies) {
        var events = events(JournalChain.GENESIS, 1, bodies);
        return Envelope.pack(BOX, JournalHead.empty(EPOCH), JournalChain.GENESIS, events, SENT);
    }

    private static Bytes resource(String name) {
        try (var in = EnvelopeCodecTest.class.getResourceAsStream(name)) {
            return Bytes.of(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theEventsArriveAsTheVeryBytesThatWereStored() {
        var sent = envelope("{\"type\":\"A\" , \"x\": 1.50}", "{\"名\":\"算盘\"}", "{}");

        var received = EnvelopeCodec.decode(EnvelopeCodec.encode(sent));

        assertThat(received).isEqualTo(sent);
        assertThat(received.events().get(0).body().asUtf8()).isEqualTo("{\"type\":\"A\" , \"x\": 1.50}");
    }

    /** What a released version once put on the wire has to be read for ever, byte by byte as it was. */
    @Test
    void theFirstVersionsGoldenEnvelopeIsStillRead() {
        var golden = EnvelopeCodec.decode(resource("envelope-1.bin"));

        assertThat(golden).isEqualTo(envelope("{\"type\":\"SaleCompleted\",\"schema\":1}", "{\"type\":\"茶\"}"));
    }

    @Test
    void theHeaderIsReadableByPeople() {
        var wire = EnvelopeCodec.encode(envelope("{}")).toArray();
        var text = new String(wire, StandardCharsets.UTF_8);

        assertThat(text.substring(0, text.indexOf('\n')))
                .isEqualTo("{\"version\":1,\"tenant\":\"lantern\",\"store\":\"s1\",\"workstation\":\"w1\","
                        + "\"epoch\":\"00112233445566778899aabbccddeeff\",\"first\":1,\"count\":1,"
                        + "\"prevHash\":\"0000000000000000000000000000000000000000000000000000000000000000\","
                        + "\"headHash\":\"fb1634c4e6cd4b1f1afe3ce2d6ef080f7ac5d1f357d723ad4dfca782733b62db\","
                        + "\"schema\":1,\"sentAt\":\"2026-11-21T06:30:00Z\",\"signature\":null}");
    }

    @Test
    void aLaterEpochCarriesWhereItBegan() {
        var base = JournalChain.extend(JournalChain.GENESIS, Bytes.utf8("before"));
        var life = new JournalHead(EPOCH, 7, base, 7, base);
        var sent = Envelope.pack(BOX, life, base, events(base, 8, "{}"), SENT);

        var received = EnvelopeCodec.decode(EnvelopeCodec.encode(sent));

        assertThat(received.header().base()).isEqualTo(7);
        assertThat(received.header().baseHash()).isEqualTo(base);
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() {
        var wire = EnvelopeCodec.encode(envelope("{}")).toArray();
        var text = new String(wire, StandardCharsets.ISO_8859_1).replaceFirst("\\{", "{\"shoeSize\":[43],");

        var received = EnvelopeCodec.decode(Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(received).isEqualTo(envelope("{}"));
    }

    @Test
    void everySingleChangedByteIsNoticedOrMeansTheSame() {
        var sent = envelope("{\"total\":1234}", "{\"total\":5}");
        var wire = EnvelopeCodec.encode(sent).toArray();
        var header = new String(wire, StandardCharsets.ISO_8859_1).indexOf('\n');
        for (var i = header + 1; i < wire.length; i++) {
            var changed = wire.clone();
            changed[i] ^= 0x10;
            try {
                assertThat(EnvelopeCodec.decode(Bytes.of(changed))).isEqualTo(sent);
            } catch (MalformedMessageException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void anEventMissingFromTheBatchIsNoticed() {
        var whole = EnvelopeCodec.encode(envelope("{\"a\":1}", "{\"b\":2}")).toArray();
        var text = new String(whole, StandardCharsets.ISO_8859_1);
        var header = text.substring(0, text.indexOf('\n') + 1);

        assertThatThrownBy(() -> EnvelopeCodec.decode(withBody(header, "{\"a\":1}\n")))
                .hasMessageContaining("found 1");
        assertThatThrownBy(() -> EnvelopeCodec.decode(withBody(header, "{\"a\":1}\n{\"b\":2}")))
                .hasMessageContaining("found 1");
        assertThatThrownBy(() -> EnvelopeCodec.decode(withBody(header, "{\"a\":1}\n{\"b\":3}\n")))
                .hasMessageContaining("hash");
        assertThatThrownBy(() -> EnvelopeCodec.decode(withBody(header, "{\"a\":1}\n\n")))
                .hasMessageContaining("empty");
    }

    @Test
    void aBombIsNotUnpacked() {
        var header = "{\"version\":1,\"tenant\":\"t\",\"store\":\"s\",\"workstation\":\"w\",\"epoch\":\"" + EPOCH
                + "\",\"first\":1,\"count\":1,\"prevHash\":\"" + JournalChain.GENESIS + "\",\"headHash\":\""
                + JournalChain.GENESIS + "\",\"schema\":1,\"sentAt\":\"2026-11-21T06:30:00Z\"}\n";
        var bomb = Zstd.compress(new byte[EnvelopeCodec.MAX_PLAIN_BYTES + 1]);
        assertThatThrownBy(() -> EnvelopeCodec.decode(concat(header, bomb))).hasMessageContaining("long");

        // As long as is allowed, and nothing but line feeds: some hundred bytes that would be eight million events.
        var lines = new byte[EnvelopeCodec.MAX_PLAIN_BYTES];
        Arrays.fill(lines, (byte) '\n');
        assertThatThrownBy(() -> EnvelopeCodec.decode(concat(header, Zstd.compress(lines))))
                .hasMessageContaining("announced 1 events, found more");
    }

    @Test
    void whatIsNoEnvelopeIsRefusedWithASentence() {
        assertThatThrownBy(() -> EnvelopeCodec.decode(Bytes.utf8("")))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("no header");
        assertThatThrownBy(() -> EnvelopeCodec.decode(Bytes.utf8("[]\nxyz"))).hasMessageContaining("not a JSON object");
        assertThatThrownBy(() -> EnvelopeCodec.decode(Bytes.utf8("{\"version\":2}\nxyz")))
                .hasMessageContaining("version 2");
        assertThatThrownBy(() -> EnvelopeCodec.decode(Bytes.utf8("{\"version\":1,\"version\":1}\nxyz")))
                .hasMessageContaining("not JSON");
        var text = new String(EnvelopeCodec.encode(envelope("{}")).toArray(), StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> EnvelopeCodec.decode(
                        Bytes.of(text.replace("\"s1\"", "\"s1/w2\"").getBytes(StandardCharsets.ISO_8859_1))))
                .hasMessageContaining("store");
    }

    private static Bytes withBody(String header, String body) {
        return concat(header, Zstd.compress(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Bytes concat(String header, byte[] body) {
        var head = header.getBytes(StandardCharsets.ISO_8859_1);
        var all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return Bytes.of(all);
    }
}
