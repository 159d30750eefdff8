package app.suanpan.command.price;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.command.ExitStatus;
import app.suanpan.command.root.CommandRun;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Other people's numbers, through the command as it is typed: {@code price/cases.json} has a basket and what it comes to for each, and
 * {@code price/published.json} has those that say who published them.
 */
class PriceVectorsTest {
    @TempDir
    private Path folder;

    static Stream<Named<JsonNode>> cases() throws IOException {
        return Stream.concat(cases("/price/cases.json"), cases("/price/published.json"));
    }

    private static Stream<Named<JsonNode>> cases(String name) throws IOException {
        try (var in = Objects.requireNonNull(PriceVectorsTest.class.getResourceAsStream(name))) {
            JsonNode file = Json.tree(in.readAllBytes());
            return StreamSupport.stream(file.path("cases").spliterator(), false)
                    .map(one -> Named.of(one.path("says").stringValue(), whole(one, file.path("profiles"))))
                    .toList()
                    .stream();
        }
    }

    /** Puts in place of a profile's name what the file has under it; a name that it does not have is a shipped one. */
    private static JsonNode whole(JsonNode one, JsonNode profiles) {
        var basket = one.path("basket").asObject();
        JsonNode own = profiles.path(basket.path("profile").stringValue());
        if (own.isObject()) {
            basket.set("profile", own);
        }
        return one;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aBasketComesToWhatOthersSay(JsonNode one) throws IOException {
        Path basket = folder.resolve("basket.json");
        Files.write(basket, Json.write(one.path("basket")));

        CommandRun run = CommandRun.of("price", basket.toString(), "--json");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.OK);
        assertThat(run.out().lines()).hasSize(1);
        JsonNode answer = Json.tree(run.out().getBytes(StandardCharsets.UTF_8));
        for (String path : one.path("expect").propertyNames()) {
            assertThat(values(answer, List.of(path.split("\\."))))
                    .as(path)
                    .isEqualTo(one.path("expect").get(path).stringValue());
        }
        assertThat(CommandRun.of("price", basket.toString()).status()).isEqualTo(ExitStatus.OK);
    }

    /** What stands at a path; of a list every element's, with blanks between. */
    private static String values(JsonNode node, List<String> path) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(element -> values(element, path))
                    .reduce((one, other) -> one + " " + other)
                    .orElse("");
        }
        return path.isEmpty() ? node.asString() : values(node.path(path.getFirst()), path.subList(1, path.size()));
    }
}
