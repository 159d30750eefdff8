package app.suanpan.protocol.signature;

/** What can be said of the signature of an event. The names are codes that people are told and databases keep: none is renamed. */
public enum SignatureVerdict {
    /** The store signed it, with the key that was in force, and it says what it said then. */
    GOOD("stands as it was signed"),
    /** Of an edition whose signatures only the store itself can tell. */
    EARLIER_EDITION("was signed in a way that only the store itself can tell"),
    /** The text is another than was signed, or somebody without the key wrote it. */
    SIGNATURE_WRONG("was changed after it was signed, or written by somebody without the store's key"),
    /** It names no key although the store has one. */
    SIGNATURE_MISSING("names no key, although the store signs with one"),
    /** It names a key that no event before it announced. */
    KEY_UNKNOWN("names a key that no event before it announces"),
    /** It names a key that another had replaced. */
    KEY_ENDED("is signed with a key that another one had replaced"),
    /** It announces a key for which the one before does not vouch, or is signed with one. */
    KEY_NOT_VOUCHED("rests on a key for which the key before it does not vouch");

    private final String sentence;

    SignatureVerdict(String sentence) {
        this.sentence = sentence;
    }

    /** Whether a person should look at it. */
    public boolean isTrouble() {
        return this != GOOD && this != EARLIER_EDITION;
    }

    /** The rest of a sentence that begins with what the event is. */
    public String sentence() {
        return sentence;
    }
}
