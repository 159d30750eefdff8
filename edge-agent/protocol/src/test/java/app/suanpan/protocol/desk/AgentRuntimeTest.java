package app.suanpan.protocol.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentRuntimeTest {
    @TempDir
    Path data;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        AgentRuntime runtime = new AgentRuntime(7070, 8080, AgentRuntime.newToken(new SecureRandom()));
        runtime.write(data);
        assertThat(AgentRuntime.read(data)).isEqualTo(runtime);
    }

    @Test
    void onlyTheStoresOwnUserMayReadIt() throws IOException {
        new AgentRuntime(7070, 0, "t").write(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(AgentRuntime.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void aNewStartReplacesTheFileAndLeavesNothingElseBehind() throws IOException {
        new AgentRuntime(7070, 0, "old").write(data);
        new AgentRuntime(7071, 0, "new").write(data);
        assertThat(AgentRuntime.read(data).token()).isEqualTo("new");
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve(AgentRuntime.FILE));
        }
    }

    @Test
    void twoTokensAreNeverTheSameAndNoneShowsInALog() {
        String token = AgentRuntime.newToken(new SecureRandom());
        assertThat(token).hasSize(64).isNotEqualTo(AgentRuntime.newToken(new SecureRandom()));
        assertThat(new AgentRuntime(1, 0, token).toString()).doesNotContain(token);
        assertThat(new Frames.Hello(token, "register", "1").toString()).doesNotContain(token);
    }

    @Test
    void fieldsOfANewerAgentAreIgnored() throws IOException {
        Files.writeString(
                data.resolve(AgentRuntime.FILE), "{\"deskPort\":1,\"httpPort\":2,\"token\":\"t\",\"pid\":4711}");
        assertThat(AgentRuntime.read(data)).isEqualTo(new AgentRuntime(1, 2, "t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{}", "{\"deskPort\":70000,\"httpPort\":0,\"token\":\"t\"}", "{\"deskPort\":7070}"})
    void whatIsNotARuntimeFileIsAnErrorThatNamesTheFile(String content) throws IOException {
        Files.writeString(data.resolve(AgentRuntime.FILE), content);
        assertThatThrownBy(() -> AgentRuntime.read(data))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(AgentRuntime.FILE);
    }

    @Test
    void aFolderInWhichNoAgentEverRanHasNone() {
        assertThatThrownBy(() -> AgentRuntime.read(data)).isInstanceOf(IOException.class);
    }
}
