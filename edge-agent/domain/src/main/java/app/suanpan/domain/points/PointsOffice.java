package app.suanpan.domain.points;

import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Why;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Head office, as far as points are reserved there before they are used. It answers later, on a thread of its own; who is not answered in
 * time is answered that head office cannot be asked.
 */
public interface PointsOffice {
    /** Where there is no head office. */
    PointsOffice NONE = new PointsOffice() {
        @Override
        public CompletionStage<Reserving> reserve(
                UUID reservation, Set<UUID> ids, long points, LocalDate day, LocalDate until) {
            return CompletableFuture.completedStage(new Denied(Why.OFFLINE));
        }

        @Override
        public void release(UUID reservation, Set<UUID> ids) {
            // Nothing was reserved anywhere.
        }
    };

    /**
     * Keeps points of a member for somebody who is about to use them.
     *
     * @param reservation made by whoever asks, once; asked again under it, it answers the same
     * @param ids all ids of the member
     * @param points how many
     * @param day the business day
     * @param until the first business day on which they are free again by themselves
     */
    CompletionStage<Reserving> reserve(UUID reservation, Set<UUID> ids, long points, LocalDate day, LocalDate until);

    /**
     * Frees what was reserved and not used, as soon as head office can be told, unless the box is switched off before; also where it is not
     * known whether it was reserved.
     *
     * @param reservation as it was asked for
     * @param ids all ids of the member
     */
    void release(UUID reservation, Set<UUID> ids);
}
