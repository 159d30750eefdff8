package app.suanpan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages that describe the house must describe the one that stands here. */
class ArchitectureDocTest {
    private static Sources sources;

    @BeforeAll
    static void readTheSources() throws IOException {
        sources = Sources.read();
    }

    @Test
    void everythingThatThePagesNameIsThere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            dead.addAll(Page.deadReferences(sources, page));
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void aPageThatLiesIsCaughtInEveryLie() throws IOException, URISyntaxException {
        Path planted = Path.of(Objects.requireNonNull(getClass().getResource("/planted-page.md"))
                .toURI());

        assertThat(Page.deadReferences(sources, planted))
                .containsExactly(
                        "planted-page.md:5: no-such-page.md: no such file or heading",
                        "planted-page.md:5: #no-such-heading: no such file or heading",
                        "planted-page.md:6: edge-agent/attic: no such path",
                        "planted-page.md:6: pos-app/cellar: no such path",
                        "planted-page.md:6: docs/nowhere/*.md: no such path",
                        "planted-page.md:7: Abacus: no such type",
                        "planted-page.md:7: Abacus.clear(): no such type",
                        "planted-page.md:7: Money.melt(): no such member",
                        "planted-page.md:8: app.suanpan.attic: no such package",
                        "planted-page.md:8: app.suanpan.domain.money.Abacus: no such type",
                        "planted-page.md:9: NoSuchFile.java: no file of this name",
                        "planted-page.md:10: suanpan fly: no such command",
                        "planted-page.md:14: suanpan swim: no such command");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(sources.root());
                Stream<Path> docs = Files.walk(sources.root().resolve("docs"))) {
            return Stream.concat(top.filter(ArchitectureDocTest::isFrontPage), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isFrontPage(Path file) {
        return file.getFileName().toString().matches("(?:ARCHITECTURE|README.*)\\.md");
    }
}
