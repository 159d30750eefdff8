package app.suanpan.protocol.feed;

import java.util.Locale;

/** Why a box keeps what it has of a feed. */
public enum FeedTrouble {
    /** Head office has an older version than this box: it was put back to a backup. The next publication heals it. */
    F1_HEAD_OFFICE_IS_BEHIND("head office offers an older version than is here; it has to be published again"),
    /** The same version with another content: as before. */
    F2_SAME_VERSION_DIFFERS(
            "head office calls something else by the version that is here; it has to be published again"),
    /** Signed by somebody else, or by nobody. */
    F3_NOT_SIGNED_BY_HEAD_OFFICE("it is not signed with head office's feed key"),
    /** What came is not what was signed, again and again. */
    F4_DAMAGED_ON_THE_WAY("what comes is not what was signed"),
    /** It is as it was signed, and cannot be used. */
    F5_NOT_USABLE("it cannot be used here"),
    /** The disk is full, or cannot be written. */
    F6_NOT_WRITTEN("it cannot be written: is the disk full?");

    private final String sentence;

    FeedTrouble(String sentence) {
        this.sentence = sentence;
    }

    /** Returns the short code, such as {@code F1}. */
    public String code() {
        return name().substring(0, 2).toUpperCase(Locale.ROOT);
    }

    /** Returns a sentence for people, beginning in the middle of one. */
    public String sentence() {
        return sentence;
    }
}
