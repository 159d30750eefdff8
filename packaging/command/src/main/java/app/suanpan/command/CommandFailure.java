package app.suanpan.command;

import java.util.Objects;

/**
 * Ends a command with a sentence for the person who typed it, and an {@link ExitStatus}. No stack trace is shown: this
 * is for what a person can mend (a folder that is not there, a store that is already running), not for our mistakes.
 */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitStatus;

    private CommandFailure(int exitStatus, String sentence) {
        super(Objects.requireNonNull(sentence));
        this.exitStatus = exitStatus;
    }

    /**
     * The command could not begin.
     *
     * @param sentence what is missing and what would mend it
     */
    public static CommandFailure couldNotStart(String sentence) {
        return new CommandFailure(ExitStatus.COULD_NOT_START, sentence);
    }

    /**
     * What was given, on the command line or in a file it names, was not understood; nothing was done.
     *
     * @param sentence what is wrong and where
     */
    public static CommandFailure notUnderstood(String sentence) {
        return new CommandFailure(ExitStatus.USAGE, sentence);
    }

    /** Returns the number the process ends with, one of {@link ExitStatus}. */
    public int exitStatus() {
        return exitStatus;
    }
}
