package app.suanpan.command;

/**
 * The numbers a command ends with; scripts may rely on them.
 */
public final class ExitStatus {
    /** Done, and all is as it should be. */
    public static final int OK = 0;

    /** Done, and something is not as it should be: a chain that breaks, totals that differ, rows refused. */
    public static final int FOUND_TROUBLE = 1;

    /** The command line, or a file that says what to do, was not understood; nothing was done. */
    public static final int USAGE = 2;

    /** Could not start: a folder, file, device or network that is needed is missing, or another process holds it. */
    public static final int COULD_NOT_START = 3;

    /** A broken promise inside the program; the stack trace is in the log. */
    public static final int BROKEN = 70;

    private ExitStatus() {}
}
