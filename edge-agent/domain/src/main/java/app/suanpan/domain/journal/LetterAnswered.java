package app.suanpan.domain.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A box has opened a letter and done what it asks; the key that opened it was destroyed with this event. Head office deletes the letter, and no
 * other box opens it.
 *
 * @param header see {@link EventHeader}; its workstation is the box
 * @param letter id of the letter
 * @param outcome what came of it
 * @param card link of the new member's card, sealed so that only the phone that sent the letter has the key, Base64; null where nobody new
 *     joined
 * @param key public half of the key that opened it, so that head office uses it for no other letter even where it does not know this one; null in
 *     events of the first edition
 */
public record LetterAnswered(
        EventHeader header,
        UUID letter,
        LetterOutcome outcome,
        @Nullable String card,
        @Nullable String key) implements JournalEvent {}
