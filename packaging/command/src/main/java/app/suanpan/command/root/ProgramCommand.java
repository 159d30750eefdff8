package app.suanpan.command.root;

import app.suanpan.command.DataFolder;
import app.suanpan.command.ExitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/**
 * A program that has a main class of its own, because the shop's image starts it directly. It reads its own options; only the
 * folder it works in is filled in here when none was named.
 */
@Command
final class ProgramCommand implements Callable<Integer> {
    private static final Set<String> QUESTIONS = Set.of("-h", "--help", "-V", "--version");

    private final Program program;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private DataFolder data = new DataFolder();

    private ProgramCommand(Program program) {
        this.program = program;
    }

    /** What a main method is to whoever calls it; it ends the process itself. */
    @FunctionalInterface
    interface Program {
        void main(String[] arguments);
    }

    /**
     * Returns the command that runs a program.
     *
     * @param name what is typed
     * @param description one sentence for the list of commands
     */
    static CommandLine of(String name, String description, Program program) {
        CommandLine command = new CommandLine(new ProgramCommand(program));
        command.setCommandName(name);
        command.getCommandSpec().usageMessage().description(description);
        return command;
    }

    @Override
    public Integer call() {
        List<String> passed = new ArrayList<>(arguments);
        if (arguments.stream().noneMatch(QUESTIONS::contains)) {
            passed.addFirst(data.path().toString());
            passed.addFirst("--data");
        }
        program.main(passed.toArray(String[]::new));
        return ExitStatus.OK;
    }
}
