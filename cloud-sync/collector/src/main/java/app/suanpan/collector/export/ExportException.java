package app.suanpan.collector.export;

import org.jspecify.annotations.Nullable;

/** An export that could not be made. The message is a sentence for people, with a short code in front. */
public final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why an export is not made. */
    public enum Code {
        /** What was asked for is not there, or makes no sense. */
        X01,
        /** Where it should go is something already. */
        X02,
        /** The disk is full, and nothing of this export counts. */
        X03,
        /** It cannot be written there. */
        X04
    }

    private final Code code;

    ExportException(Code code, String sentence) {
        this(code, sentence, null);
    }

    ExportException(Code code, String sentence, @Nullable Throwable cause) {
        super(code + ": " + sentence, cause);
        this.code = code;
    }

    /** Returns the short code. */
    public Code code() {
        return code;
    }
}
