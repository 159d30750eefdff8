package app.suanpan.collector.feed;

import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.MemberChanges;
import app.suanpan.domain.join.OfficeFact;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.json.Json;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Guides who leave, and what becomes of their customers: managers' word, at head office. */
public final class GuideCustomers {
    private static final Logger LOG = LoggerFactory.getLogger(GuideCustomers.class);

    private final FeedStore feeds;
    private final MemberChanges changes;
    private final KnownPeople people;
    private final FeedPublisher publisher;
    private final Clock clock;

    /** @param random makes the feed key, if nothing was ever published */
    public GuideCustomers(FeedStore feeds, MemberChanges changes, Clock clock, SecureRandom random) {
        this.feeds = feeds;
        this.changes = changes;
        this.people = new KnownPeople(changes);
        this.publisher = new FeedPublisher(feeds, clock, random);
        this.clock = clock;
    }

    /**
     * A guide left: whoever is their customer is pending from now on, and where head office publishes the guide it says that they have left, so that no
     * badge of theirs is worth anything.
     *
     * @param by who says so
     * @return the layers that say so now; empty if the guide stands in none
     */
    public List<FeedScope> leave(String tenant, long guide, String by) {
        boolean fresh = changes.leave(tenant, guide, now(), by);
        LOG.info("guide left: tenant={} guide={} by={} said before={}", tenant, guide, by, !fresh);
        String key = "guide/" + guide;
        return layers(tenant).stream()
                .filter(scope -> publisher.change(tenant, FeedName.GUIDES, scope, key, GuideCustomers::left))
                .toList();
    }

    /** When each guide left who did, by number. */
    public SortedMap<Long, Instant> departures(String tenant) {
        return changes.departures(tenant);
    }

    /** The members who are a guide's own customers now. */
    public List<KnownMember> of(String tenant, long guide) {
        Instant now = now();
        return changes.everOf(tenant, guide).stream()
                .flatMap(member -> people.survivor(tenant, member).stream())
                .distinct()
                .filter(it -> it.binding()
                        .filter(binding -> binding.guide() == guide)
                        .filter(binding -> binding.expiresAt()
                                .filter(end -> !now.isBefore(end))
                                .isEmpty())
                        .isPresent())
                .toList();
    }

    /**
     * Gives customers of one guide to another.
     *
     * @param members who
     * @param by who says so
     */
    public void reassign(String tenant, List<KnownMember> members, long from, long to, String by) {
        changes.reassign(
                tenant,
                members.stream().map(it -> it.id().toString()).toList(),
                new OfficeFact.Reassigned(from, to, now()),
                by);
        LOG.info(
                "customers given to another guide: tenant={} from={} to={} members={} by={}",
                tenant,
                from,
                to,
                members.size(),
                by);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** All, each zone, and each store. */
    private List<FeedScope> layers(String tenant) {
        List<FeedScope> layers = new ArrayList<>(List.of(FeedScope.ALL));
        TreeSet<String> zones = new TreeSet<>();
        List<String> stores = feeds.stores(tenant);
        stores.forEach(store -> feeds.zone(tenant, store).ifPresent(zones::add));
        zones.forEach(zone -> layers.add(FeedScope.zone(zone)));
        stores.forEach(store -> layers.add(FeedScope.store(store)));
        return layers;
    }

    private static String left(String published) {
        Guide guide = Json.read(published, Guide.class);
        return Json.text(new Guide(guide.id(), guide.firstName(), guide.store(), GuideStatus.LEFT));
    }
}
