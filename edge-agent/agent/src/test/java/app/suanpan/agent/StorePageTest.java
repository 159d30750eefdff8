package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.agent.config.CustomerDisplayConfig;
import app.suanpan.domain.item.Tare;
import app.suanpan.domain.tender.VoucherKind;
import app.suanpan.protocol.storefile.ForeignCashConfig;
import app.suanpan.protocol.storefile.TillConfig;
import app.suanpan.protocol.storefile.VoucherConfig;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say of {@code store.json} is what a store reads. */
class StorePageTest {
    private static final Path DOCS = Path.of("../../docs");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```json\\n(.*?)^```$");

    @TempDir
    private Path folder;

    @Test
    void theExampleOfThePageIsAStore() throws IOException {
        Files.writeString(folder.resolve(AgentConfig.FILE), example("store.md"));
        AgentConfig config = AgentConfig.load(folder);
        assertThat(config.tillRules().foreign()).hasSize(1);
        assertThat(config.workstations().getFirst().customerScreen()).isPresent();
    }

    @Test
    void everyWordThatIsReadStandsOnThePages() throws IOException {
        String pages = Files.readString(DOCS.resolve("store.md")) + Files.readString(DOCS.resolve("vouchers.md"));
        assertThat(Stream.of(
                                AgentConfig.class,
                                WorkstationConfig.class,
                                CustomerDisplayConfig.class,
                                TillConfig.class,
                                ForeignCashConfig.class,
                                VoucherConfig.class)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .map(RecordComponent::getName))
                .allSatisfy(word -> assertThat(pages).contains("`" + word + "`"));
    }

    @Test
    void theVouchersOfTheirPageAreTaken() throws IOException {
        assertThat(with(example("vouchers.md")).tillRules().vouchers())
                .extracting(VoucherKind::code)
                .containsExactly("own-50", "mall-20");
    }

    @Test
    void thePackagingOfTheItemFilesPageIsTaken() throws IOException {
        assertThat(with(example("item-file.md")).tares()).extracting(Tare::code).containsExactly("bag", "box");
    }

    private AgentConfig with(String fields) throws IOException {
        Path store = StoreFolder.make(folder);
        Path file = store.resolve(AgentConfig.FILE);
        Files.writeString(
                file, Files.readString(file).replace("\"deskPort\": 0", "\"deskPort\": 0, " + fields.strip()));
        return AgentConfig.load(store);
    }

    private static String example(String page) throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(DOCS.resolve(page)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(examples).as("examples of " + page).hasSize(1);
        return examples.getFirst();
    }
}
