package app.suanpan.command.scan;

import app.suanpan.command.CommandFailure;
import app.suanpan.command.ExitStatus;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.protocol.json.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code suanpan scan}: what the till makes of codes, one a line; a JSON object a line comes out, in the same order. */
@Command(
        name = "scan",
        description =
                "Says what the till makes of codes, one a line from standard input; docs/scan-router.md describes both.",
        mixinStandardHelpOptions = true)
public final class ScanCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Codes, one a line (default: standard input).")
    private @Nullable Path file;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "basket",
            description =
                    "What the till is doing: idle, basket, tender, receiving or return (default: ${DEFAULT-VALUE}).")
    private String state = "basket";

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description =
                    "Brand host, currency and in-store rules to read by (default: those docs/scan-router.md shows).")
    private @Nullable Path rules;

    @Option(names = "--data", paramLabel = "DIR", description = "Read by the rules of the store in this folder.")
    private @Nullable Path data;

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "When it is scanned, such as 2026-11-22 or 2026-11-22T10:30 (default: now).")
    private @Nullable String now;

    @Option(names = "--json", description = "Nothing else is ever printed; taken because other commands have it.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ScanAnswer answer = new ScanAnswer(rules(), moment(), now());
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (InputStream in = open()) {
            Lines lines = new Lines(in);
            long number = 0;
            // Asking for an error also sends what is there, so that whoever types line by line is answered line by
            // line.
            for (Optional<byte[]> line = lines.next(); line.isPresent() && !out.checkError(); line = lines.next()) {
                String raw = Escapes.unescaped(Escapes.text(line.get()));
                out.println(Json.text(answer.of(++number, raw)));
            }
        }
        out.flush();
        return ExitStatus.OK;
    }

    private InputStream open() {
        if (file != null && Files.isDirectory(file)) {
            throw CommandFailure.couldNotStart("NO_FILE: " + file + " is a folder");
        }
        try {
            return new BufferedInputStream(file == null ? System.in : Files.newInputStream(file));
        } catch (IOException e) {
            throw CommandFailure.couldNotStart("NO_FILE: " + file + " cannot be read");
        }
    }

    private RulesFile.Rules rules() {
        if (rules != null && data != null) {
            throw CommandFailure.notUnderstood("NOT_ALLOWED: --rules and --data both say how to read; name one");
        }
        if (rules != null) {
            return RulesFile.of(rules);
        }
        return data == null
                ? RulesFile.shipped()
                : RulesFile.ofStore(data.toAbsolutePath().normalize());
    }

    private ScanMoment moment() {
        return Arrays.stream(ScanMoment.values())
                .filter(moment -> moment.name().equals(state.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> CommandFailure.notUnderstood("NOT_ALLOWED: a state is idle, basket, tender, receiving"
                                + " or return, not \"" + state + "\""));
    }

    private LocalDateTime now() {
        if (now == null) {
            return LocalDateTime.now(Clock.systemDefaultZone());
        }
        try {
            return now.contains("T")
                    ? LocalDateTime.parse(now)
                    : LocalDate.parse(now).atStartOfDay();
        } catch (DateTimeException e) {
            throw CommandFailure.notUnderstood(
                    "NOT_ALLOWED: a time is written as 2026-11-22 or 2026-11-22T10:30, not \"" + now + "\"");
        }
    }
}
