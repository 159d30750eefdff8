package app.suanpan.agent.uplink;

import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.domain.register.RegisterState.Uplink;
import app.suanpan.protocol.identity.Distrust;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the road to the cloud is, for the screens.
 *
 * @param connected whether the collector answers at present; a broker without a collector does not count
 * @param unsent how many events the collector has not yet acknowledged
 * @param oldestUnsentAt when the oldest of them was committed, by this box's clock, or null when none waits
 * @param lastAckAt when the collector was last heard, by this box's clock, or null if not since the start
 * @param refusal why head office does not take this box or what it sends, or null if it does or has not said
 */
public record UplinkStatus(
        boolean connected,
        long unsent,
        @Nullable Instant oldestUnsentAt,
        @Nullable Instant lastAckAt,
        @Nullable Distrust refusal) {

    /** The same in the words of the screens. */
    public SyncStatus forScreens() {
        Optional<Distrust> refused = Optional.ofNullable(refusal);
        Uplink road = connected ? Uplink.CONNECTED : Uplink.LOST;
        return new SyncStatus(
                refused.isPresent() ? Uplink.REFUSED : road,
                unsent,
                Optional.ofNullable(oldestUnsentAt),
                Optional.ofNullable(lastAckAt),
                refused.map(Distrust::code));
    }
}
