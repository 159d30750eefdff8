package app.suanpan.agent.join;

import app.suanpan.domain.join.Joined;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.member.Membership;
import app.suanpan.domain.register.Step;
import app.suanpan.ledger.LedgerWriter;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes members at the checkouts, each in the SQLite transaction of the command that asks for it. */
public interface NewMembers {

    /** What it takes to join here. */
    Membership membership();

    /**
     * Makes a member, or finds whose number it is, and asks for them in the name of the guide who serves.
     *
     * @param headers makes the header of each event
     * @return empty where so many have joined at this checkout that somebody of the staff has to look first
     */
    Optional<Joined> join(Step.Joining who, Supplier<EventHeader> headers, LedgerWriter writer);

    /** What {@link #join} made is on the disk. */
    void committed(Step.Joining who, Joined joined);
}
