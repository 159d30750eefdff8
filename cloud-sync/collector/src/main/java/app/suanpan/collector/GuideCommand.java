package app.suanpan.collector;

import app.suanpan.collector.feed.GuideCustomers;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.MemberChanges;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.protocol.feed.FeedScope;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Guides who leave, and their customers, whether or not a collector is running; one that is tells the boxes at once. */
@Command(
        name = "guide",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Says that a guide has left, gives their customers to another, and reports what guides came to.",
        subcommands = GuideReportCommand.class)
final class GuideCommand {
    @ParentCommand
    private CollectorMain collector = new CollectorMain();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--tenant",
            paramLabel = "TENANT",
            scope = ScopeType.INHERIT,
            description = "whose guides, if there are several tenants")
    private @Nullable String tenant;

    /** The collector beside which it runs. */
    CollectorMain collector() {
        return collector;
    }

    /** Whose guides. */
    String tenant(FeedStore feeds) {
        return ZoneCommand.tenant(tenant, feeds, spec);
    }

    @Command(
            name = "leave",
            mixinStandardHelpOptions = true,
            description =
                    "A guide has left: their badges are worth nothing, and their customers wait for another guide.")
    int leave(
            @Parameters(paramLabel = "GUIDE", description = "number of the guide") long guide,
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "who says so") String by) {
        return with((customers, whose) -> {
            List<FeedScope> layers = customers.leave(whose, guide, name(by));
            String told = layers.isEmpty()
                    ? "is in no list of head office: say so in store.json of their store, too"
                    : "has left in the list for "
                            + layers.stream().map(FeedScope::toString).collect(Collectors.joining(", "));
            return "guide " + guide + " " + told + "; customers who wait for another guide: "
                    + customers.of(whose, guide).size();
        });
    }

    @Command(
            name = "transfer",
            mixinStandardHelpOptions = true,
            description = "Gives the customers of a guide who has left to another. A customer may refuse at the kiosk.")
    int transfer(
            @Parameters(paramLabel = "FROM", description = "number of the guide who has left") long from,
            @Parameters(paramLabel = "TO", description = "number of the guide who is to have them") long to,
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "who says so") String by,
            @Option(
                            names = "--member",
                            paramLabel = "NUMBER",
                            description = "only this member; may be said several times")
                    @Nullable
                    List<String> members) {
        return with((customers, whose) -> {
            Set<Long> left = customers.departures(whose).keySet();
            if (!left.contains(from) || left.contains(to)) {
                throw misunderstood(
                        "Customers are given from a guide who has left to one who has not: `guide leave` says who left.");
            }
            List<KnownMember> chosen = chosen(customers.of(whose, from), members);
            customers.reassign(whose, chosen, from, to, name(by));
            return chosen.size() + " customers of guide " + from + " are guide " + to + "'s";
        });
    }

    @Command(
            name = "pending",
            mixinStandardHelpOptions = true,
            description = "Lists the customers of guides who have left, by member number.")
    int pending() {
        return with((customers, whose) -> customers.departures(whose).entrySet().stream()
                .map(it -> "guide " + it.getKey() + ", left " + it.getValue() + ":"
                        + customers.of(whose, it.getKey()).stream()
                                .map(member -> " " + member.number())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n")));
    }

    private List<KnownMember> chosen(List<KnownMember> all, @Nullable List<String> numbers) {
        if (numbers == null) {
            return all;
        }
        Set<Long> wanted = new TreeSet<>();
        numbers.forEach(text ->
                wanted.add(MemberNumber.read(text).orElseThrow(() -> misunderstood(text + " is no member number."))));
        List<KnownMember> chosen =
                all.stream().filter(it -> wanted.contains(it.number())).toList();
        if (chosen.size() != wanted.size()) {
            throw misunderstood("Not all of these are customers of that guide; `guide pending` lists them.");
        }
        return chosen;
    }

    private String name(String by) {
        if (by.isBlank() || by.length() > 64 || by.chars().anyMatch(Character::isISOControl)) {
            throw misunderstood("--by takes the name of whoever says so, up to 64 letters.");
        }
        return by.strip();
    }

    private int with(BiFunction<GuideCustomers, String, String> work) {
        collector.logTo("guide");
        var now = collector.clock().instant();
        try (var feeds = FeedStore.open(collector.database(), now);
                var changes = MemberChanges.open(collector.database(), now)) {
            var customers = new GuideCustomers(feeds, changes, collector.clock(), new SecureRandom());
            spec.commandLine().getOut().println(work.apply(customers, tenant(feeds)));
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    private ParameterException misunderstood(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
