package app.suanpan.collector;

import app.suanpan.collector.authority.Authority;
import app.suanpan.collector.authority.CollectorKey;
import app.suanpan.collector.authority.Enrolments;
import app.suanpan.collector.broker.DoorKeeper;
import app.suanpan.protocol.identity.Distrust;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a gateway knows boxes: by certificates of the collectors' authority, under their own names. It has no database, so it does not know who
 * was struck off: such a box may connect, and whatever it says is refused by the collectors behind.
 *
 * @param keystores for the listener; null without TLS
 * @param keeper whom to let in
 */
record GatewayTls(CollectorKey.@Nullable Files keystores, DoorKeeper keeper) {
    static GatewayTls of(Path data, String bindAddress, SecurityConfig security) {
        if (!security.tls() && SecurityConfig.isThisMachine(bindAddress)) {
            return new GatewayTls(null, DoorKeeper.OPEN);
        }
        var folder = security.authority();
        if (folder == null || !Files.exists(folder.resolve(Authority.FILE))) {
            throw new IllegalArgumentException(
                    "A gateway that others than this machine can reach needs the collectors' authority:"
                            + " --authority DIR, a folder with their " + Authority.FILE + ".");
        }
        var random = new SecureRandom();
        var now = Clock.systemUTC().instant();
        var key = CollectorKey.make(Authority.open(folder, now, random), security.names(), now, random);
        return new GatewayTls(
                key.write(data.resolve("tls")),
                (box, certificate) -> certificate == null
                        ? Optional.of(Distrust.NOT_ENROLLED)
                        : Enrolments.box(certificate).filter(box::equals).isPresent()
                                ? Optional.empty()
                                : Optional.of(Distrust.OTHER_NAME));
    }
}
