package app.suanpan.collector.authority;

import app.suanpan.collector.store.BoxCertificate;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * The files by which a Mosquitto works for a collector: boxes by TLS under their certificates' names and no other, what each may say and
 * hear, and who is struck off. It holds nothing of what passes through it.
 *
 * <p>Collectors have a port of their own, on an address that boxes do not reach: on the boxes' port the name in the certificate is the MQTT
 * client's identifier, so that no box throws another one out; two collectors have one name.
 *
 * @param port where boxes connect
 * @param collectorBind on which address collectors connect
 * @param collectorPort and on which port
 */
public record MosquittoFiles(int port, String collectorBind, int collectorPort) {
    /** The file to start Mosquitto with. */
    public static final String CONFIGURATION = "mosquitto.conf";

    /**
     * Writes all files of a folder anew.
     *
     * @param own a key for the broker, signed by {@code authority}
     * @param certificates all that boxes were ever given
     */
    public void write(
            Path folder, CollectorKey own, Authority authority, List<BoxCertificate> certificates, Instant now) {
        try {
            PrivateFile.folder(folder);
            write(folder, "authority.crt", Authority.pem("CERTIFICATE", Authority.encoded(authority.certificate())));
            write(folder, "broker.crt", Authority.pem("CERTIFICATE", Authority.encoded(own.certificate())));
            write(folder, "broker.key", Authority.pem("PRIVATE KEY", own.key().getEncoded()));
            write(folder, "revoked.crl", authority.revocations(ended(certificates), now));
            write(folder, "access.acl", access(certificates, now));
            write(folder, CONFIGURATION, configuration(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("Mosquitto's files cannot be written to " + folder, e);
        }
    }

    private static HashMap<BigInteger, Instant> ended(List<BoxCertificate> certificates) {
        var ended = new HashMap<BigInteger, Instant>();
        certificates.stream()
                .filter(it -> it.ended() != null)
                .forEach(it -> ended.put(new BigInteger(it.serial(), 16), Objects.requireNonNull(it.endedAt())));
        return ended;
    }

    private static String access(List<BoxCertificate> certificates, Instant now) {
        var text = new StringBuilder(
                "# Written by \"suanpan collector mosquitto-config\"; what is changed here is lost.\n");
        text.append("user ").append(Authority.COLLECTOR).append("\ntopic readwrite suanpan/v1/#\n");
        certificates.stream()
                .filter(it -> it.objection(now) != Distrust.REVOKED)
                .map(BoxCertificate::box)
                .distinct()
                .sorted(Comparator.comparing(Box::path))
                .forEach(box -> text.append(access(box)));
        return text.toString();
    }

    private static String access(Box box) {
        var text = new StringBuilder("\nuser ").append(box.path()).append('\n');
        for (var channel : Channel.values()) {
            text.append(channel.fromBox() ? "topic write " : "topic read ")
                    .append("suanpan/v1/")
                    .append(box.path())
                    .append('/')
                    .append(channel.level())
                    .append('\n');
        }
        var tenant = "topic read suanpan/v1/" + box.tenant() + "/";
        text.append(tenant).append(box.store()).append("/feed/+/head\n");
        return text.append(tenant).append("zone/+/feed/+/head\n").toString();
    }

    private String configuration(Path folder) {
        return """
                # Written by "suanpan collector mosquitto-config"; what is changed here is lost.
                per_listener_settings false
                allow_anonymous false
                acl_file %1$s/access.acl
                persistence false
                set_tcp_nodelay true
                max_topic_alias 0
                max_packet_size 33554432

                # Boxes.
                listener %2$d
                %5$s
                use_username_as_clientid true

                # Collectors.
                listener %3$d %4$s
                %5$s
                """.formatted(folder, port, collectorPort, collectorBind, tls(folder));
    }

    private static String tls(Path folder) {
        return """
                cafile %1$s/authority.crt
                certfile %1$s/broker.crt
                keyfile %1$s/broker.key
                crlfile %1$s/revoked.crl
                require_certificate true
                use_identity_as_username true
                tls_version tlsv1.3""".formatted(folder);
    }

    private static void write(Path folder, String file, String text) throws IOException {
        PrivateFile.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }
}
