package app.suanpan.domain.journal;

import org.jspecify.annotations.Nullable;

/**
 * The list of the store's people says something else than before. It holds at the checkouts from this event on and not earlier, however
 * the list was changed; several changes at once are several events that lead to the same entry.
 *
 * @param header see {@link EventHeader}; the workstation is the box
 * @param change what was done
 * @param person id of whom it was done to
 * @param before how the list had them; null for somebody new
 * @param after how it has them now; null for somebody who is gone
 * @param through where it was done
 * @param by the account of the computer that did it, as far as it is known; empty otherwise
 * @param key name of the key that signed it
 * @param signature over {@link #signedText}, hexadecimal
 */
public record StaffChanged(
        EventHeader header,
        Change change,
        String person,
        @Nullable StaffEntry before,
        @Nullable StaffEntry after,
        Through through,
        String by,
        String key,
        String signature)
        implements JournalEvent, SignedEvent {

    /** What was done. Values are added, never renamed. */
    public enum Change {
        ADDED,
        RENAMED,
        ROLE_GIVEN,
        PIN_SET,
        PIN_CLEARED,
        BADGE_GIVEN,
        BLOCKED,
        UNBLOCKED,
        REMOVED
    }

    /** Where it was done. Values are added, never renamed. */
    public enum Through {
        /** By the command line. */
        COMMAND,
        /** At a checkout, which the events before it tell about. */
        CHECKOUT,
        /** Otherwise: in the file itself, by an earlier edition, or in what the store is set up with. */
        FILE
    }

    @Override
    public String signedText() {
        return SignedText.of("staff 1", header, change.name(), person, text(before), text(after), through.name(), by);
    }

    private static String text(@Nullable StaffEntry entry) {
        return entry == null ? "" : entry.text();
    }

    @Override
    public String subject() {
        return "the change " + change + " of " + person;
    }

    /** The entry as it is now, or as it was for somebody who is gone. */
    StaffEntry entry() {
        if (after != null) {
            return after;
        }
        if (before != null) {
            return before;
        }
        throw new IllegalStateException("A change of nobody");
    }

    /** The same with its signature. */
    public StaffChanged sealed(Seal seal) {
        return new StaffChanged(header, change, person, before, after, through, by, seal.key(), seal.signature());
    }
}
