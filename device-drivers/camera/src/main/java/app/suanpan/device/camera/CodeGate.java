package app.suanpan.device.camera;

import app.suanpan.device.ScanData;
import app.suanpan.device.driver.PresentationFilter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides which readings are scans: a code of bars only when two readings in a row agree, and any code once for as long as it is held
 * before the camera. Not for use by several threads.
 */
final class CodeGate {
    /** The ways of looking take turns, so a code in plain view may be missed for several frames. */
    private static final Duration OUT_OF_SIGHT = Duration.ofMillis(1_500);

    private final PresentationFilter filter = new PresentationFilter(OUT_OF_SIGHT);
    private @Nullable ScanData unconfirmed;

    /** True when this reading is a scan. */
    boolean passes(ScanData reading, boolean oneDimension) {
        if (oneDimension && !confirms(reading)) {
            return false;
        }
        return filter.isNew(reading);
    }

    private boolean confirms(ScanData reading) {
        ScanData before = unconfirmed;
        unconfirmed = reading;
        return before != null
                && before.sameCodeAs(reading)
                && reading.at().isBefore(before.at().plus(OUT_OF_SIGHT));
    }
}
