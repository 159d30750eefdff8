package app.suanpan.fleet.kafka;

import java.nio.file.Path;

/**
 * How a Kafka lets its clients in: by TLS, with a name and a password, by SCRAM-SHA-512 or PLAIN.
 *
 * @param keys the nodes' key and certificate, a PEM file
 * @param trust who signs the certificates of clients, a PEM file: each has to show one
 * @param name the only client's
 * @param password the only client's
 */
public record KafkaDoor(Path keys, Path trust, String name, String password) {
    /** How a node's folder is prepared for it. */
    String credential() {
        return "SCRAM-SHA-512=[name=%s,password=%s]".formatted(name, password);
    }

    String properties() {
        return """
                listener.name.clients.ssl.keystore.type=PEM
                listener.name.clients.ssl.keystore.location=%s
                listener.name.clients.ssl.truststore.type=PEM
                listener.name.clients.ssl.truststore.location=%s
                listener.name.clients.ssl.client.auth=required
                listener.name.clients.sasl.enabled.mechanisms=SCRAM-SHA-512,PLAIN
                listener.name.clients.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
                listener.name.clients.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required user_%s="%s";
                """.formatted(keys, trust, name, password);
    }
}
