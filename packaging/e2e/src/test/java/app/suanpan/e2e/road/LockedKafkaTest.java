package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.collector.GatewayConfig;
import app.suanpan.collector.GatewayProcess;
import app.suanpan.collector.SecurityConfig;
import app.suanpan.collector.authority.Authority;
import app.suanpan.collector.authority.CollectorKey;
import app.suanpan.collector.kafka.KafkaConfig;
import app.suanpan.collector.kafka.KafkaRelay;
import app.suanpan.collector.kafka.KafkaSecurity;
import app.suanpan.fleet.kafka.KafkaDoor;
import app.suanpan.fleet.kafka.KafkaNodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A company's Kafka: it speaks TLS alone, believes certificates of one authority, and wants a name and a password besides. */
class LockedKafkaTest {
    private static final String PASSWORD = "open; sesame";
    private static final String PLAIN = "plain.PlainLoginModule";
    private static final String SCRAM = "scram.ScramLoginModule";

    private static KafkaNodes kafka;

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        var theirs = authority("theirs");
        var trust = Files.writeString(
                shared.resolve("ca.pem"),
                pem("CERTIFICATE", theirs.certificate().getEncoded()));
        kafka = KafkaNodes.start(
                shared.resolve("kafka"), 1, new KafkaDoor(keys(theirs, "node.pem"), trust, "till", PASSWORD));
        keys(theirs, "client.pem");
        keys(authority("others"), "stranger.pem");
        Files.writeString(
                shared.resolve("otherCa.pem"),
                pem("CERTIFICATE", authority("others").certificate().getEncoded()));
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @ParameterizedTest
    @CsvSource({"SCRAM-SHA-512, " + SCRAM, "PLAIN, " + PLAIN})
    void whatIsSoldGoesThroughItByNameAndPassword(String mechanism, String module) throws Exception {
        var behind = config(mechanism, module, PASSWORD, "client.pem", "ca.pem");
        try (var gateway = GatewayProcess.start(
                        new GatewayConfig(
                                folder.resolve("gateway"), "127.0.0.1", 0, null, SecurityConfig.USUAL, behind),
                        Clock.systemUTC(),
                        new Random());
                var collector = Collector.start(
                        new CollectorConfig(
                                folder.resolve("cloud"), "127.0.0.1", 0, 0, null, ZoneOffset.UTC, null, behind),
                        Clock.systemUTC(),
                        new Random());
                var box = new RoadBox(folder.resolve("box"), "w1")) {
            box.connect(gateway.broker());
            box.sell(3);
            box.awaitAllSent();

            assertThat(new CollectorDatabase(folder.resolve("cloud")).bodies("w1"))
                    .containsExactlyElementsOf(box.bodies());
            assertThat(collector.broker()).hasScheme("kafka");
        }
    }

    @ParameterizedTest
    @CsvSource({"SCRAM-SHA-512, " + SCRAM, "PLAIN, " + PLAIN})
    void aWrongPasswordIsSaidAtOnceAndNotShown(String mechanism, String module) throws Exception {
        var wrong = config(mechanism, module, "shut sesame", "client.pem", "ca.pem");

        assertThatThrownBy(() -> open(wrong))
                .hasMessageContaining("does not take our name and password (K5)")
                .hasMessageContaining("--kafka-properties")
                .message()
                .doesNotContain("sesame");
    }

    @Test
    void aKafkaOfAnotherAuthorityIsNotBelieved() throws Exception {
        var wrong = config("SCRAM-SHA-512", SCRAM, PASSWORD, "client.pem", "otherCa.pem");

        assertThatThrownBy(() -> open(wrong))
                .hasMessageContaining("do not believe each other's certificates (K5)")
                .hasMessageContaining("unable to find valid certification path");
    }

    @Test
    void aClientOfAnotherAuthorityIsNotBelieved() throws Exception {
        var wrong = config("SCRAM-SHA-512", SCRAM, PASSWORD, "stranger.pem", "ca.pem");

        assertThatThrownBy(() -> open(wrong)).hasMessageContaining("do not believe each other's certificates (K5)");
    }

    @Test
    void aFileThatIsNoKeyIsSaid() throws Exception {
        Files.setPosixFilePermissions(
                Files.writeString(shared.resolve("none.pem"), "nothing"), PosixFilePermissions.fromString("rw-------"));
        var wrong = config("SCRAM-SHA-512", SCRAM, PASSWORD, "none.pem", "ca.pem");

        assertThatThrownBy(() -> open(wrong)).hasMessageContaining("Kafka's settings do not work (K4)");
    }

    @Test
    void whoSpeaksToItWithoutTlsIsToldOfTheFile() {
        var without = new KafkaConfig(kafka.servers(), 1, 3);

        assertThatThrownBy(() -> open(without)).hasMessageContaining("(K1)").hasMessageContaining("--kafka-properties");
    }

    private static void open(KafkaConfig config) {
        KafkaRelay.open(config, new Random()).close();
    }

    private KafkaConfig config(String mechanism, String module, String password, String keys, String trust)
            throws IOException {
        var file = Files.writeString(folder.resolve("kafka.properties"), """
                security.protocol=SASL_SSL
                ssl.truststore.type=PEM
                ssl.truststore.location=%s
                ssl.keystore.type=PEM
                ssl.keystore.location=%s
                sasl.mechanism=%s
                sasl.jaas.config=org.apache.kafka.common.security.%s required username="till" password="%s";
                """.formatted(
                        shared.resolve(trust), shared.resolve(keys), mechanism, module, password));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return new KafkaConfig(kafka.servers(), 1, 3, KafkaSecurity.read(file));
    }

    private static Authority authority(String name) {
        return Authority.open(shared.resolve(name), Instant.now(), new SecureRandom());
    }

    /** Writes a key with its certificate for this machine. */
    private static Path keys(Authority authority, String name) throws IOException, GeneralSecurityException {
        var made = CollectorKey.make(authority, List.of("127.0.0.1"), Instant.now(), new SecureRandom());
        var text = new StringBuilder(pem("PRIVATE KEY", made.key().getEncoded()));
        for (Certificate it : List.of(made.certificate(), made.authority())) {
            text.append(pem("CERTIFICATE", it.getEncoded()));
        }
        var file = Files.writeString(shared.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(bytes));
    }
}
