package app.suanpan.collector;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Strikes a box off, whether or not a collector is running. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description =
                "Takes nothing more from a box, at once: its connection is ended, its codes and certificates are no longer good.")
final class RevokeCommand implements Callable<Integer> {
    private static final int NOTHING_TO_END = 1;

    @ParentCommand
    private CollectorMain collector = new CollectorMain();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TENANT/STORE/BOX", description = "the box")
    private String box = "";

    @Override
    public Integer call() {
        var named = BoxName.parse(spec, box);
        var out = spec.commandLine().getOut();
        try (var book = collector.trustBook()) {
            if (!book.enrolments().revoke(named)) {
                out.println(named + " is not enrolled: there was nothing to revoke");
                return NOTHING_TO_END;
            }
        }
        out.println("revoked: " + named + "; to take it again, enrol it again");
        return 0;
    }
}
