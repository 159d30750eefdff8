package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.agent.identity.BoxIdentity;
import app.suanpan.agent.identity.IdentityFolder;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.identity.EnrolmentCode;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boxes that have to be enrolled: a real collector, its commands, real TLS, and everybody who should not get in. */
class EnrolledRoadTest {
    @TempDir
    private static Path cloud;

    private static final SetClock CLOCK = new SetClock();
    private static final Duration MORE_THAN_TWO_THIRDS = Duration.ofDays(61);

    private static HeadOffice office;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        office = HeadOffice.open(cloud, null, CLOCK);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private RoadBox enrolled(String workstation) throws IOException {
        var box = new RoadBox(folder.resolve(workstation), workstation);
        box.enrol(office.enrolment(), office.code(box.box()));
        return box;
    }

    private static void assertHasExactly(RoadBox box) throws Exception {
        assertThat(new CollectorDatabase(cloud).bodies(box.box().workstation()))
                .containsExactlyElementsOf(box.bodies());
    }

    @Test
    void anEnrolledBoxIsTakenAndItsKeyNeverLeavesItsFolder() throws Exception {
        try (var box = enrolled("e1")) {
            box.connectEnrolled(office.broker(), Clock.systemUTC());
            box.sell(30);
            box.awaitAllSent();

            assertHasExactly(box);
            var identity = box.folder().resolve("identity");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(identity)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(identity.resolve("box.json"))))
                    .isEqualTo("rw-------");
            assertThat(identity.resolve("asked.key")).doesNotExist();
            assertThat(identity.resolve("feed.key"))
                    .as("what head office will send down is known before it sends anything")
                    .hasContent(office.feedKey());
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(cloud.resolve("authority/authority.pem"))))
                    .isEqualTo("rw-------");
            var secret = Files.readString(identity.resolve("box.json"))
                    .split("\"key\":\"")[1]
                    .split(" ")[0];
            for (var file : List.of("collector.db", "collector.db-wal")) {
                assertThat(new String(Files.readAllBytes(cloud.resolve(file)), StandardCharsets.ISO_8859_1))
                        .doesNotContain(secret);
            }
        }
    }

    @Test
    void aRevokedBoxIsHungUpOnSellsOnSaysWhyAndIsHealedByEnrollingItAgain() throws Exception {
        try (var box = enrolled("r1")) {
            box.connectEnrolled(office.broker(), Clock.systemUTC());
            box.sell(5);
            box.awaitAllSent();

            assertThat(office.does("revoke", box.box().path())).contains("revoked");
            box.await(status -> status.refusal() == Distrust.REVOKED);
            assertThat(box.status().connected()).isFalse();
            box.sell(20);
            box.await(status -> status.unsent() > 0);
            assertThat(new CollectorDatabase(cloud).bodies("r1")).hasSizeLessThan((int) box.head());

            box.enrol(office.enrolment(), office.code(box.box()));
            box.awaitAllSent();
            assertThat(box.status().refusal()).isNull();
            assertHasExactly(box);
            assertThat(box.epochs()).isEqualTo(1);
        }
    }

    @Test
    void aCodeIsGoodOnceForOneBoxAndNoOtherIsToBeGuessed() throws Exception {
        try (var box = new RoadBox(folder.resolve("c1"), "c1");
                var other = new RoadBox(folder.resolve("c2"), "c2");
                var twin = new RoadBox(folder.resolve("twin"), "c1")) {
            var code = office.code(box.box());
            assertThatThrownBy(() -> other.enrol(office.enrolment(), office.code(box.box())))
                    .hasMessageContaining("suanpan/s001/c1")
                    .hasMessageContaining("(E16)");
            box.enrol(office.enrolment(), code);

            assertThatThrownBy(() -> twin.enrol(office.enrolment(), code)).hasMessageContaining("(E02)");
            // A code of the right head office with a wrong secret: 40 other bits, and a check letter that fits.
            var forged =
                    EnrolmentCode.make(EnrolmentCode.parse(code).orElseThrow().authority(), new Random(1));
            assertThatThrownBy(() -> twin.enrol(office.enrolment(), forged.text()))
                    .hasMessageContaining("(E01)");
        }
    }

    @Test
    void aBoxTellsNothingToAnybodyButTheHeadOfficeOfItsCode(@TempDir Path elsewhere) throws Exception {
        // Another authority's code, typed at our address: as when somebody stands in between and answers for us.
        var code = HeadOffice.code(elsewhere, new Box("suanpan", "s001", "m1"));
        try (var box = new RoadBox(folder.resolve("m1"), "m1")) {
            assertThatThrownBy(() -> box.enrol(office.enrolment(), code)).hasMessageContaining("(E18)");
            assertThatThrownBy(() -> box.enrol(URI.create("https://127.0.0.1:1"), code))
                    .hasMessageContaining("(E19)");
        }
    }

    @Test
    void whoHasNoCertificateOrAnothersOrSpeaksUnderAnotherNameDoesNotGetIn() throws Exception {
        try (var box = enrolled("n1");
                var stranger = new RoadBox(folder.resolve("n2"), "n2");
                var liar = new RoadBox(folder.resolve("n3"), "n3")) {
            stranger.sell(1);
            stranger.connectEnrolled(office.broker(), Clock.systemUTC());
            stranger.await(status -> status.refusal() == Distrust.NOT_ENROLLED);

            Files.createDirectories(liar.folder().resolve("identity"));
            Files.copy(box.folder().resolve("identity/box.json"), liar.folder().resolve("identity/box.json"));
            liar.sell(1);
            liar.connectEnrolled(office.broker(), Clock.systemUTC());
            liar.await(status -> status.refusal() == Distrust.OTHER_NAME);

            assertThat(new CollectorDatabase(cloud).bodies("n2")).isEmpty();
            assertThat(new CollectorDatabase(cloud).bodies("n3")).isEmpty();
        }
    }

    @Test
    void plainTextOnTheTlsPortIsHungUpOn() throws Exception {
        try (var socket = new Socket("127.0.0.1", office.broker().getPort())) {
            socket.getOutputStream()
                    .write(new byte[] {0x10, 0x0f, 0, 4, 'M', 'Q', 'T', 'T', 5, 2, 0, 60, 0, 0, 2, 'n', '1'});
            socket.getOutputStream().flush();
            socket.setSoTimeout(20_000);
            var answer = socket.getInputStream().readAllBytes();
            // At most an alert of TLS; never a CONNACK.
            assertThat(answer.length == 0 || answer[0] == 0x15).isTrue();
        }
    }

    @Test
    void aLostAnswerIsHadAgainWithTheSameCodeAndTheSameKey() throws Exception {
        try (var box = new RoadBox(folder.resolve("l1"), "l1")) {
            var code = office.code(box.box());
            BoxIdentity first = box.enrol(office.enrolment(), code);
            // As if the power had gone before the answer was kept.
            var identity = box.folder().resolve("identity");
            Files.writeString(identity.resolve("asked.key"), first.key().text());
            Files.delete(identity.resolve("box.json"));

            BoxIdentity second = box.enrol(office.enrolment(), code);

            assertThat(second.certificate()).isEqualTo(first.certificate());
        }
    }

    @Test
    void aCertificateIsRenewedByItselfAndTheOneBeforeEndsWhenTheNewOneWasUsed() throws Exception {
        CLOCK.set(Instant.now().minus(MORE_THAN_TWO_THIRDS));
        try (var box = enrolled("k1");
                var image = new RoadBox(folder.resolve("image"), "k1")) {
            var present = box.folder().resolve("identity/box.json");
            var before = Files.readString(present);
            Files.createDirectories(image.folder().resolve("identity"));
            Files.copy(present, image.folder().resolve("identity/box.json"));
            // By its own clock nothing is due, now or ever: it stands in 1970. Head office's clock is what counts.
            box.connectEnrolled(office.broker(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
            box.sell(1);
            box.awaitAllSent();
            assertThat(Files.readString(present)).isEqualTo(before);

            CLOCK.set(Instant.now());
            var deadline = Instant.now().plusSeconds(60);
            while (Files.readString(present).equals(before) && Instant.now().isBefore(deadline)) {
                box.sell(1);
                box.awaitAllSent();
            }
            assertThat(Files.readString(present)).isNotEqualTo(before);
            assertThat(present.resolveSibling("next.json")).doesNotExist();
            box.sell(3);
            box.awaitAllSent();
            assertHasExactly(box);
            box.hangUp();

            image.sell(1);
            image.connectEnrolled(office.broker(), Clock.systemUTC());
            image.await(status -> status.refusal() == Distrust.REPLACED);
        } finally {
            CLOCK.set(Instant.now());
        }
    }

    @Test
    void aFewBytesThatUnpackToMillionsOfEventsHarmNobody() throws Exception {
        try (var box = enrolled("z1");
                var other = enrolled("z2")) {
            var lines = new byte[EnvelopeCodec.MAX_PLAIN_BYTES];
            Arrays.fill(lines, (byte) '\n');
            var identity = new IdentityFolder(box.folder()).present().orElseThrow();
            try (var hostile =
                    HostileClient.connect(office.broker(), box.box().path(), identity.tls(Clock.systemUTC()))) {
                for (var i = 0; i < 20; i++) {
                    hostile.publish(new Topic(box.box(), Channel.UP).name(), bomb(box, lines));
                }
                other.connectEnrolled(office.broker(), Clock.systemUTC());
                other.sell(1);
                other.awaitAllSent();
            }
            assertHasExactly(other);
        }
    }

    private static byte[] bomb(RoadBox box, byte[] plain) {
        var header = "{\"version\":1,\"tenant\":\"suanpan\",\"store\":\"s001\",\"workstation\":\""
                + box.box().workstation()
                + "\",\"epoch\":\"" + "a".repeat(32) + "\",\"first\":1,\"count\":1,\"prevHash\":\"" + "0".repeat(64)
                + "\",\"headHash\":\"" + "0".repeat(64) + "\",\"schema\":1,\"sentAt\":\"2026-11-22T19:00:00Z\"}\n";
        var packed = Zstd.compress(plain);
        var all = Arrays.copyOf(header.getBytes(StandardCharsets.US_ASCII), header.length() + packed.length);
        System.arraycopy(packed, 0, all, header.length(), packed.length);
        return all;
    }

    @Test
    void aBoxHearsAndSaysNothingOfAnothersWhateverItTries() throws Exception {
        try (var box = new RoadBox(folder.resolve("h1"), "h1")) {
            var identity = box.enrol(office.enrolment(), office.code(box.box()));
            var own =
                    "suanpan/v1/suanpan/(s001/h1/(ack|rsp)|(s001|zone/[A-Za-z0-9._-]+)/feed/(\\+|[A-Za-z0-9._-]+)/head)";
            var topics = new HostileTopics(box.box(), new Random(3));
            try (var hostile =
                    HostileClient.connect(office.broker(), box.box().path(), identity.tls(Clock.systemUTC()))) {
                var known = new CollectorDatabase(cloud).count("box");
                for (var i = 0; i < 120; i++) {
                    hostile.publish(topics.name(), "forged");
                    var filter = topics.filter();
                    var answer = hostile.subscribe(filter);
                    assertThat(answer == 1)
                            .as("%s is answered with %d", filter, answer)
                            .isEqualTo(filter.matches(own));
                }
                // Whoever is heard of has a row; the hostile box itself may have got one.
                assertThat(new CollectorDatabase(cloud).count("box")).isBetween(known, known + 1);
                assertThat(hostile.heard()).isEmpty();
            }
        }
    }
}
