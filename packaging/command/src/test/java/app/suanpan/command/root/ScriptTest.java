package app.suanpan.command.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The script's help can be read before anything is built, so it is written by hand; it must not promise what is not there. */
class ScriptTest {
    private static final Path SCRIPT = Path.of("../../suanpan");

    /** What the script does by itself, with Maven. */
    private static final Set<String> OF_THE_SCRIPT = Set.of("bench", "image", "verify");

    @Test
    void theHelpListsEveryCommandAndNoOther() throws IOException {
        Set<String> commands =
                new TreeSet<>(SuanpanMain.commandLine().getSubcommands().keySet());
        commands.addAll(OF_THE_SCRIPT);

        assertThat(found("(?m)^  ([a-z]+) {2,}\\S")).isEqualTo(commands);
    }

    @Test
    void theScriptLetsEveryCommandThrough() throws IOException {
        String through = Files.readString(SCRIPT)
                .lines()
                .filter(line -> line.strip().startsWith("-V | --version |"))
                .findFirst()
                .orElseThrow();

        assertThat(SuanpanMain.commandLine().getSubcommands().keySet())
                .allSatisfy(command -> assertThat(command.equals("help") || through.contains(" " + command + " "))
                        .as(command)
                        .isTrue());
    }

    private static Set<String> found(String pattern) throws IOException {
        String help = Files.readString(SCRIPT).split("\nEOF\n")[0];
        return Pattern.compile(pattern)
                .matcher(help)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
