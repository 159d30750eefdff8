package app.suanpan.e2e.road;

import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.collector.CollectorMain;
import app.suanpan.collector.SecurityConfig;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.protocol.topic.Box;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A collector that takes enrolled boxes only, and the commands that are typed beside it. */
final class HeadOffice implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("code +([0-9A-Z-]{29})");

    private final Path folder;
    private final Collector collector;

    private HeadOffice(Path folder, Collector collector) {
        this.folder = folder;
        this.collector = collector;
    }

    static HeadOffice open(Path folder) {
        return open(folder, null, Clock.systemUTC());
    }

    static HeadOffice open(Path folder, @Nullable URI broker, Clock clock) {
        var security = new SecurityConfig(true, 0, null, List.of());
        var config = new CollectorConfig(folder, "127.0.0.1", 0, 0, broker, ZoneOffset.UTC).with(security);
        return new HeadOffice(folder, Collector.start(config, clock, new Random()));
    }

    URI broker() {
        return collector.broker();
    }

    URI enrolment() {
        var address = collector.enrolment();
        if (address == null) {
            throw new AssertionError("boxes cannot be enrolled");
        }
        return address;
    }

    /** What the collector's database has as the public half of the feed key. */
    String feedKey() {
        try (var feeds = FeedStore.open(new Database.SqliteFile(folder.resolve("collector.db")), Instant.now())) {
            return feeds.publicKey().orElseThrow();
        }
    }

    /** Makes a code for a box, as somebody does at the command line while the collector runs. */
    static String code(Path folder, Box box) {
        var said = run(folder, "enrol", box.path());
        var code = CODE.matcher(said);
        if (!code.find()) {
            throw new AssertionError(said);
        }
        return code.group(1);
    }

    String code(Box box) {
        return code(folder, box);
    }

    /** Types a command of a collector that is not running, and returns what it says. */
    static String does(Path folder, String... command) {
        return run(folder, command);
    }

    /** Types a command of the collector, and returns what it says. */
    String does(String... command) {
        return run(folder, command);
    }

    private static String run(Path folder, String... command) {
        var said = new StringWriter();
        var line = new CommandLine(new CollectorMain());
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        var arguments = new String[command.length + 2];
        arguments[0] = "--data";
        arguments[1] = folder.toString();
        System.arraycopy(command, 0, arguments, 2, command.length);
        line.execute(arguments);
        return said.toString();
    }

    @Override
    public void close() {
        collector.close();
    }
}
