package app.suanpan.agent.identity;

import app.suanpan.protocol.identity.AuthorityPrint;
import app.suanpan.protocol.identity.EnrolmentCode;
import app.suanpan.protocol.identity.IdentityGrant;
import app.suanpan.protocol.identity.IdentityRequest;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.socket.NoDelayTls;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Asks head office for a certificate: with a code the first time, by the certificate that it has later. */
public final class EnrolmentClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private final IdentityFolder folder;
    private final Clock clock;
    private final SecureRandom random;

    /** Writes what it gets to a folder. */
    public EnrolmentClient(IdentityFolder folder, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Enrols this box and keeps what it is from then on. If the answer is lost, doing it again with the same code gets the same answer.
     *
     * @param collector where head office enrols boxes
     * @param box who this box is by its store.json; the code must be for that one
     * @throws EnrolmentException with a sentence, if it is not to be had; nothing is changed then
     */
    public BoxIdentity enrol(URI collector, EnrolmentCode code, Box box) {
        try {
            var authority = recognise(collector, code.authority());
            var key = folder.askingKey(random);
            var grant = ask(
                    NoDelayTls.context(authority, clock),
                    collector.resolve("/enrol"),
                    IdentityRequest.of(code.secret(), key));
            if (!grant.box().equals(box)) {
                throw new EnrolmentException(
                        "E16",
                        "This code is for " + grant.box() + ", and store.json says that this box is " + box
                                + ". Correct one of them, and ask head office for a new code.");
            }
            var identity = identity(grant, key, authority, collector);
            folder.enrolled(identity, Optional.ofNullable(grant.feedKey()));
            return identity;
        } catch (IOException e) {
            throw new EnrolmentException(
                    "E17", "What this box is cannot be kept in its data folder: " + e.getMessage());
        }
    }

    /**
     * Asks for a new certificate for a new key, and keeps it beside the present one.
     *
     * @throws EnrolmentException with a sentence, if it is not to be had now
     */
    public BoxIdentity renew(BoxIdentity present) {
        try {
            var key = folder.askingKey(random);
            var grant = ask(present.tls(clock), present.collector().resolve("/renew"), IdentityRequest.of("", key));
            var identity = identity(grant, key, present.authority(), present.collector());
            if (!identity.box().equals(present.box())) {
                throw new EnrolmentException("E14", "Head office gave a certificate of another box.");
            }
            folder.renewed(identity);
            return identity;
        } catch (IOException e) {
            throw new EnrolmentException(
                    "E17", "What this box is cannot be kept in its data folder: " + e.getMessage());
        }
    }

    /** Looks who answers, before anything is told, and takes for our authority only the one whose print was typed. */
    private X509Certificate recognise(URI collector, AuthorityPrint print) {
        var seen = ShownAuthority.of(collector);
        if (seen.isEmpty()) {
            throw notReached(collector, "nobody who shows an authority's certificate");
        }
        try {
            var authority = seen.get();
            if (AuthorityPrint.of(authority.getEncoded()).equals(print)) {
                return authority;
            }
        } catch (GeneralSecurityException e) {
            throw notReached(collector, e.getMessage());
        }
        throw new EnrolmentException(
                "E18",
                "Whoever answers at " + collector
                        + " is not the head office that this code is of. Look at the address and at the code.");
    }

    private static IdentityGrant ask(SSLContext tls, URI where, IdentityRequest request) {
        try (var client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            var post = HttpRequest.newBuilder(where)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(request.toBytes().toArray()))
                    .build();
            return read(where, client.send(post, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw notReached(where, Refusals.reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notReached(where, "interrupted");
        }
    }

    private static IdentityGrant read(URI where, HttpResponse<byte[]> response) {
        try {
            if (response.statusCode() == OK) {
                return IdentityGrant.parse(Bytes.of(response.body()));
            }
            if (response.statusCode() == FORBIDDEN) {
                var refusal = WireObject.parse(Bytes.of(response.body()));
                throw new EnrolmentException(refusal.text("code"), refusal.text("error"));
            }
        } catch (MalformedMessageException e) {
            throw notReached(where, "an answer that is none: " + e.getMessage());
        }
        throw notReached(where, "status " + response.statusCode());
    }

    private static BoxIdentity identity(IdentityGrant grant, SigningKey key, X509Certificate authority, URI collector) {
        try {
            var certificate = BoxIdentity.certificate(grant.certificate().toArray());
            certificate.verify(authority.getPublicKey());
            var own = Base64.getDecoder().decode(key.publicText());
            if (!Arrays.equals(certificate.getPublicKey().getEncoded(), own)) {
                throw new EnrolmentException("E05", "Head office gave a certificate for another key.");
            }
            return new BoxIdentity(grant.box(), key, certificate, authority, collector);
        } catch (GeneralSecurityException e) {
            throw new EnrolmentException("E05", "Head office gave a certificate that its authority did not sign.");
        }
    }

    private static EnrolmentException notReached(URI where, String why) {
        return new EnrolmentException(
                "E19",
                "Head office is not reached at " + where + ": " + why + ". Look at the address and the network.");
    }
}
