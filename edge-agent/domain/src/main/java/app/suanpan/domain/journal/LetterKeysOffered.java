package app.suanpan.domain.journal;

import app.suanpan.domain.item.LocalName;
import java.time.Duration;
import java.util.List;

/**
 * A box lays out keys for letters: what customers fill in away from the shop is sealed by head office so that this box alone can read it, each
 * letter with a key of its own. All keys of the box that are good are in the event; those that it offered before and does not name are gone.
 *
 * @param header see {@link EventHeader}; its workstation is the box
 * @param keys public halves, X25519, 32 bytes each, Base64 for addresses without padding; their secret halves stay in the box
 * @param storeName what the page calls the store
 * @param country ISO 3166 code of the country whose phone numbers need no country code there, or {@code ZZ} where every number needs one
 */
public record LetterKeysOffered(EventHeader header, List<String> keys, LocalName storeName, String country)
        implements JournalEvent {
    /** How long head office seals letters with them: a box that was not heard of for so long has better things to do first. */
    public static final Duration GOOD = Duration.ofDays(30);

    public LetterKeysOffered {
        keys = List.copyOf(keys);
    }
}
