package app.suanpan.protocol.ack;

import java.util.Locale;

/** What the collector adds to its watermark. */
public enum Hint {
    /** Nothing: go on after the watermark. */
    NONE,
    /** There was a gap: send again, from after the watermark. */
    REWIND,
    /** Our journals differ somewhere before what was sent: send from earlier, so that the place is found. */
    EARLIER,
    /** Our journals differ after {@link Acknowledgement#agreed()}: what followed is in quarantine; begin a new epoch there. */
    FORK,
    /** The collector holds the events up to {@link Acknowledgement#agreed()} under another epoch: begin a new one there. */
    REBASE,
    /** This epoch begins where the collector holds nothing: bring the epoch before it up to its end first. */
    ORPHAN,
    /** The message contradicts what is known of this epoch; nothing of it was stored. */
    REFUSED,
    /** The box, or the batch's signature, is not believed; nothing of it was stored. {@link Acknowledgement#distrust()} says why. */
    DISTRUSTED;

    /** Returns the word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a word of the wire; one that is not known here is a later version's, and the watermark alone counts. */
    public static Hint parse(String word) {
        for (var hint : values()) {
            if (hint.word().equals(word)) {
                return hint;
            }
        }
        return NONE;
    }
}
