package app.suanpan.agent.identity;

/** Head office did not give what was asked for. */
public final class EnrolmentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * Says why.
     *
     * @param code the short code
     * @param sentence for whoever stands at the box
     */
    public EnrolmentException(String code, String sentence) {
        super(sentence + " (" + code + ")");
        this.code = code;
    }

    /** Returns the short code. */
    public String code() {
        return code;
    }
}
