package app.suanpan.collector;

import app.suanpan.collector.access.Accounts;
import app.suanpan.collector.store.AccountStore.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says who may sign in at the console, and what they see there; whether or not the collector is running. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Says who may sign in at the console, and what they see there.")
final class UserCommand implements Runnable {
    @ParentCommand
    private CollectorMain collector = new CollectorMain();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds somebody, and prints the link by which they choose their password.")
    int add(
            @Parameters(paramLabel = "NAME", description = "to sign in with: letters, digits, dots, hyphens, @")
                    String name,
            @Mixin AccountOptions options) {
        return withAccounts(accounts -> link(name, accounts.add(name, options.role(), options.stores())));
    }

    @Command(
            name = "allow",
            mixinStandardHelpOptions = true,
            description =
                    "Changes what somebody may see, from their next click on. Stores stay as they are if none are named.")
    int allow(@Parameters(paramLabel = "NAME", description = "who") String name, @Mixin AccountOptions options) {
        return withAccounts(accounts -> {
            if (options.limits()) {
                accounts.allow(name, options.role(), options.stores());
            } else {
                accounts.allow(name, options.role());
            }
            return accounts.all().stream()
                    .filter(it -> it.name().equalsIgnoreCase(name.strip()))
                    .map(it -> it.name() + " is " + it.role() + " of " + of(it.stores()))
                    .findFirst()
                    .orElse(name + " is gone");
        });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists everybody who may sign in.")
    int list() {
        return withAccounts(accounts -> accounts.all().isEmpty()
                ? "nobody may sign in yet"
                : String.join(
                        "\n", accounts.all().stream().map(UserCommand::line).toList()));
    }

    @Command(
            name = "block",
            mixinStandardHelpOptions = true,
            description = "Lets somebody in no more, and ends their sessions.")
    int block(
            @Parameters(paramLabel = "NAME", description = "who") String name,
            @Option(names = "--off", description = "let them in again") boolean off) {
        return withAccounts(accounts -> {
            accounts.block(name, !off);
            return name + (off ? " is let in again" : " is let in no more");
        });
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Prints a link by which somebody chooses another password.")
    int reset(@Parameters(paramLabel = "NAME", description = "who") String name) {
        return withAccounts(accounts -> link(name, accounts.reset(name)));
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes somebody.")
    int remove(@Parameters(paramLabel = "NAME", description = "who") String name) {
        return withAccounts(accounts -> {
            accounts.remove(name);
            return name + " is gone";
        });
    }

    private int withAccounts(AccountsCommand.Question question) {
        return AccountsCommand.ask(collector, spec, question);
    }

    private String link(String name, String key) {
        return name + " chooses a password at " + collector.console() + "/#/welcome?key=" + key + "  (once, within "
                + Accounts.LINK.toHours() + " hours)";
    }

    private static String line(Account account) {
        return "%-24s %-8s %s%s"
                .formatted(
                        account.name(),
                        account.role(),
                        of(account.stores()),
                        account.blocked() ? ", blocked" : account.password() == null ? ", no password yet" : "");
    }

    static String of(@Nullable List<String> stores) {
        return stores == null ? "all stores" : String.join(", ", stores);
    }
}
