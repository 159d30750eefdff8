package app.suanpan.collector.broker;

import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.topic.Box;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says whom the embedded broker lets in. */
@FunctionalInterface
public interface DoorKeeper {
    /** Takes every box at its word: for one machine, where nobody else can connect. */
    DoorKeeper OPEN = (box, certificate) -> Optional.empty();

    /**
     * Says why a box is not let in, or nothing if it is. Asked once a connection, on one of the broker's threads.
     *
     * @param box who the client says it is
     * @param certificate what TLS has found to be signed by our authority; null on a listener without TLS
     */
    Optional<Distrust> objection(Box box, @Nullable X509Certificate certificate);
}
