package app.suanpan.agent.identity;

import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.socket.NoDelayTls;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who this box is on the road to head office: with which certificate it connects, with which key it signs, and when it asks for another.
 *
 * <p>A renewed certificate is tried in turns with the one before it until head office has answered to it; so neither is ever missing. Whether
 * one is to be renewed is told by head office's clock, as it came with the last answer: our own may be wrong by years.
 */
public final class RoadIdentity {
    private static final Logger LOG = LoggerFactory.getLogger(RoadIdentity.class);
    private static final Duration ASK_AGAIN = Duration.ofHours(1);

    private final IdentityFolder folder;
    private final Clock clock;
    private final Function<BoxIdentity, BoxIdentity> renewal;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Runnable onRenewed = () -> {};

    // The rest belongs to the publisher's thread.
    private @Nullable BoxIdentity speaking;
    private boolean speakingNext;
    private long connections;
    private Instant askNext = Instant.MIN;

    /**
     * The identity that a folder holds now and later.
     *
     * @param renewal asks for a new certificate and keeps it in the folder; throws {@link EnrolmentException} when it is not to be had. Called on
     *     a thread of its own
     */
    public RoadIdentity(IdentityFolder folder, Clock clock, Function<BoxIdentity, BoxIdentity> renewal) {
        this.folder = folder;
        this.clock = clock;
        this.renewal = renewal;
    }

    /** Calls {@code listener} when there is a renewed certificate to connect with, on any thread. */
    public void onRenewed(Runnable listener) {
        onRenewed = listener;
    }

    /**
     * Chooses who to be on the next connection, and returns the sockets for it.
     *
     * @param plain for a broker without TLS
     * @throws EnrolmentException if the broker wants TLS and this box was never enrolled
     * @throws ConfigException if what it was enrolled with cannot be read
     */
    public SocketFactory connecting(URI broker, SocketFactory plain) {
        var next = folder.next();
        speakingNext = next.isPresent() && connections++ % 2 == 0;
        speaking = speakingNext ? next.orElseThrow() : folder.present().orElse(null);
        if (!"ssl".equals(broker.getScheme())) {
            return plain;
        }
        if (speaking == null) {
            throw new EnrolmentException("E15", "This box is not enrolled, and head office takes enrolled boxes only.");
        }
        return NoDelayTls.of(speaking.tls(clock));
    }

    /** The key that what is sent is signed with; empty for a box that was never enrolled. */
    public Optional<SigningKey> signer() {
        return Optional.ofNullable(speaking).map(BoxIdentity::key);
    }

    /**
     * Head office has answered on this connection and believes who we are.
     *
     * @param headOfficeTime its clock
     */
    public void believed(Instant headOfficeTime) {
        var now = speaking;
        if (now == null) {
            return;
        }
        if (speakingNext) {
            try {
                folder.promoteNext();
                speakingNext = false;
                LOG.info("the renewed certificate is in use: {}", now);
            } catch (IOException e) {
                LOG.warn("the renewed certificate could not be put in the old one's place: {}", e.getMessage());
            }
        }
        if (!headOfficeTime.isBefore(now.renewAt())
                && !headOfficeTime.isBefore(askNext)
                && folder.next().isEmpty()
                && !asking.getAndSet(true)) {
            askNext = headOfficeTime.plus(ASK_AGAIN);
            Thread.ofVirtual().name("identity-renewal").start(() -> ask(now));
        }
    }

    private void ask(BoxIdentity present) {
        try {
            LOG.info("a renewed certificate was given: {}", renewal.apply(present));
            onRenewed.run();
        } catch (EnrolmentException e) {
            LOG.warn("the certificate could not be renewed, will ask again: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the certificate could not be renewed, will ask again", e);
        } finally {
            asking.set(false);
        }
    }
}
