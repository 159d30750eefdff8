package app.suanpan.collector;

import app.suanpan.protocol.identity.EnrolmentCode;
import app.suanpan.protocol.topic.Box;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a code by which a box is enrolled, whether or not a collector is running. */
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        description = "Makes a code by which a box is enrolled, once. It may be done while the collector runs.")
final class EnrolCommand implements Callable<Integer> {
    private static final long LONGEST_HOURS = 30 * 24;

    @ParentCommand
    private CollectorMain collector = new CollectorMain();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TENANT/STORE/BOX", description = "the box, by the names in its store.json")
    private String box = "";

    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "24",
            description = "for how long the code is good (default: ${DEFAULT-VALUE}, at most 720)")
    private long hours;

    @Override
    public Integer call() {
        Box named = BoxName.parse(spec, box);
        if (hours < 1 || hours > LONGEST_HOURS) {
            throw BoxName.misunderstood(spec, "A code is good for 1 to " + LONGEST_HOURS + " hours.");
        }
        EnrolmentCode code;
        try (var book = collector.trustBook()) {
            code = book.enrolments().invite(named, Duration.ofHours(hours));
        }
        var until = ZonedDateTime.now().plusHours(hours).truncatedTo(ChronoUnit.MINUTES);
        var out = spec.commandLine().getOut();
        out.println("box    " + named);
        out.println("code   " + code.text());
        out.println("until  " + until.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")));
        out.println();
        out.println("At the box: suanpan agent enrol --collector https://THIS-HOST:8443 --code " + code.text());
        out.flush();
        return 0;
    }
}
