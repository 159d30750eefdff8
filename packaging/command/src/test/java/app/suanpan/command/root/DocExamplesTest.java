package app.suanpan.command.root;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the pages show is what the commands say. A fence with a file's name is that file; one with {@code $ ./suanpan …} is typed; the
 * fence that follows is what it must print: {@code text} to the letter, {@code json} object for object.
 */
class DocExamplesTest {
    private static final Path DOCS = Path.of("../../docs");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)(?: (\\S+))?\\n(.*?)^```$");
    private static final String PROMPT = "$ ./suanpan ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"price-basket.md", "scan-router.md"})
    void whatAPageShowsIsWhatItSays(String page) throws IOException {
        List<MatchResult> fences =
                FENCE.matcher(Files.readString(DOCS.resolve(page))).results().toList();
        int typed = 0;
        for (int i = 0; i < fences.size(); i++) {
            MatchResult fence = fences.get(i);
            if (fence.group(2) != null) {
                Files.writeString(folder.resolve(fence.group(2)), fence.group(3));
            } else if (fence.group(3).startsWith(PROMPT)) {
                typed++;
                MatchResult shown = fences.get(i + 1);
                String said = run(fence.group(3).substring(PROMPT.length()).strip());
                assertThat(comparable(said, shown.group(1)))
                        .as(fence.group(3))
                        .isEqualTo(comparable(shown.group(3), shown.group(1)));
            }
        }
        assertThat(typed).isPositive();
    }

    @Test
    void theRulesThatThePageShowsAreThoseThatAreShipped() throws IOException {
        String shipped = Files.readString(Path.of("src/main/resources/app/suanpan/command/scan/rules.json"));

        assertThat(Files.readString(DOCS.resolve("scan-router.md"))).contains("```json rules.json\n" + shipped + "```");
    }

    private String run(String line) {
        String[] arguments = Stream.of(line.split(" "))
                .map(word -> Files.exists(folder.resolve(word))
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        return CommandRun.of(arguments).out();
    }

    private static List<?> comparable(String text, String language) {
        if (!language.equals("json")) {
            return text.lines().toList();
        }
        List<Object> objects = new ArrayList<>();
        // One object may stand over several lines, or each on one.
        for (String object : text.strip().split("(?m)^(?=\\{)")) {
            objects.add(Json.tree(object.getBytes(StandardCharsets.UTF_8)));
        }
        return objects;
    }
}
