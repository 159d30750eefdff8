package app.suanpan.collector.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.store.Arrival.OfEnvelope;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.CouponStore;
import app.suanpan.collector.store.CouponStore.Given;
import app.suanpan.collector.store.CouponStore.State;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.MemberChanges;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.MemberErased;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.ErasureReason;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.protocol.coupon.CouponEntry;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the boxes of a store are told of their members' coupons, made of what was given and of what boxes sent up. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CouponListsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final FeedScope SHOP = FeedScope.store("s001");
    private static final FeedScope SECOND = FeedScope.store("s002");
    private static final long MEI = 538_112_904;

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Database database;
    private SqlEventStore store;
    private FeedStore feeds;
    private CouponStore coupons;
    private final UUID mei = UUID.randomUUID();
    private final BoxJournal one = new BoxJournal("w1");
    private final BoxJournal other = new BoxJournal("w2");

    @BeforeEach
    void open() {
        database = kind.fresh(folder);
        store = SqlEventStore.open(database, "run", NOW);
        feeds = FeedStore.open(database, NOW);
        coupons = CouponStore.open(database, NOW);
        send(one.append(joined(header(), mei, MEI)));
    }

    @AfterEach
    void close() {
        coupons.close();
        feeds.close();
        store.close();
    }

    @Test
    void whatWasGivenIsToldToTheMembersStoreAndOfAStrangerNobodyIsTold() {
        MemberCoupon hers = coupon(MEI, 1);
        coupons.issue("suanpan", List.of(hers, coupon(MEI + 1, 2)), NOW);
        assertThat(tell()).isEqualTo(2);
        assertThat(said()).containsOnly(Map.entry(hers.code(), CouponEntry.GOOD));
        assertThat(tell()).as("what is told once is not told again").isZero();
        assertThat(feeds.heads("suanpan", FeedScope.store("s002"))).isEmpty();
    }

    @Test
    void aSaleSpendsItAtAllBoxesAndWhatUndoesTheSaleGivesItBack() {
        MemberCoupon hers = issued(1);
        send(one.sellWithMembersCoupon(hers));
        tell();
        assertThat(CouponEntry.use(said().get(hers.code())).orElseThrow().receipt())
                .startsWith("s001-");
        assertThat(state(hers)).isEqualTo(State.REDEEMED);

        send(one.undoTheLastSale());
        tell();
        assertThat(said()).containsEntry(hers.code(), CouponEntry.GOOD);
        assertThat(state(hers)).isEqualTo(State.GIVEN_BACK);
    }

    @Test
    void whatTwoBoxesUsedWithoutHearingOfEachOtherIsPutBeforePeopleAndBothSalesStand() {
        MemberCoupon hers = issued(1);
        send(one.sellWithMembersCoupon(hers));
        send(other.sellWithMembersCoupon(hers));
        tell();
        assertThat(coupons.standing("suanpan", hers.code())).hasSize(2);
        assertThat(CouponEntry.use(said().get(hers.code()))).isPresent();
        try (var queries = ConsoleQueries.open(database, ZoneOffset.UTC)) {
            assertThat(queries.alarms().incidents(null, 10)).singleElement().satisfies(it -> {
                assertThat(it.kind()).isEqualTo("coupon");
                assertThat(it.detail()).contains(MemberCoupon.shown(hers.code()));
            });
        }
    }

    @Test
    void aCouponOfAnotherBrandsMemberWithTheSameNumberIsAnotherCoupon() {
        MemberCoupon hers = issued(1);
        BoxJournal elsewhere = new BoxJournal("abacus", "w9");
        send(elsewhere.sellWithMembersCoupon(hers));
        send(elsewhere.undoTheLastSale());
        tell();
        assertThat(said()).containsEntry(hers.code(), CouponEntry.GOOD);
        assertThat(state(hers)).isEqualTo(State.ISSUED);
        send(elsewhere.sellWithMembersCoupon(hers));
        assertThat(coupons.standing("suanpan", hers.code())).isEmpty();
        assertThat(coupons.wasUsed("suanpan", hers.code())).isFalse();
        assertThat(coupons.wasUsed("abacus", hers.code())).isTrue();
    }

    @Test
    void whatIsTakenBackIsRefusedWhatIsOverGoesAndWhatWasUsedStaysUsed() {
        MemberCoupon used = issued(1);
        MemberCoupon revoked = issued(2);
        MemberCoupon waits = issued(3);
        send(one.sellWithMembersCoupon(used));
        assertThat(coupons.revoke("suanpan", revoked.code(), NOW)).isTrue();
        assertThat(coupons.revoke("suanpan", revoked.code(), NOW))
                .as("a second time")
                .isFalse();
        tell();
        assertThat(said()).containsEntry(revoked.code(), CouponEntry.REVOKED).hasSize(3);

        tell(NOW.plusSeconds(40 * 86_400L));
        assertThat(said()).isEmpty();
        assertThat(state(used)).isEqualTo(State.REDEEMED);
        assertThat(state(waits)).isEqualTo(State.EXPIRED);
        assertThat(tell(NOW.plusSeconds(41 * 86_400L))).isZero();
    }

    @Test
    void theCouponOfSomebodyWhoIsErasedGoesEverywhere() {
        issued(1);
        send(one.append(new MemberErased(header(), mei, ErasureReason.ASKED)));
        try (var changes = MemberChanges.open(database, NOW)) {
            changes.forget("suanpan", mei.toString());
        }
        tell();
        assertThat(said()).isEmpty();
        assertThat(coupons.list("suanpan", Optional.empty())).isEmpty();
    }

    @Test
    void whoJoinsInAnotherStoreWithTheSameNumberHasTheCouponThereTooAndItIsUsedOnce() {
        MemberCoupon hers = issued(1);
        assertThat(said(SECOND)).isEmpty();
        BoxJournal far = BoxJournal.of("s002", "w1");
        UUID twin = UUID.randomUUID();
        send(far.append(joined(new EventHeader(UUID.randomUUID(), "s002", "w1", "", DAY, NOW), twin, MEI + 7)));
        membersAreTold();
        tell();
        assertThat(said(SECOND)).containsOnly(Map.entry(hers.code(), CouponEntry.GOOD));
        assertThat(tell()).as("what is told once is not told again").isZero();

        MemberCoupon there = coupon(MEI + 7, 2);
        coupons.issue("suanpan", List.of(there), NOW);
        tell();
        assertThat(said()).containsOnlyKeys(hers.code(), there.code());
        assertThat(said(SECOND)).containsOnlyKeys(hers.code(), there.code());

        send(one.sellWithMembersCoupon(hers));
        tell();
        assertThat(CouponEntry.use(said().get(hers.code()))).isPresent();
        assertThat(CouponEntry.use(said(SECOND).get(hers.code()))).isPresent();

        send(one.append(new MemberErased(header(), mei, ErasureReason.ASKED)));
        membersAreTold();
        tell();
        assertThat(said()).doesNotContainKey(hers.code());
        assertThat(said(SECOND)).as("wherever it was told").containsOnlyKeys(there.code());
    }

    @Test
    void theFirstStoreIsToldThoughTheSecondsListCannotBeWritten() throws Exception {
        isToldThough(SHOP, SECOND);
    }

    @Test
    void theSecondStoreIsToldThoughTheFirstsListCannotBeWritten() throws Exception {
        isToldThough(SECOND, SHOP);
    }

    /** Whichever of them comes first. */
    private void isToldThough(FeedScope told, FeedScope broken) throws Exception {
        MemberCoupon hers = issued(1);
        BoxJournal far = BoxJournal.of("s002", "w1");
        send(far.append(
                joined(new EventHeader(UUID.randomUUID(), "s002", "w1", "", DAY, NOW), UUID.randomUUID(), MEI + 7)));
        membersAreTold();
        tell();
        try (var connection = TestDatabase.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM feed_chunk WHERE release_id IN"
                    + " (SELECT id FROM feed_release WHERE feed = 'coupons' AND scope = '" + broken + "')");
        }
        send(one.sellWithMembersCoupon(hers));

        assertThatThrownBy(this::tell).isInstanceOf(RuntimeException.class);
        assertThat(CouponEntry.use(said(told).get(hers.code()))).isPresent();
        assertThatThrownBy(this::tell).as("it is tried again").isInstanceOf(RuntimeException.class);
    }

    private void membersAreTold() {
        try (var lists = new MemberLists(
                feeds, MemberChanges.open(database, NOW), Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom())) {
            lists.tell();
        }
    }

    private static MemberJoined joined(EventHeader header, UUID member, long number) {
        return new MemberJoined(
                header, member, number, "ab".repeat(32), null, "zh", "kiosk", null, "1", "00", List.of(), null);
    }

    private static MemberCoupon coupon(long member, long serial) {
        return new MemberCoupon("five", member, DAY, DAY.plusDays(30), serial);
    }

    private MemberCoupon issued(long serial) {
        MemberCoupon coupon = coupon(MEI, serial);
        coupons.issue("suanpan", List.of(coupon), NOW);
        tell();
        return coupon;
    }

    private State state(MemberCoupon coupon) {
        return coupons.one("suanpan", coupon.code()).map(Given::state).orElseThrow();
    }

    private int tell() {
        return tell(NOW);
    }

    private int tell(Instant now) {
        return new CouponLists(feeds, coupons, Clock.fixed(now, ZoneOffset.UTC), new SecureRandom()).tell();
    }

    private void send(BoxJournal box) {
        store.commit(List.of(new OfEnvelope(box.box(), box.all())), NOW);
    }

    private Map<String, String> said() {
        return said(SHOP);
    }

    private Map<String, String> said(FeedScope scope) {
        Map<String, String> said = new HashMap<>();
        feeds.onward("suanpan", FeedName.COUPONS, scope, 0).ifPresent(whole -> {
            var piece = feeds.piece(whole.id(), 0).orElseThrow();
            try (var entries = FeedReader.ofCompressed(new ByteArrayInputStream(piece.toArray()))) {
                for (FeedEntry entry = entries.next(); entry != null; entry = entries.next()) {
                    said.put(entry.key(), String.valueOf(entry.value()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return said;
    }

    private static EventHeader header() {
        return new EventHeader(UUID.randomUUID(), "s001", "w1", "", DAY, NOW);
    }
}
