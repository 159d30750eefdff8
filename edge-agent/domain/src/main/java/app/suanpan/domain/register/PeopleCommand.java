package app.suanpan.domain.register;

import app.suanpan.domain.authority.Credential;
import java.util.Optional;

/** What is asked of a register about the people at it: who they are, and who allows what. */
public sealed interface PeopleCommand extends RegisterCommand {

    /** The credential in it, if there is one: tried before the command's turn comes. */
    default Optional<Credential> credential() {
        return Optional.empty();
    }

    /** Says who is there: before signing on, or to unlock the screen. */
    record Identify(Credential who) implements PeopleCommand {
        @Override
        public Optional<Credential> credential() {
            return Optional.of(who);
        }
    }

    /** Whoever was about to sign on does not. */
    record LeaveSignOn() implements PeopleCommand {}

    /** The first PIN of somebody who has none yet. */
    record ChoosePin(String operatorId, String pin) implements PeopleCommand {
        @Override
        public String toString() {
            return "ChoosePin[" + operatorId + ", hidden]";
        }
    }

    /** Lets somebody in again who is locked out. */
    record LiftLockOut(String operatorId) implements PeopleCommand {}

    /** Says why something is to be allowed, before a badge is scanned for it. */
    record ExplainApproval(String reason) implements PeopleCommand {
        public ExplainApproval {
            reason = OneLine.of(reason);
        }
    }

    /** Allows what waits for somebody else's approval, or refuses it. */
    record AnswerApproval(Credential approver, boolean granted, String reason) implements PeopleCommand {
        public AnswerApproval {
            reason = OneLine.of(reason);
        }

        @Override
        public Optional<Credential> credential() {
            return Optional.of(approver);
        }
    }

    /** Gives up what waits for an approval. */
    record WithdrawApproval() implements PeopleCommand {}

    /** Begins to practise at this checkout: nothing that follows is business, until it ends. */
    record BeginTraining() implements PeopleCommand {}

    /** Ends it. */
    record EndTraining() implements PeopleCommand {}

    /**
     * Locks the screen; the basket stays.
     *
     * @param idle whether because nobody touched it
     */
    record LockScreen(boolean idle) implements PeopleCommand {}
}
