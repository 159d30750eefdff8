package app.suanpan.domain.points;

import java.util.List;

/** What becomes of the wish to use points. */
public sealed interface Reserving {
    /**
     * They are kept for whoever asked.
     *
     * @param entries to be written before anything else happens
     */
    record Reserved(List<PointsEntry> entries) implements Reserving {
        public Reserved {
            entries = List.copyOf(entries);
        }
    }

    /** They are not. */
    record Denied(Why why) implements Reserving {}

    /** Why points cannot be used. */
    enum Why {
        /** Head office cannot be asked, and the rule does not let points be used without. */
        OFFLINE,
        /** There are not so many. */
        TOO_FEW,
        /** Nothing was asked for, or this reservation has been given up already. */
        NOTHING_TO_RESERVE
    }
}
