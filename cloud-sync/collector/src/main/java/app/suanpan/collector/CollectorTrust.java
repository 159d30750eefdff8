package app.suanpan.collector;

import app.suanpan.collector.authority.Authority;
import app.suanpan.collector.authority.BatchCheck;
import app.suanpan.collector.authority.BoxKeys;
import app.suanpan.collector.authority.CollectorKey;
import app.suanpan.collector.authority.DistrustedException;
import app.suanpan.collector.authority.EnrolmentDoor;
import app.suanpan.collector.authority.Enrolments;
import app.suanpan.collector.authority.RenewedKey;
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
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private static final long RENEWAL_LOOK_HOURS = 1;

    private final TrustConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final BoxKeys keys;
    private final @Nullable Enrolments enrolments;
    private final Path files;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private @Nullable EnrolmentDoor door;
    private volatile @Nullable CollectorKey own;
    private @Nullable RenewedKey shown;

    private CollectorTrust(TrustConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.files = config.data().resolve("tls");
        try {
            var store = keep(IdentityStore.open(config.database(), clock.instant()));
            this.keys = keep(BoxKeys.follow(store));
            if (config.secured()) {
                var authority = Authority.open(config.authority(), clock.instant(), random);
                this.enrolments = Enrolments.open(authority, store, clock, random);
                makeOwn();
            } else {
                this.enrolments = null;
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
        var present = own;
        return present == null ? null : present.write(files);
    }

    /** Returns what makes sockets to a broker outside: by TLS with the collector's present certificate where its address says so. */
    Supplier<SocketFactory> socketsFor(URI broker) {
        return "ssl".equals(broker.getScheme()) ? this::tlsSockets : NoDelaySockets::new;
    }

    private SocketFactory tlsSockets() {
        var present = own;
        if (present == null) {
            throw new IllegalStateException("no TLS here");
        }
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
        if (enrolments != null && shown != null) {
            door = keep(EnrolmentDoor.open(
                    config.bindAddress(),
                    config.security().enrolPort(),
                    shown.server(TlsClientAuth.OPTIONAL),
                    enrolments,
                    keys,
                    () -> feeds.key(() -> SigningKey.make(random)).publicText()));
            Thread.ofVirtual().name("collector-key").start(this::renewOwn);
        }
    }

    /** Returns TLS for the pages that people look at, or null where nobody but this machine can connect. */
    @Nullable
    Tls consoleTls() {
        return shown == null || SecurityConfig.isThisMachine(config.bindAddress())
                ? null
                : shown.server(TlsClientAuth.NONE);
    }

    /** Returns where boxes are enrolled, or null where they are not. */
    @Nullable
    URI enrolment() {
        return door == null ? null : door.address();
    }

    private void makeOwn() {
        if (enrolments != null) {
            var made = CollectorKey.make(enrolments.authority(), addresses(), clock.instant(), random);
            own = made;
            if (shown == null) {
                shown = new RenewedKey(made);
            } else {
                shown.renew(made);
            }
        }
    }

    private void renewOwn() {
        try {
            while (!stop.await(RENEWAL_LOOK_HOURS, TimeUnit.HOURS)) {
                var present = own;
                if (present != null && clock.instant().isAfter(present.renewAt())) {
                    makeOwn();
                    // The embedded broker sees that the file has changed; connections that stand are left alone.
                    keystores();
                    LOG.info("the collector's own certificate was renewed");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<String> addresses() {
        var all = new LinkedHashSet<String>(config.security().names());
        all.add("localhost");
        try {
            all.add(InetAddress.getLocalHost().getHostName());
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(it -> it.getHostAddress().replaceFirst("%.*", ""))
                    .forEach(all::add);
        } catch (IOException e) {
            LOG.info("this machine does not know its own name: {}", e.getMessage());
        }
        return all;
    }

    private <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }

    @Override
    public void close() {
        stop.countDown();
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.warn("a part did not close cleanly", e);
            }
        }
    }
}
