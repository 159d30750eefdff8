package app.suanpan.collector;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says which programs may ask the console's API, and what they are answered; whether or not the collector is running. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Says which programs may ask the console's API, and what they are answered.")
final class TokenCommand implements Runnable {
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
            description =
                    "Adds a token, and prints it: it is not told again. Programs send it as \"Authorization: Bearer TOKEN\".")
    int add(
            @Parameters(paramLabel = "NAME", description = "what it is for") String name,
            @Mixin AccountOptions options) {
        return AccountsCommand.ask(
                collector, spec, accounts -> accounts.addToken(name, options.role(), options.stores()));
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the tokens, without what they are.")
    int list() {
        return AccountsCommand.ask(
                collector,
                spec,
                accounts -> String.join(
                        "\n",
                        accounts.tokens().stream()
                                .map(it -> "%-24s %-8s %s".formatted(it.name(), it.role(), UserCommand.of(it.stores())))
                                .toList()));
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a token: it is answered no more.")
    int remove(@Parameters(paramLabel = "NAME", description = "which") String name) {
        return AccountsCommand.ask(collector, spec, accounts -> {
            accounts.removeToken(name);
            return name + " is gone";
        });
    }
}
