package app.suanpan.agent.register;

import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.PointsOffice;
import app.suanpan.domain.points.Reserving;
import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Why;
import app.suanpan.domain.register.Step.ReleasePoints;
import app.suanpan.domain.register.Step.ReservePoints;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where this box's checkouts reserve points: at head office, and from each other. What lies in the basket of one checkout no other one takes;
 * that is in memory alone, since every checkout says it anew when it opens, and is said inside the SQLite transaction that a step is
 * committed in, of which there is one at a time.
 */
public final class PointsDesk {
    private static final Logger log = LoggerFactory.getLogger(PointsDesk.class);

    private final PointsOffice office;
    private final Map<String, List<PointsEntry.Of>> held = new ConcurrentHashMap<>();

    /** @param office head office, or {@link PointsOffice#NONE} */
    public PointsDesk(PointsOffice office) {
        this.office = office;
    }

    /** What lies in the baskets of the other checkouts. */
    List<PointsEntry.Of> heldElsewhere(String workstation) {
        return held.entrySet().stream()
                .filter(other -> !other.getKey().equals(workstation))
                .flatMap(other -> other.getValue().stream())
                .toList();
    }

    /** A checkout has these in its basket now. */
    void after(String workstation, List<PointsEntry.Of> inBasket) {
        held.put(workstation, inBasket);
    }

    /**
     * Asks head office. Returns at once.
     *
     * @param answer told what became of it, on whichever thread
     */
    public void reserve(ReservePoints ask, Consumer<Reserving> answer) {
        office.reserve(ask.reservation(), ask.ids(), ask.points(), ask.day(), ask.until())
                .exceptionally(e -> {
                    log.error("points not reserved: reservation={}", ask.reservation(), e);
                    return new Denied(Why.OFFLINE);
                })
                .thenAccept(answer);
    }

    /** Tells head office that they are not used. */
    public void release(ReleasePoints release) {
        office.release(release.reservation(), release.ids());
    }

    /** The same where somebody practises: nothing there keeps a customer from anything, and head office hears nothing of it. */
    PointsDesk practising() {
        return new PointsDesk(PointsOffice.NONE);
    }
}
