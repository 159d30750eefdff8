package app.suanpan.collector;

import app.suanpan.collector.authority.CollectorKey;
import app.suanpan.collector.authority.MosquittoFiles;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes what a Mosquitto needs to work for this collector, so that nobody writes access rules by hand. */
@Command(
        name = "mosquitto-config",
        mixinStandardHelpOptions = true,
        description =
                "Writes configuration, access rules, certificates and revocations for a Mosquitto that works for this collector."
                        + " After each enrolment or revocation: write them again and restart Mosquitto, which loses nothing.")
final class MosquittoConfigCommand implements Callable<Integer> {
    @ParentCommand
    private CollectorMain collector = new CollectorMain();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "where to, created if missing; Mosquitto has to be able to read it")
    private Path folder = Path.of("mosquitto");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8883",
            description = "where boxes connect (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--collector-port",
            paramLabel = "PORT",
            defaultValue = "8884",
            description = "where collectors connect (default: ${DEFAULT-VALUE})")
    private int collectorPort;

    @Option(
            names = "--collector-bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "on which address; one that boxes do not reach (default: ${DEFAULT-VALUE})")
    private String collectorBind = "127.0.0.1";

    @Override
    public Integer call() {
        try (var book = collector.trustBook()) {
            var now = collector.clock().instant();
            var key = CollectorKey.make(book.enrolments().authority(), collector.names(), now, new SecureRandom());
            var files = new MosquittoFiles(port, collectorBind, collectorPort);
            files.write(
                    folder.toAbsolutePath().normalize(),
                    key,
                    book.enrolments().authority(),
                    book.store().changedAfter(0),
                    now);
        }
        var out = spec.commandLine().getOut();
        out.println("written: " + folder.resolve(MosquittoFiles.CONFIGURATION));
        out.println("start it:  mosquitto -c " + folder.resolve(MosquittoFiles.CONFIGURATION));
        out.println("collector: suanpan collector --broker ssl://" + collectorBind + ":" + collectorPort);
        out.println("write it again every month at the latest: the broker's own certificate is good for 90 days");
        return 0;
    }
}
