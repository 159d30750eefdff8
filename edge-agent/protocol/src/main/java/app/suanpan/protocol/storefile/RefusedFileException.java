package app.suanpan.protocol.storefile;

/** A file that head office cannot send. The message is a sentence for whoever wrote it. */
public final class RefusedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FileRefusal why;

    RefusedFileException(FileRefusal why, String sentence) {
        super(sentence);
        this.why = why;
    }

    /** Returns what is wrong with it. */
    public FileRefusal why() {
        return why;
    }
}
