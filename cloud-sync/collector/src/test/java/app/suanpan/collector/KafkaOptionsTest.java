package app.suanpan.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.kafka.KafkaConfig;
import app.suanpan.collector.kafka.KafkaOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What a company's Kafka wants stands in a file for its owner alone; it says how to connect and nothing else. */
class KafkaOptionsTest {
    private static final String SECRET = "pa ss; \\\"word\\\"";
    private static final String SCRAM = """
            security.protocol=SASL_SSL
            sasl.mechanism=SCRAM-SHA-512
            sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="till" password="%s";
            """.formatted(SECRET.replace("\\", "\\\\"));

    @TempDir
    private Path folder;

    @Test
    void aFileForItsOwnerAloneIsTaken() throws IOException {
        assertThat(config(file(SCRAM, "rw-------")))
                .isPresent()
                .get()
                .satisfies(it -> assertThat(it.toString()).contains("SASL_SSL").doesNotContain("word"));
    }

    @Test
    void withoutAFileKafkaTakesWhoeverComes() {
        assertThat(parsed("--kafka", "k1:9092").config()).contains(new KafkaConfig("k1:9092", 3, 24));
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws IOException {
        var file = file(SCRAM, "rw-r-----");

        assertThatThrownBy(() -> config(file)).hasMessageContaining("(K4)").hasMessageContaining("chmod 600 " + file);
    }

    @Test
    void akeyThatOthersCanReadIsRefused() throws IOException {
        var keys = Files.writeString(folder.resolve("keys.pem"), "");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
        var file = file("security.protocol=SSL\nssl.keystore.type=PEM\nssl.keystore.location=" + keys, "rw-------");

        assertThatThrownBy(() -> config(file)).hasMessageContaining("chmod 600 " + keys);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    acks=0                                                             | not acks;
                    enable.idempotence=false                                           | not enable.idempotence;
                    interceptor.classes=some.Class                                     | not interceptor.classes;
                    ssl.endpoint.identification.algorithm=                             | not ssl.endpoint.identification.algorithm;
                    security.protocol=PLAINTEXT                                        | without TLS others read along
                    security.protocol=SASL_PLAINTEXT                                   | without TLS others read along
                    security.protocol=                                                 | without TLS others read along
                    sasl.mechanism=GSSAPI                                              | sasl.mechanism=SCRAM-SHA-512
                    sasl.mechanism=PLAIN                                               | plain.PlainLoginModule required
                    sasl.jaas.config=com.sun.security.auth.module.JndiLoginModule required username="till" password="pa ss"; | scram.ScramLoginModule required
                    sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required password="pa ss"; | scram.ScramLoginModule required
                    ssl.truststore.location=/nowhere/ca.pem                            | ssl.truststore.location=/nowhere/ca.pem
                    """)
    void whatIsNotTakenIsSaidAndNoSecretWithIt(String line, String said) throws IOException {
        var file = file(SCRAM + line, "rw-------");

        assertThatThrownBy(() -> config(file))
                .hasMessageContaining("(K4)")
                .hasMessageContaining(said)
                .message()
                .doesNotContain("pa ss");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> config(folder.resolve("none"))).hasMessageContaining("cannot be read");
    }

    @Test
    void aFileWithoutAKafkaIsRefused() throws IOException {
        var options = parsed("--kafka-properties", file(SCRAM, "rw-------").toString());

        assertThatThrownBy(options::config).hasMessageContaining("--kafka host:port");
    }

    private Path file(String text, String permissions) throws IOException {
        var file = Files.writeString(folder.resolve("kafka.properties"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static Optional<KafkaConfig> config(Path file) {
        return parsed("--kafka", "k1:9092", "--kafka-properties", file.toString())
                .config();
    }

    private static KafkaOptions parsed(String... arguments) {
        return CommandLine.populateCommand(new KafkaOptions(), arguments);
    }
}
