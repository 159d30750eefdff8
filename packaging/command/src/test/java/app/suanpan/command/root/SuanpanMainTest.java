package app.suanpan.command.root;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.command.DataFolder;
import app.suanpan.command.ExitStatus;
import app.suanpan.command.Report;
import app.suanpan.command.ReportFormat;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

class SuanpanMainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> passed = new ArrayList<>();

    @Test
    void anUnknownCommandIsNotUnderstood() {
        assertThat(run("sel")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("sel");
    }

    @Test
    void aFolderThatIsNotThereIsNamedAndNothingStarts() {
        assertThat(run("look", "--data", "/nowhere/shop")).isEqualTo(ExitStatus.COULD_NOT_START);
        assertThat(err.toString()).contains("/nowhere/shop").contains("--data").doesNotContain("\tat ");
    }

    @Test
    void aReportIsReadableForPeople() {
        assertThat(run("count")).isEqualTo(ExitStatus.OK);
        assertThat(out.toString()).isEqualTo("3 sales, 算盘" + System.lineSeparator());
    }

    @Test
    void theSameReportIsOneJsonObjectForPrograms() {
        assertThat(run("count", "--json")).isEqualTo(ExitStatus.OK);
        assertThat(out.toString()).isEqualTo("{\"sales\":3,\"shop\":\"算盘\",\"whole\":true}" + System.lineSeparator());
    }

    @Test
    void aReportOfTroubleEndsWithOne() {
        assertThat(run("count", "--json", "broken")).isEqualTo(ExitStatus.FOUND_TROUBLE);
        assertThat(out.toString()).contains("\"whole\":false");
    }

    @Test
    void anErrorOfOursIsSaidToBeOne() {
        assertThat(run("break")).isEqualTo(ExitStatus.BROKEN);
        assertThat(err.toString()).contains("should not have happened");
    }

    @Test
    void aProgramGetsTheFolderThatEveryCommandHas() {
        run("program", "--port", "0");

        assertThat(passed).startsWith("--data").endsWith("--port", "0").hasSize(4);
        assertThat(Path.of(passed.get(1))).isAbsolute().hasFileName("data");
    }

    @Test
    void aProgramGetsTheFolderThatWasNamed() {
        run("program", "--data", "/var/lib/shop", "--self-test");

        assertThat(passed).containsExactly("--data", "/var/lib/shop", "--self-test");
    }

    @Test
    void aProgramAnswersItsOwnHelp() {
        run("program", "--help");

        assertThat(passed).containsExactly("--help");
    }

    @Test
    void whoNamesACommandIsGivenThatOneAndWhoAsksForHelpAll() {
        Map<String, CommandLine> all = SuanpanMain.commandLine("help").getSubcommands();

        assertThat(all).hasSizeGreaterThan(10).allSatisfy((name, command) -> {
            assertThat(command.getCommandName()).isEqualTo(name);
            assertThat(SuanpanMain.commandLine(name, "--help").getSubcommands().keySet())
                    .isEqualTo(name.equals("help") ? all.keySet() : Set.of(name));
        });
        assertThat(List.of(new String[0], new String[] {"--help"}, new String[] {"pric"}))
                .allSatisfy(typed -> assertThat(SuanpanMain.commandLine(typed).getSubcommands())
                        .hasSameSizeAs(all));
    }

    private int run(String... arguments) {
        CommandLine root = SuanpanMain.commandLine();
        root.addSubcommand(new Look()).addSubcommand(new Count()).addSubcommand(new Break());
        root.addSubcommand("program", ProgramCommand.of("program", "Planted.", given -> passed.addAll(List.of(given))));
        root.setOut(new PrintWriter(out));
        root.setErr(new PrintWriter(err, true));
        return root.execute(arguments);
    }

    @Command(name = "look")
    static final class Look implements Runnable {
        @Mixin
        private DataFolder data;

        @Override
        public void run() {
            data.existing();
        }
    }

    record SalesCount(int sales, String shop, boolean whole) implements Report {
        @Override
        public List<String> lines() {
            return List.of(sales + " sales, " + shop);
        }

        @Override
        public boolean ok() {
            return whole;
        }
    }

    @Command(name = "count")
    static final class Count implements Callable<Integer> {
        @Mixin
        private ReportFormat format;

        @Spec
        private CommandSpec spec;

        @Parameters(arity = "0..1", defaultValue = "whole")
        private String how;

        @Override
        public Integer call() {
            Report report = new SalesCount(3, "算盘", how.equals("whole"));
            return format.print(report, spec.commandLine().getOut());
        }
    }

    @Command(name = "break")
    static final class Break implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("planted");
        }
    }
}
