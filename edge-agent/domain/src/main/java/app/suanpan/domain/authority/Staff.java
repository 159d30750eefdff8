package app.suanpan.domain.authority;

import app.suanpan.domain.journal.Seal;
import app.suanpan.domain.workstation.Operator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The people of a store, as its registers ask for them. Proving takes as long as it takes to try a PIN, some tenths of a second
 * on a small box: the store does it before it takes the register's lock.
 */
public interface Staff {

    /** Who may sign on, in the order of the screen. */
    List<Operator> operators();

    /** What somebody may do now; {@link Role#NOTHING} for who is not, or no longer, one of the store. */
    Role roleOf(String operatorId);

    /** Whether anybody has to prove who they are. A store of its own always says yes. */
    boolean asksForProof();

    /** Whether somebody has chosen a PIN. */
    boolean hasPin(String operatorId);

    /** Who shows this credential. */
    Proof prove(Credential credential);

    /** What is kept of a PIN in its place: salted and slow to try, different each time. */
    String verifierOf(String pin);

    /** Signs a line of the journal that says who allowed what; only this store can, and everybody can see that it did. */
    Seal seal(String text);

    /** After how long without anybody touching it a screen locks itself; zero if it never does. */
    default Duration idleBeforeLock() {
        return Duration.ZERO;
    }

    /** The operator of this id, if there is one who may sign on. */
    default Optional<Operator> operator(String operatorId) {
        return operators().stream()
                .filter(operator -> operator.id().equals(operatorId))
                .findFirst();
    }

    /** People who all may do everything and whom nobody asks who they are. */
    static Staff ofEqual(List<Operator> operators) {
        return new EqualStaff(List.copyOf(operators));
    }

    /** These people while somebody practises: with their roles, and asked for nothing. */
    default Staff practising() {
        return new PractisingStaff(this);
    }

    /** Whether anybody but this one could be asked for it. */
    default boolean anotherMay(String operatorId, Demand demand) {
        return operators().stream()
                .filter(operator -> !operator.id().equals(operatorId))
                .anyMatch(operator -> roleOf(operator.id()).allows(demand));
    }
}
