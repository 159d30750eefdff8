package app.suanpan.collector.access;

/** Something about accounts that cannot be done, said in a sentence for people. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    RefusedException(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** A word that stays the same, for programs. */
    public String code() {
        return code;
    }
}
