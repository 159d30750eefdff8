package app.suanpan.agent.join;

import app.suanpan.domain.join.Joined;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a phone is shown after its form was sent: kept for some minutes under a secret address, so that the page can be
 * loaded again without sending the form again, and a form that was sent twice is answered once.
 */
final class JoinNotes {
    /** How long a note can be read. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private final Map<String, Note> notes = new HashMap<>();
    private final Map<String, String> byForm = new HashMap<>();
    private final Supplier<String> tokens;

    /**
     * An answer to a form.
     *
     * @param joined what was committed
     * @param atKiosk whether a kiosk greets too
     * @param until when it is forgotten
     */
    record Note(Joined joined, boolean atKiosk, Instant until) {}

    JoinNotes(Supplier<String> tokens) {
        this.tokens = tokens;
    }

    /** Keeps the answer to a form; returns where it can be read. */
    synchronized String keep(String form, Joined joined, boolean atKiosk, Instant now) {
        notes.values().removeIf(note -> !now.isBefore(note.until()));
        byForm.values().removeIf(token -> !notes.containsKey(token));
        String token = tokens.get();
        notes.put(token, new Note(joined, atKiosk, now.plus(KEPT)));
        byForm.put(form, token);
        return token;
    }

    /** Where the answer to this form can be read, if it was sent already. */
    synchronized Optional<String> answerTo(String form, Instant now) {
        return Optional.ofNullable(byForm.get(form))
                .filter(token -> read(token, now).isPresent());
    }

    /** Forgets what was said to a member, who was erased. */
    synchronized void forget(UUID member) {
        notes.values().removeIf(note -> note.joined().member().id().equals(member));
    }

    synchronized Optional<Note> read(String token, Instant now) {
        return Optional.ofNullable(notes.get(token)).filter(note -> now.isBefore(note.until()));
    }
}
