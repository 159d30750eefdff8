package app.suanpan.device.driver;

import app.suanpan.device.ScanData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader that looks all the time sends a code again and again for as long as it lies in view. This lets each code through
 * once, until it has been out of sight for a while; several codes in view at once do not set each other free. A scanner in the
 * hand has a trigger, so there every reading counts. Not for use by several threads.
 */
public final class PresentationFilter {
    private final Duration outOfSight;
    private final List<ScanData> inView = new ArrayList<>();

    /** Takes a code for the same one until it has not been seen for this long; zero lets everything through. */
    public PresentationFilter(Duration outOfSight) {
        this.outOfSight = outOfSight;
    }

    /** True when this is a new showing and not one that is still in view. */
    public boolean isNew(ScanData data) {
        inView.removeIf(seen -> !data.at().isBefore(seen.at().plus(outOfSight)));
        boolean shown = inView.removeIf(seen -> seen.sameCodeAs(data));
        inView.add(data);
        return !shown;
    }
}
