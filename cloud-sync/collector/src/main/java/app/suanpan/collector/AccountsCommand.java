package app.suanpan.collector;

import app.suanpan.collector.access.Accounts;
import app.suanpan.collector.access.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands about accounts have in common: they open the database, do one thing, and say it. */
final class AccountsCommand {
    private AccountsCommand() {}

    /** Does something, and returns what to print. */
    @FunctionalInterface
    interface Question {
        String ask(Accounts accounts);
    }

    /** Returns the exit status: what is refused is said in a sentence. */
    static int ask(CollectorMain collector, CommandSpec spec, Question question) {
        try (var store = collector.accountStore()) {
            var answer = question.ask(new Accounts(store, collector.clock(), new SecureRandom()));
            spec.commandLine().getOut().println(answer);
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        } catch (RefusedException e) {
            spec.commandLine().getErr().println("collector: " + e.getMessage());
            spec.commandLine().getErr().flush();
            return ExitCode.USAGE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
