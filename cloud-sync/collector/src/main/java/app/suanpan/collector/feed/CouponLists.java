package app.suanpan.collector.feed;

import app.suanpan.collector.rounds.Rounds;
import app.suanpan.collector.rounds.Work;
import app.suanpan.collector.store.CouponStore;
import app.suanpan.collector.store.CouponStore.Change;
import app.suanpan.collector.store.CouponStore.Given;
import app.suanpan.collector.store.CouponStore.Standing;
import app.suanpan.collector.store.CouponStore.State;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.StoreUnavailableException;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.protocol.coupon.CouponEntry;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the boxes of a store which coupons its members have, and what has become of them: state that follows from what was given, and from
 * the sales that boxes sent up. A coupon that two sales used is put before people; neither sale is touched.
 */
public final class CouponLists implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CouponLists.class);
    private static final int AT_ONCE = 5_000;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    /** Somewhere it is still the day before, and a business day may be longer than a day: who is late loses nothing by it. */
    private static final int DAYS_KEPT = 3;

    private record Home(String tenant, String store) {}

    private final FeedStore feeds;
    private final CouponStore coupons;
    private final FeedPublisher publisher;
    private final Clock clock;
    private final Rounds rounds;

    CouponLists(FeedStore feeds, CouponStore coupons, Clock clock, SecureRandom random) {
        this.feeds = feeds;
        this.coupons = coupons;
        this.publisher = new FeedPublisher(feeds, clock, random);
        this.clock = clock;
        this.rounds = new Rounds("coupon-lists", new Work(this::round, this::trouble, () -> {}));
    }

    /** Begins to tell, now and whenever a coupon is given, taken back or used. */
    public static CouponLists start(FeedStore feeds, CouponStore coupons, Clock clock, SecureRandom random) {
        CouponLists lists = new CouponLists(feeds, coupons, clock, random);
        lists.rounds.start(PAUSE);
        return lists;
    }

    private Optional<Duration> round() {
        tell();
        return Optional.of(PAUSE);
    }

    private Duration trouble(Throwable trouble) {
        StoreUnavailableException.warn(LOG, "the lists of members' coupons are not up to date, trying again", trouble);
        return AFTER_TROUBLE;
    }

    /**
     * Publishes what is not told yet, store by store: one whose list cannot be published keeps no other waiting. Returns of how many coupons. What
     * is told twice says nothing new.
     */
    int tell() {
        List<Change> changes = coupons.changes(AT_ONCE);
        Map<Home, Set<String>> byHome = new HashMap<>();
        coupons.waiting(lastDayOver(), AT_ONCE).forEach(it -> add(it, byHome));
        changes.forEach(change -> coupons.one(change.tenant(), change.code()).ifPresent(it -> add(it, byHome)));
        Map<Given, Become> said = new HashMap<>();
        Map<Home, RuntimeException> failed = new HashMap<>();
        byHome.forEach((home, codes) -> {
            try {
                said.putAll(publish(home, codes));
            } catch (RuntimeException e) {
                failed.put(home, e);
            }
        });
        Set<List<String>> notTold = failed.keySet().stream()
                .flatMap(home -> byHome.get(home).stream().map(code -> List.of(home.tenant(), code)))
                .collect(Collectors.toSet());
        Map<List<String>, Long> asTheyWere =
                said.keySet().stream().collect(Collectors.groupingBy(CouponLists::name, Collectors.counting()));
        said.forEach((coupon, now) -> {
            // What changed between two stores is told once more, to both.
            if (asTheyWere.getOrDefault(name(coupon), 0L) == 1 && !notTold.contains(name(coupon))) {
                told(coupon, now);
            }
        });
        coupons.seen(changes.stream()
                .filter(change -> !notTold.contains(List.of(change.tenant(), change.code())))
                .toList());
        failed.values().stream().findAny().ifPresent(it -> {
            throw it;
        });
        return asTheyWere.size();
    }

    private static List<String> name(Given coupon) {
        return List.of(coupon.tenant(), coupon.code());
    }

    /** A coupon goes to every store where its member joined. Of whoever was erased nobody knows where that was: it goes from every list. */
    private void add(Given coupon, Map<Home, Set<String>> byHome) {
        Set<String> stores = new TreeSet<>(coupons.homes(coupon));
        if (coupon.member() == 0) {
            feeds.newest(coupon.tenant(), FeedName.COUPONS).keySet().forEach(scope -> stores.add(scope.name()));
        }
        if (stores.isEmpty()) {
            stores.add("");
        }
        stores.forEach(store -> byHome.computeIfAbsent(new Home(coupon.tenant(), store), _ -> new TreeSet<>())
                .add(coupon.code()));
    }

    /** Of a member whose store is not known nobody is told. */
    private Map<Given, Become> publish(Home home, Set<String> codes) {
        Map<Given, Become> become = new HashMap<>();
        if (home.store().isEmpty()) {
            become(home, codes, become);
        } else {
            publisher.amend(
                    home.tenant(), FeedName.COUPONS, FeedScope.store(home.store()), () -> become(home, codes, become));
        }
        return become;
    }

    private void told(Given coupon, Become now) {
        if (coupon.member() == 0) {
            coupons.forget(coupon);
        } else {
            coupons.told(coupon, now.state(), now.said().isPresent());
        }
    }

    private Map<String, Optional<String>> become(Home home, Set<String> codes, Map<Given, Become> become) {
        become.clear();
        Map<String, Optional<String>> said = new HashMap<>();
        for (String code : codes) {
            Optional<Given> coupon = coupons.one(home.tenant(), code);
            coupon.ifPresent(it -> become.put(it, become(it)));
            said.put(code, coupon.map(become::get).flatMap(Become::said));
        }
        return said;
    }

    private LocalDate lastDayOver() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_KEPT);
    }

    /** What has become of a coupon, and what the boxes are told; empty if it is to go from their lists. */
    private record Become(State state, Optional<String> said) {}

    private Become become(Given coupon) {
        List<Standing> standing = coupons.standing(coupon.tenant(), coupon.code());
        if (standing.size() > 1) {
            LOG.warn("a coupon was used by {} sales: {}", standing.size(), MemberCoupon.shown(coupon.code()));
            coupons.twice(coupon.code(), standing.get(1), clock.instant());
        }
        boolean over = coupon.until().isBefore(lastDayOver());
        Optional<String> gone = Optional.empty();
        if (coupon.member() == 0) {
            return new Become(State.REVOKED, gone);
        }
        if (!standing.isEmpty()) {
            return new Become(
                    State.REDEEMED,
                    over
                            ? gone
                            : Optional.of(CouponEntry.spent(standing.getFirst().use())));
        }
        if (over) {
            return new Become(State.EXPIRED, gone);
        }
        if (coupon.revokedAt() != null) {
            return new Become(State.REVOKED, Optional.of(CouponEntry.REVOKED));
        }
        return new Become(
                coupons.wasUsed(coupon.tenant(), coupon.code()) ? State.GIVEN_BACK : State.ISSUED,
                Optional.of(CouponEntry.GOOD));
    }

    @Override
    public void close() {
        rounds.close();
        coupons.close();
    }
}
