package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.agent.register.ReasonShelf;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.reason.Reasons;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.Subscription;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.storefile.ReasonFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonFileTest {
    private static final Path PAGE = Path.of("../../docs/reasons.md");

    @TempDir
    private Path folder;

    @Test
    void withoutAFileThereIsWhatIsShipped() {
        assertThat(reasons()).isEqualTo(Reasons.SHIPPED);
    }

    @Test
    void aFileSaysReasonsInTheOrderOfTheScreen() throws IOException {
        Files.writeString(folder.resolve(ReasonFile.NAME), """
                {"reasons": [
                  {"use": "PRICE", "code": "price-damp", "name": {"zh": "受潮", "en": "Got damp"}, "note": true},
                  {"use": "PRICE", "code": "price-club", "name": {"zh": "会员日", "en": "Club day"}, "reserved": true}
                ]}""");
        assertThat(reasons().of(ReasonUse.PRICE))
                .containsExactly(
                        new Reason(ReasonUse.PRICE, "price-damp", new LocalName("受潮", "Got damp"), true, false),
                        new Reason(ReasonUse.PRICE, "price-club", new LocalName("会员日", "Club day"), false, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[]; has no list",
                "{'reasons': [{'use': 'PRICE', 'code': 'a'}]}; reason no. 1 needs",
                "{'reasons': [{'use': 'PRISE', 'code': 'a', 'name': {'zh': 'a', 'en': 'a'}}]}; is not right",
                "{'reasons': [{'use': 'PRICE', 'code': 'A b', 'name': {'zh': 'a', 'en': 'a'}}]}; the code",
                "{'reasons': [{'use': 'PRICE', 'code': 'a', 'name': {'zh': 'a', 'en': 'a'}, 'notes': true}]}; notes",
                "{'reasons': [{'use': 'APPROVAL', 'code': 'a', 'name': {'zh': 'a', 'en': 'a'}, 'note': true}]}; approval"
            })
    void aMistakeIsSaidInASentence(String json, String says) {
        assertThatThrownBy(() -> ReasonFile.read(
                        json.replace('\'', '"').replace("\"\"", "\"").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(says);
    }

    @Test
    void theExampleOfThePageIsRead() throws IOException {
        Matcher example = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(example.find()).isTrue();
        assertThat(ReasonFile.read(example.group(1).getBytes(StandardCharsets.UTF_8))
                        .of(ReasonUse.RETURN))
                .hasSize(3);
        for (ReasonUse use : ReasonUse.values()) {
            assertThat(Files.readString(PAGE)).contains("`" + use + "`");
        }
    }

    @Test
    void whatIsChangedWhileTheStoreSellsHoldsAndWhatIsNotRightIsSaid() throws IOException {
        Path store = StoreFolder.make(folder);
        try (StoreAgent agent = StoreAgent.open(store, Clock.systemUTC())) {
            Register register = agent.register("till-1").orElseThrow();
            Files.writeString(store.resolve(ReasonFile.NAME), """
                    {"reasons": [{"use": "PRICE", "code": "price-damp", "name": {"zh": "受潮", "en": "Got damp"}}]}""");
            await(
                    register,
                    state -> state.till().reasons().stream()
                            .anyMatch(reason -> reason.code().equals("price-damp")));
            Files.writeString(store.resolve(ReasonFile.NAME), "{}");
            RegisterState state = await(register, now -> now.notice().isPresent());
            assertThat(state.notice().orElseThrow().code()).isEqualTo(NoticeCode.REASONS_NOT_READ);
            assertThat(state.till().reasons()).as("the last ones hold").isNotEmpty();
        }
        try (StoreAgent again = StoreAgent.open(store, Clock.systemUTC())) {
            assertThat(again.register("till-1").orElseThrow().state().till().reasons())
                    .as("also after a start")
                    .isNotEmpty();
        }
    }

    private static RegisterState await(Register register, Predicate<RegisterState> wanted) {
        CompletableFuture<RegisterState> seen = new CompletableFuture<>();
        try (Subscription _ = register.watch(state -> {
            if (wanted.test(state)) {
                seen.complete(state);
            }
        })) {
            return seen.orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    private Reasons reasons() {
        try (ReasonShelf shelf = ReasonShelf.open(folder)) {
            return shelf.reasons();
        }
    }
}
