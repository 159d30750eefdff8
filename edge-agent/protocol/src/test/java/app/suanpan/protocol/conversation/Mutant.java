package app.suanpan.protocol.conversation;

/** A mistake planted on purpose: a simulation that does not notice it proves nothing. */
enum Mutant {
    NONE,
    /** The collector stores whatever arrives, as often as it arrives. */
    NO_DEDUPLICATION,
    /** The collector stores an envelope although something is missing before it. */
    ACCEPT_GAP,
    /** The collector takes an envelope for a repetition because it knows the sequences, without comparing hashes. */
    NO_HASH_CHECK,
    /** The terminal believes that what the broker took has arrived. */
    TRUST_THE_BROKER,
    /** The terminal forgets what is acknowledged at once, though the collector's backup is older. */
    FORGET_WITHOUT_RETENTION,
    /** A journal restored from an old image goes on under its old epoch. */
    KEEP_THE_EPOCH,
    /** The collector takes an epoch that begins in the air for granted. */
    ADOPT_ORPHANS,
    /** The collector does not look whether it holds an event under another epoch. */
    FORGET_OTHER_EPOCHS,
    /** The collector answers before its database has committed. */
    ANSWER_BEFORE_COMMIT,
    /** The terminal sends what a power cut may still take from it. */
    SEND_BEFORE_COMMIT,
    /** The collector answers with the highest sequence that it has seen. */
    WATERMARK_IS_THE_HIGHEST,
    /** Two collectors decide about one box at the same time. */
    NO_LOCK,
    /** Two collectors decide about two epochs of one box at the same time. */
    LOCK_THE_EPOCH_ONLY,
    /** The collector takes what was sent earlier, by the box's clock, for a repetition. */
    TRUST_THE_CLOCK,
    /** A box is emptied although not everything is acknowledged. */
    RESET_UNACKNOWLEDGED
}
