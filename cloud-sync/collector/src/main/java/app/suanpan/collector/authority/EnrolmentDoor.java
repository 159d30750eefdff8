package app.suanpan.collector.authority;

import app.suanpan.collector.store.BoxCertificate;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.identity.IdentityGrant;
import app.suanpan.protocol.identity.IdentityRequest;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.web.FairDoor;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import io.helidon.common.tls.Tls;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where boxes are enrolled and certificates renewed, over HTTPS: {@code POST /enrol} with the secret of a code, {@code POST /renew} by
 * showing the certificate that is to be renewed. Nothing else is to be had here.
 */
public final class EnrolmentDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnrolmentDoor.class);
    private static final int MOST_BYTES = 4 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** No more than these: the files that a process may have open are for the connections of boxes that sell. */
    private static final int PLACES = 2_000;

    private final WebServer server;
    private final URI address;
    private final Enrolments enrolments;
    private final BoxKeys keys;
    private final Supplier<String> feedKey;

    /**
     * Opens the door.
     *
     * @param bindAddress the local address to listen on
     * @param port the TCP port, or 0 to let the system pick one
     * @param tls with the collector's key; it asks clients for a certificate, and takes those that have none
     * @param feedKey the public key that feeds are signed with, X.509 in Base64
     */
    public static EnrolmentDoor open(
            String bindAddress, int port, Tls tls, Enrolments enrolments, BoxKeys keys, Supplier<String> feedKey) {
        return new EnrolmentDoor(bindAddress, port, tls, enrolments, keys, feedKey);
    }

    private EnrolmentDoor(
            String bindAddress, int port, Tls tls, Enrolments enrolments, BoxKeys keys, Supplier<String> feedKey) {
        this.enrolments = enrolments;
        this.keys = keys;
        this.feedKey = feedKey;
        try {
            var builder = WebServer.builder();
            FairDoor.hang(builder, PLACES, PATIENCE);
            this.server = builder.address(InetAddress.getByName(bindAddress))
                    .port(port)
                    .shutdownHook(false)
                    .tls(tls)
                    .maxPayloadSize(MOST_BYTES)
                    .routing(routing -> routing.post("/enrol", this::enrol)
                            .post("/renew", this::renew)
                            .error(DistrustedException.class, (request, response, e) -> refuse(response, e.reason()))
                            .error(
                                    MalformedMessageException.class,
                                    (request, response, e) -> refuse(response, Distrust.NOT_PROVEN)))
                    .build()
                    .start();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address to listen on: " + bindAddress, e);
        }
        if (server.port() < 0) {
            throw new IllegalStateException("Boxes cannot be enrolled on " + bindAddress + ":" + port
                    + ". Is the port taken? --enrol-port names another one, 0 picks one.");
        }
        this.address = URI.create("https://" + bindAddress + ":" + server.port());
    }

    /** Returns where boxes are enrolled. */
    public URI address() {
        return address;
    }

    private void enrol(ServerRequest request, ServerResponse response) {
        grant(response, enrolments.enrol(read(request)));
    }

    private void renew(ServerRequest request, ServerResponse response) {
        var certificate = request.remotePeer()
                .tlsCertificates()
                .filter(chain -> chain.length > 0)
                .flatMap(chain -> chain[0] instanceof X509Certificate it ? Optional.of(it) : Optional.empty())
                .orElseThrow(() -> new DistrustedException(Distrust.NOT_ENROLLED));
        grant(response, enrolments.renew(certificate, keys, read(request)));
    }

    private static IdentityRequest read(ServerRequest request) {
        return IdentityRequest.parse(Bytes.of(request.content().as(byte[].class)));
    }

    private void grant(ServerResponse response, BoxCertificate certificate) {
        var grant = new IdentityGrant(
                certificate.box(),
                certificate.body(),
                Bytes.of(Authority.encoded(enrolments.authority().certificate())),
                feedKey.get());
        response.header(HeaderNames.CONTENT_TYPE, "application/json")
                .send(grant.toBytes().toArray());
    }

    private static void refuse(ServerResponse response, Distrust reason) {
        LOG.warn("not enrolled, or not renewed: reason={}", reason);
        response.status(Status.FORBIDDEN_403)
                .header(HeaderNames.CONTENT_TYPE, "application/json")
                .send(WireObject.create()
                        .put("code", reason.code())
                        .put("error", reason.sentence())
                        .toBytes()
                        .toArray());
    }

    @Override
    public void close() {
        server.stop();
    }
}
