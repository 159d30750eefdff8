package app.suanpan.command.root;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * A command as it was typed, and all that came of it.
 *
 * @param status what the process would end with
 * @param out standard output
 * @param err standard error
 */
public record CommandRun(int status, String out, String err) {
    /** Runs a command as it is typed, but in this process. */
    public static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine root = SuanpanMain.commandLine(arguments);
        root.setOut(new PrintWriter(out));
        root.setErr(new PrintWriter(err, true));
        int status = root.execute(arguments);
        return new CommandRun(status, out.toString(), err.toString());
    }
}
