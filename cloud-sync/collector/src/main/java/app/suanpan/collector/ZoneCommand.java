package app.suanpan.collector;

import app.suanpan.collector.store.FeedStore;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.topic.Box;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Puts a store into a zone. Its boxes hear of it when they ask the next time, within minutes. */
@Command(
        name = "zone",
        mixinStandardHelpOptions = true,
        description = "Puts a store into a zone, or out of any. Its boxes follow within minutes.")
final class ZoneCommand implements Callable<Integer> {
    @ParentCommand
    private CollectorMain collector = new CollectorMain();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "STORE", description = "the store, by its id in store.json")
    private String store = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ZONE", description = "the zone; none if it is not said")
    private @Nullable String zone;

    @Option(names = "--tenant", paramLabel = "TENANT", description = "whose store, if there are several tenants")
    private @Nullable String tenant;

    @Override
    public Integer call() {
        collector.logTo("publish");
        try (var feeds = FeedStore.open(collector.database(), collector.clock().instant())) {
            var whose = tenant(tenant, feeds, spec);
            var named = Optional.ofNullable(zone).map(FeedScope::zone);
            FeedScope.store(store);
            feeds.putIntoZone(whose, store, named.map(FeedScope::name));
            var out = spec.commandLine().getOut();
            out.println(named.isPresent() ? store + " is in zone " + named.get().name() : store + " is in no zone");
            out.flush();
            return 0;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "A zone or store is 1 to 64 letters, digits, dots, underscores or hyphens, and no zone is called all.",
                    e);
        }
    }

    /** The tenant that was named, or the only one there is. */
    static String tenant(@Nullable String named, FeedStore feeds, CommandSpec spec) {
        if (named != null && Box.isName(named)) {
            return named;
        }
        var known = feeds.tenants();
        if (named != null || known.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    known.isEmpty()
                            ? "No box has been here yet: --tenant says whose stores they are."
                            : "--tenant says whose stores they are: " + String.join(", ", known) + ".");
        }
        return known.getFirst();
    }
}
