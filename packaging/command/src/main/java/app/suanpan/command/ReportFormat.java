package app.suanpan.command;

import java.io.PrintWriter;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** The {@code --json} that every reporting command has: mix it in with {@code @Mixin}. */
public final class ReportFormat {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(names = "--json", description = "Print the same as one JSON object on one line.")
    private boolean json;

    /** Returns whether a program reads the result: then nothing else may go to standard output. */
    public boolean isJson() {
        return json;
    }

    /**
     * Prints the report in the form that was asked for.
     *
     * @param out where results go, usually the command's {@code spec.commandLine().getOut()}
     * @return the number the command ends with
     */
    public int print(Report report, PrintWriter out) {
        if (json) {
            out.println(JSON.writeValueAsString(report));
        } else {
            report.lines().forEach(out::println);
        }
        out.flush();
        return report.ok() ? ExitStatus.OK : ExitStatus.FOUND_TROUBLE;
    }
}
