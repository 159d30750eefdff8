package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.suanpan.agent.identity.BoxIdentity;
import app.suanpan.agent.identity.EnrolmentClient;
import app.suanpan.agent.identity.IdentityFolder;
import app.suanpan.collector.authority.Authority;
import app.suanpan.collector.authority.CollectorKey;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.identity.EnrolmentCode;
import app.suanpan.protocol.socket.NoDelayTls;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Topic;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Mosquitto with the files that the collector's own command writes for it, and enrolled boxes that try everything. */
class SecuredMosquittoTest {
    private static final int TRIES = 120;

    @TempDir
    private Path folder;

    private final int boxes = freePort();
    private final int collectors = freePort();

    private static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path cloud() {
        return folder.resolve("cloud");
    }

    private void configure() throws IOException {
        assertThat(HeadOffice.does(
                        cloud(),
                        "mosquitto-config",
                        folder.resolve("mosquitto").toString(),
                        "--port",
                        Integer.toString(boxes),
                        "--collector-port",
                        Integer.toString(collectors)))
                .contains("written");
        if (System.getProperty("user.name").equals("root")) {
            // Otherwise Mosquitto becomes somebody who may not enter a test's folder.
            Files.writeString(folder.resolve("mosquitto/mosquitto.conf"), "user root\n", StandardOpenOption.APPEND);
        }
    }

    private Mosquitto mosquitto() throws IOException {
        return Mosquitto.start(Mosquitto.program().orElseThrow(), folder.resolve("mosquitto/mosquitto.conf"), boxes);
    }

    private URI forBoxes() {
        return URI.create("ssl://127.0.0.1:" + boxes);
    }

    private URI forCollectors() {
        return URI.create("ssl://127.0.0.1:" + collectors);
    }

    private SSLContext asCollector() {
        var authority = Authority.open(cloud().resolve("authority"), Instant.now(), new SecureRandom());
        var key = CollectorKey.make(authority, List.of(), Instant.now(), new SecureRandom());
        return NoDelayTls.context(key.key(), key.certificate(), key.authority(), Clock.systemUTC());
    }

    @Test
    void salesArriveRevokedBoxesAreKeptOutAndNobodySpeaksForOrHearsAnother() throws Exception {
        assumeTrue(Mosquitto.program().isPresent(), "Mosquitto is not installed: apt install mosquitto");
        try (var one = new RoadBox(folder.resolve("one"), "w1");
                var two = new RoadBox(folder.resolve("two"), "w2")) {
            BoxIdentity identity;
            configure();
            try (var broker = mosquitto();
                    var office = HeadOffice.open(cloud(), forCollectors(), Clock.systemUTC())) {
                identity = one.enrol(office.enrolment(), office.code(one.box()));
                two.enrol(office.enrolment(), office.code(two.box()));
                configure();
                broker.kill();
                broker.startAgain();
                one.connectEnrolled(forBoxes(), Clock.systemUTC());
                two.connectEnrolled(forBoxes(), Clock.systemUTC());
                one.sell(20);
                two.sell(20);
                one.awaitAllSent();
                two.awaitAllSent();
                assertThat(new CollectorDatabase(cloud()).bodies("w1")).containsExactlyElementsOf(one.bodies());

                office.does("revoke", two.box().path());
                // What comes before the collector has looked into its book again is still taken, and nothing tells the
                // box of it:
                // there is nobody who could hang up. So it learns of it by its next sale.
                while (two.status().refusal() != Distrust.REVOKED) {
                    two.sell(1);
                    two.await(status -> status.unsent() == 0 || status.refusal() == Distrust.REVOKED);
                }
                configure();
                broker.kill();
                broker.startAgain();
                two.sell(5);
                one.sell(5);
                one.awaitAllSent();
                two.await(status -> status.refusal() == Distrust.REVOKED && !status.connected());
                assertThat(new CollectorDatabase(cloud()).bodies("w2").size()).isLessThan((int) two.head());
            }
            one.hangUp();
            two.hangUp();
            try (var broker = mosquitto()) {
                assertThat(broker.address()).isNotNull();
                nobodySpeaksForAnother(identity);
                nobodyHearsAnother(identity);
            }
        }
    }

    @Test
    void anEnrolledBoxFollowsWhatIsPublishedByChangesAndInPieces() throws Exception {
        assumeTrue(Mosquitto.program().isPresent(), "Mosquitto is not installed: apt install mosquitto");
        configure();
        var who = new Box("suanpan", "s001", "w1");
        var data = Files.createDirectories(folder.resolve("shop"));
        try (var broker = mosquitto();
                var office = HeadOffice.open(cloud(), forCollectors(), Clock.systemUTC())) {
            new EnrolmentClient(new IdentityFolder(data), Clock.systemUTC(), new SecureRandom())
                    .enrol(
                            office.enrolment(),
                            EnrolmentCode.parse(office.code(who)).orElseThrow(),
                            who);
            configure();
            broker.kill();
            broker.startAgain();
            try (var ear = HostileClient.connect(forCollectors(), "ear", asCollector());
                    var box = new FeedBox(data, who, forBoxes(), Clock.systemUTC())) {
                ear.subscribe("suanpan/v1/suanpan/s001/w1/req");
                var many = new StringBuilder("code,gtin,name_zh,name_en,price,tax,unit,category\n");
                var random = new Random(1);
                for (var row = 0; row < 20_000; row++) {
                    many.append("%016x%016x,,货,Goods,1.00,standard,each,other\n"
                            .formatted(random.nextLong(), random.nextLong()));
                }
                publish(office, "items", "--store", "s001", many + "milk,,牛奶,Milk,12.50,standard,each,dairy\n");
                box.awaitPrice("milk", 1_250);
                publish(office, "items", "--store", "s001", many + "milk,,牛奶,Milk,11.50,standard,each,dairy\n");
                box.awaitPrice("milk", 1_150);

                assertThat(ear.heard())
                        .extracting(HostileClient.Heard::payload)
                        .anyMatch(it -> it.contains("chunk") && it.contains("\"index\":2"))
                        .noneMatch(it -> it.contains("\"release\"") && it.contains("\"from\":1"));
            }
        }
    }

    private void publish(HeadOffice office, String feed, String option, String whom, String content)
            throws IOException {
        var file = Files.writeString(folder.resolve("published"), content);
        assertThat(office.does("publish", feed, file.toString(), option, whom, "--tenant", "suanpan"))
                .contains("is version");
    }

    private void nobodySpeaksForAnother(BoxIdentity box) throws Exception {
        var topics = new HostileTopics(box.box(), new Random(1));
        try (var ear = HostileClient.connect(forCollectors(), "ear", asCollector());
                var mouth = HostileClient.connect(forBoxes(), "suanpan/s001/w2", box.tls(Clock.systemUTC()))) {
            ear.subscribe("suanpan/v1/#");
            for (var i = 0; i < TRIES; i++) {
                mouth.publish(topics.name(), "forged");
            }
            mouth.publish("suanpan/v1/" + box.box().path() + "/up", "last");
            ear.awaitPayload("last");
            assertThat(ear.heard())
                    .allSatisfy(it -> assertThat(Topic.mayPublish(box.box(), it.topic()))
                            .as(it.topic())
                            .isTrue());
        }
    }

    private void nobodyHearsAnother(BoxIdentity box) throws Exception {
        var topics = new HostileTopics(box.box(), new Random(2));
        try (var mouth = HostileClient.connect(forCollectors(), "mouth", asCollector());
                var ear = HostileClient.connect(forBoxes(), "ear", box.tls(Clock.systemUTC()))) {
            for (var i = 0; i < TRIES; i++) {
                ear.subscribe(topics.filter());
            }
            ear.subscribe("suanpan/v1/" + box.box().path() + "/ack");
            for (var i = 0; i < TRIES; i++) {
                mouth.publish(topics.name(), "secret");
            }
            mouth.publish("suanpan/v1/" + box.box().path() + "/ack", "last");
            ear.awaitPayload("last");
            assertThat(ear.heard())
                    .allSatisfy(it -> assertThat(Topic.maySubscribe(box.box(), it.topic()))
                            .as(it.topic())
                            .isTrue());
        }
    }
}
