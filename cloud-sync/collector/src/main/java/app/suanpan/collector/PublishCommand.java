package app.suanpan.collector;

import app.suanpan.collector.feed.FeedFileException;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Publishes a feed to all stores, a zone or a store, whether or not a collector is running; one that is tells the boxes at once. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes what a file says to all stores, or to a zone or a store with their own word.",
            "Feeds: items and prices (CSV), promotions and guides (JSON), configuration and texts (files), profile (JSON)."
        })
final class PublishCommand implements Callable<Integer> {
    @ParentCommand
    private CollectorMain collector = new CollectorMain();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FEED", description = "what it is about, see above")
    private String feed = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "what is said from now on, all of it; for configuration and texts a folder of files, too")
    private Path file = Path.of("");

    @Option(names = "--zone", paramLabel = "ZONE", description = "only to the stores of this zone")
    private @Nullable String zone;

    @Option(names = "--store", paramLabel = "STORE", description = "only to this store")
    private @Nullable String store;

    @Option(names = "--tenant", paramLabel = "TENANT", description = "whose stores, if there are several tenants")
    private @Nullable String tenant;

    @Override
    public Integer call() {
        var named = FeedName.of(feed)
                .filter(FeedName::isPublished)
                .orElseThrow(() -> misunderstood("There is no feed called " + feed + ", but "
                        + Arrays.stream(FeedName.values())
                                .filter(FeedName::isPublished)
                                .map(FeedName::word)
                                .collect(Collectors.joining(", "))
                        + "."));
        collector.logTo("publish");
        try (var feeds = FeedStore.open(collector.database(), collector.clock().instant())) {
            var whose = ZoneCommand.tenant(tenant, feeds, spec);
            var done = new FeedPublisher(feeds, Clock.systemUTC(), new SecureRandom())
                    .publish(whose, named, scope(), file);
            String told = done.fresh()
                    ? String.format(
                            Locale.ROOT,
                            "%s for %s is version %d: %d entries, %d changed, %,d bytes to fetch",
                            feed,
                            done.version().scope(),
                            done.version().version(),
                            done.entries(),
                            done.changed(),
                            done.bytes())
                    : feed + " for " + done.version().scope() + " says that already, in version "
                            + done.version().version();
            spec.commandLine().getOut().println(told);
            spec.commandLine().getOut().flush();
            return 0;
        } catch (FeedFileException e) {
            throw misunderstood(e.code() + ": " + e.getMessage());
        }
    }

    private FeedScope scope() {
        try {
            if (zone != null && store != null) {
                throw misunderstood("A zone or a store, not both.");
            }
            return zone != null ? FeedScope.zone(zone) : store != null ? FeedScope.store(store) : FeedScope.ALL;
        } catch (IllegalArgumentException e) {
            throw misunderstood("A zone or store is 1 to 64 letters, digits, dots, underscores or hyphens; "
                    + "to say it to all stores, name no zone.");
        }
    }

    private ParameterException misunderstood(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
