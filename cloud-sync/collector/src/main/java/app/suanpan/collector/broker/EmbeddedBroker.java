package app.suanpan.collector.broker;

import app.suanpan.collector.authority.CollectorKey;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.topic.Box;
import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HiveMQ Community Edition inside this process: the default, so that a collector is one command.
 *
 * <p>It holds nothing. Everything a workstation publishes goes to the {@link Receiver} and no further, and the broker's
 * PUBACK waits until the receiver says that it is durable. So nothing is ever queued, nothing can be dropped from a queue,
 * and the workstation is slowed to the pace of the database by MQTT itself.
 *
 * <p>One Java process can run one of these at a time: HiveMQ keeps some of its services in static fields.
 */
public final class EmbeddedBroker implements Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final int START_SECONDS = 60;
    /** The largest envelope, and its topic; a client that sends more is disconnected before it costs memory. */
    private static final int MAX_PACKET_BYTES = EnvelopeCodec.MAX_WIRE_BYTES + 64 * 1024;

    private final EmbeddedHiveMQ broker;
    private final URI address;

    private EmbeddedBroker(EmbeddedHiveMQ broker, URI address) {
        this.broker = broker;
        this.address = address;
    }

    /**
     * Starts the broker and returns when it takes connections.
     *
     * @param folder where it may keep its configuration; created if missing. No message is ever written there
     * @param bindAddress the local address to listen on, such as 127.0.0.1
     * @param port the TCP port, or 0 to let the system pick one
     */
    public static EmbeddedBroker start(Path folder, String bindAddress, int port, Receiver receiver) {
        return start(folder, bindAddress, port, null, DoorKeeper.OPEN, receiver);
    }

    /**
     * Starts the broker as the other one does.
     *
     * @param tls with which key, and whose certificates clients have to show, to get as far as being asked for a name; when the files
     *     change they are read again within ten seconds. Null for a listener without TLS
     * @param keeper whom to let in
     */
    public static EmbeddedBroker start(
            Path folder,
            String bindAddress,
            int port,
            CollectorKey.@Nullable Files tls,
            DoorKeeper keeper,
            Receiver receiver) {
        var gate = new BrokerGate(receiver, keeper);
        try {
            var configuration = Files.createDirectories(folder.resolve("conf"));
            Files.writeString(configuration.resolve("config.xml"), configuration(bindAddress, port, tls));
            // The extension has to be an "embedded" one: HiveMQ finds its own services by the class loader of its main
            // class.
            var extension = EmbeddedExtension.builder()
                    .withId("suanpan-collector")
                    .withName("Suanpan collector")
                    .withVersion("1")
                    .withPriority(0)
                    .withStartPriority(1000)
                    .withExtensionMain(gate)
                    .build();
            var broker = EmbeddedHiveMQ.builder()
                    .withConfigurationFolder(configuration)
                    .withDataFolder(Files.createDirectories(folder.resolve("data")))
                    .withExtensionsFolder(Files.createDirectories(folder.resolve("extensions")))
                    .withEmbeddedExtension(extension)
                    .withoutLoggingBootstrap()
                    .build();
            broker.start().get(START_SECONDS, TimeUnit.SECONDS);
            var address = URI.create((tls == null ? "tcp" : "ssl") + "://" + bindAddress + ":" + gate.port());
            LOG.info("broker ready: {}", address);
            return new EmbeddedBroker(broker, address);
        } catch (IOException e) {
            throw new UncheckedIOException("the broker's folder cannot be written: " + folder, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new CompletionException(
                    "The broker cannot listen on " + bindAddress + ":" + port
                            + ". Is the port taken? --mqtt-port names another one, 0 picks one.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException("interrupted while the broker started", e);
        }
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public void publish(Message message) {
        BrokerGate.publish(Optional.of(message)).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.debug("not published: topic={} reason={}", message.topic(), failure.getMessage());
            }
        });
    }

    @Override
    public void hangUp(Box box, String reason) {
        BrokerGate.hangUp(box.path(), reason);
    }

    @Override
    public void close() {
        try {
            broker.close();
            LOG.info("broker stopped: {}", address);
        } catch (ExecutionException e) {
            throw new CompletionException("the broker did not stop cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String configuration(String bindAddress, int port, CollectorKey.@Nullable Files tls) {
        // Topic aliases off: the client persists an aliased message without its topic. Sessions end with their
        // connection,
        // and no statistics leave the machine.
        return """
                <?xml version="1.0"?>
                <hivemq>
                    <listeners>
                        <%1$s>
                            <port>%2$d</port>
                            <bind-address>%3$s</bind-address>
                            <name>workstations</name>
                            %4$s
                        </%1$s>
                    </listeners>
                    <mqtt>
                        <topic-alias><enabled>false</enabled></topic-alias>
                        <shared-subscriptions><enabled>false</enabled></shared-subscriptions>
                        <session-expiry><max-interval>0</max-interval></session-expiry>
                        <packets><max-packet-size>%5$d</max-packet-size></packets>
                    </mqtt>
                    <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                    <persistence><mode>in-memory</mode></persistence>
                </hivemq>
                """.formatted(
                        tls == null ? "tcp-listener" : "tls-tcp-listener",
                        port,
                        bindAddress,
                        tls == null ? "" : tls(tls),
                        MAX_PACKET_BYTES);
    }

    private static String tls(CollectorKey.Files files) {
        return """
                <tls>
                    <protocols><protocol>TLSv1.3</protocol></protocols>
                    <keystore>
                        <path>%1$s</path>
                        <password>%3$s</password>
                        <private-key-password>%3$s</private-key-password>
                    </keystore>
                    <client-authentication-mode>REQUIRED</client-authentication-mode>
                    <truststore><path>%2$s</path><password>%3$s</password></truststore>
                </tls>""".formatted(
                escaped(files.keys().toAbsolutePath()), escaped(files.trust().toAbsolutePath()), CollectorKey.PASSWORD);
    }

    private static String escaped(Path path) {
        return path.toString().replace("&", "&amp;").replace("<", "&lt;");
    }
}
