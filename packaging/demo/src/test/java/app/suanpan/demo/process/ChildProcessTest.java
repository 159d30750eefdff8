package app.suanpan.demo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class ChildProcessTest {
    private static final Duration GENEROUS = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void aProgramIsReadyWhenItsRuntimeFileSaysSo() throws Exception {
        RuntimeFile file = new RuntimeFile(folder.resolve("run/stayer"));
        try (ChildProcess child = start(file.path().toString())) {
            assertThat(awaitPid(file, child)).isEqualTo(child.pid());
        }
    }

    @Test
    void whatAnEarlierProcessLeftIsNotBelieved() throws Exception {
        RuntimeFile file = new RuntimeFile(folder.resolve("stayer"));
        Files.writeString(file.path(), "ready 1\n");
        file.forget();
        try (ChildProcess child = start(file.path().toString())) {
            assertThat(awaitPid(file, child)).isEqualTo(child.pid());
        }
    }

    @Test
    void aProgramThatEndsBeforeItIsReadyIsReportedWithItsLastWords() {
        RuntimeFile file = new RuntimeFile(folder.resolve("stayer"));
        try (ChildProcess child = start()) {
            assertThatThrownBy(() -> awaitPid(file, child))
                    .isInstanceOf(NotReadyException.class)
                    .hasMessageContaining("stayer ended before it was ready")
                    .hasMessageContaining("no file was named");
        }
    }

    @Test
    void killedItIsGoneWhenTheCallReturns() throws Exception {
        RuntimeFile file = new RuntimeFile(folder.resolve("stayer"));
        try (ChildProcess child = start(file.path().toString())) {
            awaitPid(file, child);
            child.kill();
            assertThat(child.isAlive()).isFalse();
            assertThat(child.ended().get(1, TimeUnit.SECONDS)).isEqualTo(128 + 9);
        }
    }

    @Test
    void whatALauncherLeftBehindIsEndedByTheNextOne() throws Exception {
        RuntimeFile file = new RuntimeFile(folder.resolve("stayer"));
        Path list = folder.resolve("run/processes");
        try (ChildProcess child = start(file.path().toString())) {
            awaitPid(file, child);
            new Leftovers(list).remember(child);
            assertThat(new Leftovers(list).sweep()).isEqualTo(1);
            assertThat(child.isAlive()).isFalse();
            assertThat(new Leftovers(list).sweep()).isZero();
        }
    }

    @Test
    void aProcessThatOnlyHasTheNumberOfOneOfOursIsLeftAlone() throws Exception {
        Path list = folder.resolve("processes");
        Files.writeString(list, ProcessHandle.current().pid() + " 1999-12-31T23:59:59Z agent\nnot a line of ours\n");
        assertThat(new Leftovers(list).sweep()).isZero();
    }

    private ChildProcess start(String... arguments) {
        return ChildProcess.start(
                JavaRuntime.ofThisProcess(),
                new Program("stayer", Stayer.class.getName(), Program.Kind.SCREEN, List.of(arguments)),
                folder,
                folder.resolve("log/stayer.log"));
    }

    private static long awaitPid(RuntimeFile file, ChildProcess child) throws Exception {
        return file.await(
                child,
                GENEROUS,
                text -> text.endsWith("\n")
                        ? Optional.of(Long.parseLong(text.strip().split(" ")[1]))
                        : Optional.empty());
    }
}
