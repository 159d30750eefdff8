package app.suanpan.collector;

import app.suanpan.collector.authority.Authority;
import app.suanpan.collector.authority.BatchCheck;
import app.suanpan.collector.authority.BoxKeys;
import app.suanpan.collector.authority.CollectorKey;
import app.suanpan.collector.authority.DistrustedException;
import app.suanpan.collector.authority.EnrolmentDoor;
import app.suanpan.collector.authority.Enrolments;
import app.suanpan.collector.authority.OwnKey;
import app.suanpan.collector.authority.SignatureCheck;
import app.suanpan.collector.broker.DoorKeeper;
import app.suanpan.collector.broker.Gateway;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.IdentityStore;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.socket.NoDelaySockets;
import app.suanpan.protocol.socket.NoDelayTls;
import app.suanpan.protocol.topic.Box;
import io.helidon.common.tls.Tls;
import io.helidon.common.tls.TlsClientAuth;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything of a collector, or of a gateway, that has to do with trust, put together: the authority, the boxes' certificates, the collector's own key with its
 * renewal, and the door where boxes are enrolled. A collector that only its own machine reaches has no more of it than the boxes' keys.
 */
final class CollectorTrust implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CollectorTrust.class);

    private final TrustConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final BoxKeys keys;
    private final @Nullable Enrolments enrolments;
    private final @Nullable OwnKey own;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private @Nullable EnrolmentDoor door;

    private CollectorTrust(TrustConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        try {
            var store = keep(IdentityStore.open(config.database(), clock.instant()));
            this.keys = keep(BoxKeys.follow(store));
            if (config.secured()) {
                var authority = Authority.open(config.authority(), clock.instant(), random);
                this.enrolments = Enrolments.open(authority, store, clock, random);
                this.own = keep(OwnKey.make(
                        authority, config.security().names(), config.data().resolve("tls"), clock, random));
            } else {
                this.enrolments = null;
                this.own = null;
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Opens what the configuration asks for. */
    static CollectorTrust open(TrustConfig config, Clock clock) {
        return new CollectorTrust(config, clock);
    }

    /** Returns who says which batches are believed. */
    BatchCheck check() {
        return new SignatureCheck(keys, clock);
    }

    /** Returns the keystores for a listener with TLS, or null where there is to be none. */
    CollectorKey.@Nullable Files keystores() {
        return own == null ? null : own.write();
    }

    /** Returns what makes sockets to a broker outside: by TLS with the collector's present certificate where its address says so. */
    Supplier<SocketFactory> socketsFor(URI broker) {
        return "ssl".equals(broker.getScheme()) ? this::tlsSockets : NoDelaySockets::new;
    }

    private SocketFactory tlsSockets() {
        if (own == null) {
            throw new IllegalStateException("no TLS here");
        }
        var present = own.present();
        return NoDelayTls.of(NoDelayTls.context(present.key(), present.certificate(), present.authority(), clock));
    }

    /** Returns who decides whom the embedded broker lets in. */
    DoorKeeper keeper() {
        return enrolments == null ? DoorKeeper.OPEN : (box, certificate) -> objection(enrolments, box, certificate);
    }

    private Optional<Distrust> objection(Enrolments book, Box box, @Nullable X509Certificate certificate) {
        if (certificate == null) {
            return Optional.of(Distrust.NOT_ENROLLED);
        }
        try {
            return book.admit(certificate, keys).box().equals(box)
                    ? Optional.empty()
                    : Optional.of(Distrust.OTHER_NAME);
        } catch (DistrustedException e) {
            return Optional.of(e.reason());
        }
    }

    /**
     * Opens the door where boxes are enrolled, if boxes have to be, and sees to it that whoever is struck off is hung up on.
     *
     * @param feeds has the key by which an enrolled box will know what head office sends down; one is made if there is none yet, so that
     *     no enrolled box has to believe the first that it hears of
     */
    void serve(Gateway gateway, FeedStore feeds) {
        keys.onEnded(ended -> {
            if (ended.ended() == Distrust.REVOKED) {
                gateway.hangUp(ended.box(), Distrust.REVOKED.code());
            }
        });
        if (enrolments != null && own != null) {
            door = keep(EnrolmentDoor.open(
                    config.bindAddress(),
                    config.security().enrolPort(),
                    own.server(TlsClientAuth.OPTIONAL),
                    enrolments,
                    keys,
                    () -> feeds.key(() -> SigningKey.make(random)).publicText()));
            own.keepFresh();
        }
    }

    /** Returns TLS for the pages that people look at, or null where nobody but this machine can connect. */
    @Nullable
    Tls consoleTls() {
        return own == null || SecurityConfig.isThisMachine(config.bindAddress())
                ? null
                : own.server(TlsClientAuth.NONE);
    }

    /** Returns where boxes are enrolled, or null where they are not. */
    @Nullable
    URI enrolment() {
        return door == null ? null : door.address();
    }

    private <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.warn("a part did not close cleanly", e);
            }
        }
    }
}
