package app.suanpan.agent.feed;

import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.ledger.catalogue.CatalogueFeed;
import app.suanpan.ledger.catalogue.CatalogueFeed.Applied;
import app.suanpan.ledger.catalogue.CatalogueFeed.Change;
import app.suanpan.ledger.catalogue.ItemFileImport.Result;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedRelease;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.FeedVersion;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Items and prices go into the catalogue, beside whoever sells from it. */
final class CatalogueSink implements FeedSink {
    private static final Logger log = LoggerFactory.getLogger(CatalogueSink.class);
    private static final int MOST_NAMED = 10;

    private final FeedName feed;
    private final CatalogueFeed catalogue;
    private final ArithmeticProfile profile;
    private final ZoneId zone;

    /** @param feed items or prices */
    CatalogueSink(FeedName feed, CatalogueFeed catalogue, ArithmeticProfile profile, ZoneId zone) {
        this.feed = feed;
        this.catalogue = catalogue;
        this.profile = profile;
        this.zone = zone;
    }

    @Override
    public Optional<FeedVersion> inUse(FeedScope.Layer layer) {
        return catalogue
                .applied(feed.word(), layer.height())
                .map(it -> new FeedVersion(feed, FeedScope.parse(it.scope()), it.version(), it.hash()));
    }

    @Override
    public Outcome use(FeedRelease release, FeedReader entries) {
        FeedVersion becomes = release.becomes();
        Change change = new Change(
                feed.word(),
                becomes.scope().layer().height(),
                release.from(),
                new Applied(becomes.scope().text(), becomes.version(), becomes.hash()));
        Result result;
        try {
            result = feed == FeedName.ITEMS
                    ? catalogue.items(change, entries, profile)
                    : catalogue.prices(change, entries, zone);
        } catch (CatalogueFeed.OutOfStepException e) {
            log.warn("{}", e.getMessage());
            return Outcome.OUT_OF_STEP;
        }
        if (!result.bad().isEmpty()) {
            log.warn(
                    "{} rows of {} version {} say nothing sensible and were left out; the first: {}",
                    result.bad().size(),
                    feed.word(),
                    becomes.version(),
                    result.bad().stream().limit(MOST_NAMED).toList());
        }
        return Outcome.IN_USE;
    }

    @Override
    public void leave(FeedScope.Layer layer) {
        if (feed == FeedName.ITEMS) {
            catalogue.leaveItems(feed.word(), layer.height());
        } else {
            catalogue.leavePrices(feed.word(), layer.height());
        }
    }
}
