package app.suanpan.command.scan;

import app.suanpan.command.root.CommandRun;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Codes through the command as it is typed. */
final class Scans {
    private Scans() {}

    /** What comes of lines of text; one object each. */
    static List<JsonNode> of(List<String> lines, String... options) {
        return of((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8), options);
    }

    static List<JsonNode> of(byte[] input, String... options) {
        CommandRun run = run(input, options);
        if (run.status() != 0 || !run.err().isEmpty()) {
            throw new AssertionError(run);
        }
        return run.out()
                .lines()
                .map(line -> Json.tree(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    static CommandRun run(byte[] input, String... options) {
        try {
            Path file = Files.createTempFile("scans", ".txt");
            try {
                List<String> arguments = new ArrayList<>(List.of("scan", file.toString()));
                arguments.addAll(List.of(options));
                Files.write(file, input);
                return CommandRun.of(arguments.toArray(String[]::new));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
