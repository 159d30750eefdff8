package app.suanpan.agent.join;

import app.suanpan.domain.join.Joined;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.ledger.LedgerException;
import app.suanpan.pages.JoinForm;
import app.suanpan.pages.Puzzle;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the forms that phones send: each once, however often it comes, and no more of them than {@link JoinGate} lets in. */
final class SentForms {
    private static final Logger log = LoggerFactory.getLogger(SentForms.class);

    private final JoinRoom room;
    /** A form that is sent twice at once must find the first one's answer. */
    private final ReentrantLock lock = new ReentrantLock();

    SentForms(JoinRoom room) {
        this.room = room;
    }

    /** What came of a form. */
    sealed interface Outcome {

        /** Somebody is a member; {@code note} is where their phone reads it. */
        record Taken(String note) implements Outcome {}

        /**
         * It has to be sent again.
         *
         * @param error key of the sentence that says what cannot be kept, if anything
         * @param puzzle to be solved with it, if any
         */
        record Again(Optional<String> error, Optional<Puzzle> puzzle) implements Outcome {}

        /** The staff has to look first. */
        record Shut() implements Outcome {}

        /** The ledger could not write it. */
        record NotWritten() implements Outcome {}
    }

    Outcome take(SentForm sent) {
        Instant now = room.clock().instant();
        return switch (sent.form().read(room.phones())) {
            case JoinForm.Answer.Wrong wrong ->
                new Outcome.Again(
                        Optional.of(wrong.error()), anotherPuzzle(sent.form().id(), now));
            case JoinForm.Answer.Given given -> once(sent, given.data(), now);
        };
    }

    private Outcome once(SentForm sent, PersonalData data, Instant now) {
        lock.lock();
        try {
            return room.notes()
                    .answerTo(sent.form().id(), now)
                    .<Outcome>map(Outcome.Taken::new)
                    .orElseGet(() -> let(sent, data, now));
        } catch (LedgerException e) {
            log.error("not committed: touchpoint={}", sent.touchpoint().word(), e);
            return new Outcome.NotWritten();
        } finally {
            lock.unlock();
        }
    }

    private Outcome let(SentForm sent, PersonalData data, Instant now) {
        if (room.gate().isShut(sent.workstation(), now)) {
            return new Outcome.Shut();
        }
        if (room.gate().takesJoin(sent.source(), now)) {
            return commit(sent, data, now);
        }
        String form = sent.form().id();
        return switch (room.puzzles().answer(form, sent.form().answer(), now)) {
            case SOLVED -> commit(sent, data, now);
            case WRONG ->
                new Outcome.Again(
                        Optional.of("error-puzzle"), Optional.of(room.puzzles().ask(form, now)));
            case NOT_ASKED ->
                new Outcome.Again(Optional.empty(), Optional.of(room.puzzles().ask(form, now)));
        };
    }

    private Outcome commit(SentForm sent, PersonalData data, Instant now) {
        room.gate().takesNumber(sent.workstation(), now);
        Joined joined = room.registrar().commit(sent.request(data), sent.workstation());
        boolean greeted = sent.greeting().greet(joined);
        return new Outcome.Taken(room.notes().keep(sent.form().id(), joined, greeted, now));
    }

    /** A form that comes back for another reason keeps a puzzle if it had one, with other digits. */
    private Optional<Puzzle> anotherPuzzle(String form, Instant now) {
        return room.puzzles().isAsked(form) ? Optional.of(room.puzzles().ask(form, now)) : Optional.empty();
    }
}
