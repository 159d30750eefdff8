package app.suanpan.collector.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.store.Arrival.OfEnvelope;
import app.suanpan.collector.store.Arrival.OfState;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.Filter;
import app.suanpan.collector.store.MemberChanges;
import app.suanpan.collector.store.SaleQueries;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.collector.store.View;
import app.suanpan.domain.join.Bindings;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.ConsentDecided;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberErased;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.journal.PhoneVerified;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.BindingRequest;
import app.suanpan.domain.member.BindingSettings;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.ErasureReason;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.MemberEntry;
import app.suanpan.protocol.uplink.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the boxes of a store are told of its members, made of what boxes sent up. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class MemberListsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final FeedScope SHOP = FeedScope.store("s001");

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Database database;
    private SqlEventStore store;
    private FeedStore feeds;
    private MemberLists lists;
    private final BoxJournal one = new BoxJournal("w1");
    private final BoxJournal other = new BoxJournal("w2");

    @BeforeEach
    void open() {
        database = kind.fresh(folder);
        store = SqlEventStore.open(database, "run", NOW);
        feeds = FeedStore.open(database, NOW);
        lists = lists();
    }

    @AfterEach
    void close() {
        lists.close();
        feeds.close();
        store.close();
    }

    @Test
    void whoJoinsAtABoxIsToldToTheStoreAndNobodyElse() {
        var mei = joined("w1", 123_456_789);
        send(one.sellMilk().append(mei));

        assertThat(lists.tell()).isEqualTo(1);
        assertThat(told()).containsOnlyKeys(mei.member());
        assertThat(told().get(mei.member()))
                .isEqualTo(new KnownMember(
                        mei.member(),
                        123_456_789,
                        Optional.of(hash(123_456_789)),
                        "zh",
                        Optional.empty(),
                        Optional.empty(),
                        mei.member(),
                        new PhoneStanding.Unverified(DAY, Optional.empty())));
        assertThat(version()).isEqualTo(1);
        assertThat(feeds.heads("suanpan", FeedScope.ALL)).isEmpty();
        assertThat(feeds.heads("suanpan", FeedScope.store("s002"))).isEmpty();
        assertThat(feeds.heads("other", SHOP)).isEmpty();
    }

    @Test
    void whatIsToldOnceIsNotToldAgainAndWhatIsNewLeadsOnFromIt() {
        send(one.append(joined("w1", 123_456_789)));
        lists.tell();
        assertThat(lists.tell()).isZero();
        assertThat(version()).isEqualTo(1);

        send(one.append(joined("w1", 123_456_780)));
        lists.tell();
        assertThat(told()).hasSize(2);
        assertThat(version()).isEqualTo(2);
        assertThat(feeds.onward("suanpan", FeedName.MEMBERS, SHOP, 1))
                .map(it -> it.becomes().version())
                .contains(2L);
    }

    @Test
    void whoeverReadTheFactsBeforeSomebodyElsePublishedNewerOnesReadsThemAgain() {
        var mei = joined("w1", 123_456_789);
        var publisher = new FeedPublisher(feeds, CLOCK, new SecureRandom());
        var read = new AtomicInteger();
        send(one.append(mei));

        publisher.amend("suanpan", FeedName.MEMBERS, SHOP, () -> {
            if (read.incrementAndGet() == 1) {
                send(other.append(bound(mei, "w2", 7, NOW)));
                lists.tell();
                return Map.of(mei.member().toString(), Optional.empty());
            }
            return Map.of();
        });

        assertThat(read).hasValue(2);
        assertThat(told().get(mei.member()).binding()).map(Binding::guide).contains(7L);
    }

    /** Each finds now and then that another one has published first; in the end nobody is missing and nothing older stands. */
    @Test
    void severalCollectorsTellAtOnce() throws Exception {
        var members = new ArrayList<MemberJoined>();
        var running = new AtomicBoolean(true);
        try (var collectors = Executors.newFixedThreadPool(3)) {
            var ends = IntStream.range(0, 3)
                    .mapToObj(i -> collectors.submit(() -> tellWhile(running)))
                    .toList();
            for (var visit = 0; visit < 30; visit++) {
                var member = joined("w1", 100_000_000 + visit);
                members.add(member);
                send(one.append(member));
                send(other.append(bound(member, "w2", visit, NOW)));
            }
            running.set(false);
            for (var end : ends) {
                end.get();
            }
        }
        lists.tell();
        assertThat(told()).hasSize(members.size());
        for (var visit = 0; visit < members.size(); visit++) {
            assertThat(told().get(members.get(visit).member()).binding())
                    .map(Binding::guide)
                    .contains((long) visit);
        }
    }

    private int tellWhile(AtomicBoolean running) {
        var told = 0;
        try (var here = lists()) {
            while (running.get()) {
                told += here.tell();
            }
        }
        return told;
    }

    @Test
    void aDatabaseOfYesterdayCountsOnFromWhatTheBoxesHave() {
        send(one.append(joined("w1", 123_456_789)));
        lists.tell();
        lists.catchUp();
        assertThat(version()).isEqualTo(1);

        var has = new BoxState.Feed("members", SHOP.text(), 40, "hash of tomorrow", "");
        store.commit(
                List.of(new OfState(one.box(), new BoxState("c1", true, 1, 0, null, "1", List.of(), List.of(has), ""))),
                NOW);
        lists.catchUp();
        assertThat(version()).isEqualTo(41);
        assertThat(told()).hasSize(1);
        lists.catchUp();
        assertThat(version()).isEqualTo(41);
    }

    @Test
    void aGuideOfAnotherBoxIsKnownWhicheverFactCameFirst() {
        var mei = joined("w1", 123_456_789);
        send(other.append(bound(mei, "w2", 7, NOW.plusSeconds(60))));
        lists.tell();
        assertThat(feeds.heads("suanpan", SHOP)).isEmpty();

        send(one.append(mei).append(bound(mei, "w1", 8, NOW)));
        lists.tell();
        assertThat(told().get(mei.member()).binding()).map(Binding::guide).contains(7L);
    }

    /** Two boxes that had not heard of each other: the later one took a customer whom the first had protected. */
    @Test
    void whatBoxesDecidedIsDecidedAgainInTheOrderInWhichItHappened() {
        var mei = joined("w1", 123_456_789);
        send(one.append(mei));
        send(other.append(asked(mei, "w2", 8, NOW.plusSeconds(60), Optional.empty())));
        lists.tell();
        assertThat(told().get(mei.member()).binding()).map(Binding::guide).contains(8L);

        send(one.append(asked(mei, "w1", 7, NOW, Optional.empty())));
        lists.tell();
        assertThat(told().get(mei.member()).binding()).map(Binding::guide).contains(7L);
        assertThat(told().get(mei.member()).judged()).contains(NOW.plusSeconds(60));
    }

    /** The second box turned its guide down for a binding that had never been one. */
    @Test
    void whatABoxRejectedIsToldWhereHeadOfficeDecidesOtherwise() {
        var mei = joined("w1", 123_456_789);
        var first = new Binding(7, NOW, Optional.of(NOW.plusSeconds(9)), Optional.of(NOW.plusSeconds(9)), List.of());
        var rejected = asked(mei, "w2", 8, NOW.plusSeconds(5), Optional.of(first));
        assertThat(rejected.decision()).isEqualTo(BindingOutcome.REJECT);
        send(one.append(mei));
        lists.tell();

        send(other.append(rejected));
        lists.tell();
        assertThat(told().get(mei.member()).binding()).map(Binding::guide).contains(8L);
    }

    @Test
    void whoseGuideLeftIsGivenToAnotherAndTheStoreIsTold() {
        var mei = joined("w1", 123_456_789);
        var lan = joined("w1", 123_456_780);
        var at = NOW.minusSeconds(60);
        send(one.append(mei)
                .append(lan)
                .append(asked(mei, "w1", 7, at, Optional.empty()))
                .append(asked(lan, "w1", 9, at, Optional.empty())));
        publishGuide(7);
        lists.tell();

        try (var changes = MemberChanges.open(database, NOW)) {
            var customers = new GuideCustomers(feeds, changes, CLOCK, new SecureRandom());
            assertThat(customers.leave("suanpan", 7, "Wang")).containsExactly(FeedScope.ALL);
            assertThat(customers.leave("suanpan", 8, "Wang")).as("of no list").isEmpty();
            assertThat(customers.departures("suanpan")).containsOnlyKeys(7L, 8L);
            assertThat(customers.of("suanpan", 7)).extracting(KnownMember::id).containsExactly(mei.member());
            assertThat(customers.of("other", 7)).isEmpty();
            customers.reassign("suanpan", customers.of("suanpan", 7), 7, 9, "Wang");
            assertThat(customers.of("suanpan", 7)).isEmpty();
            assertThat(customers.of("suanpan", 9))
                    .extracting(KnownMember::id)
                    .containsExactlyInAnyOrder(mei.member(), lan.member());
        }
        assertThat(lists.tell()).isEqualTo(1);
        assertThat(told().get(mei.member()).binding()).map(Binding::guide).contains(9L);
        assertThat(told().get(mei.member()).judged()).contains(NOW);
        assertThat(lists.tell()).isZero();
    }

    @Test
    void whoJoinedTwiceIsOneCustomerOfTheGuideWhoLeftAndIsGivenAwayUnderBothIds() {
        var mei = joined("w1", 123_456_789);
        var again = joined("s001", "w1", 123_456_780, mei.phoneHash());
        send(one.append(mei).append(again).append(asked(again, "w1", 7, NOW.minusSeconds(60), Optional.empty())));
        lists.tell();
        try (var changes = MemberChanges.open(database, NOW)) {
            var customers = new GuideCustomers(feeds, changes, CLOCK, new SecureRandom());
            customers.leave("suanpan", 7, "Wang");
            assertThat(customers.of("suanpan", 7)).hasSize(1);
            customers.reassign("suanpan", customers.of("suanpan", 7), 7, 9, "Wang");
            assertThat(customers.of("suanpan", 7)).isEmpty();
            assertThat(customers.of("suanpan", 9)).hasSize(1);
        }
        lists.tell();
        assertThat(List.of(mei, again))
                .extracting(it -> told().get(it.member()).binding().map(Binding::guide))
                .containsOnly(Optional.of(9L));
    }

    private void publishGuide(long guide) {
        new FeedPublisher(feeds, CLOCK, new SecureRandom())
                .amend(
                        "suanpan",
                        FeedName.GUIDES,
                        FeedScope.ALL,
                        () -> Map.of(
                                "guide/" + guide,
                                Optional.of(
                                        "{\"id\":" + guide
                                                + ",\"firstName\":{\"zh\":\"小雅\",\"en\":\"Yaya\"},\"store\":\"s001\",\"status\":\"ACTIVE\"}")));
    }

    private static BindingDecided asked(
            MemberJoined member, String box, long guide, Instant at, Optional<Binding> known) {
        return Bindings.decide(
                header("s001", box, at),
                member.member(),
                known,
                new BindingRequest(guide, true, true, false),
                BindingSettings.DEFAULT,
                Optional.empty());
    }

    @Test
    void whatSaysNothingSensibleKeepsNobodyWaiting() {
        var mei = joined("w1", 123_456_780);
        var twice = joined("w1", 123_456_781);
        var guided = joined("w1", 123_456_782);
        var wordless = joined("w1", 123_456_783);
        send(one.append(altered(joined("w1", 123_456_789), "123456789", "7"))
                .append(altered(joined("w1", 123_456_784), "\"member\":\"[^\"]*\"", "\"member\":\"x\""))
                .append(twice)
                .append(altered(bound(twice, "w1", 7, NOW), "\"id\":\"[^\"]*\",", ""))
                .append(altered(bound(twice, "w1", 8, NOW), "\"id\":\"[^\"]*\",", ""))
                .append(guided)
                .append(altered(bound(guided, "w1", 7, NOW), "\"guide\":7", "\"guide\":-1"))
                .append(altered(wordless, "\"language\":\"zh\"", "\"language\":\"" + "z".repeat(50_000) + "\""))
                .append(altered(joined("w1", 123_456_785), "\"language\":\"zh\",", ""))
                .append(mei));

        lists.tell();

        assertThat(told()).containsOnlyKeys(mei.member(), twice.member(), guided.member());
        assertThat(told().values()).allSatisfy(it -> assertThat(it.binding()).isEmpty());
        assertThat(lists.tell()).isZero();
    }

    @Test
    void whoWasErasedAtOneBoxIsToldToAllAndTheirRowsAndEarlierListsGo() throws Exception {
        var mei = joined("w1", 123_456_789);
        var wang = joined("w1", 123_456_780);
        send(one.append(mei).append(wang).append(bound(mei, "w1", 7, NOW)).append(agreed(mei)));
        lists.tell();
        assertThat(feeds.release("suanpan", FeedName.MEMBERS, SHOP, 1, 0)).isPresent();
        assertThat(rowsOf(mei)).containsExactly("binding 1", "member_consent 2", "number 1");

        send(other.append(erased(mei, "w2")));
        lists.tell();

        assertThat(said().get(mei.member().toString())).isEqualTo(MemberEntry.ERASED);
        assertThat(said()).hasSize(2);
        assertThat(version()).isEqualTo(2);
        assertThat(feeds.release("suanpan", FeedName.MEMBERS, SHOP, 1, 0))
                .as("the list in which they stood")
                .isEmpty();
        assertThat(rowsOf(mei)).isEmpty();
        assertThat(rowsOf(wang)).contains("number 1");
        assertThat(lists.tell()).isZero();
    }

    @Test
    void itDoesNotMatterInWhichOrderItIsHeardThatSomebodyWasErased() throws Exception {
        var mei = joined("w1", 123_456_789);
        send(other.append(erased(mei, "w2")));
        lists.tell();
        assertThat(feeds.heads("suanpan", SHOP)).isEmpty();

        send(one.append(mei).append(agreed(mei)).append(verified(mei)));
        lists.tell();
        assertThat(said()).containsExactly(Map.entry(mei.member().toString(), MemberEntry.ERASED));
        assertThat(rowsOf(mei)).isEmpty();

        send(one.append(bound(mei, "w1", 7, NOW.plusSeconds(60))));
        lists.tell();
        assertThat(said()).containsExactly(Map.entry(mei.member().toString(), MemberEntry.ERASED));
        assertThat(rowsOf(mei)).isEmpty();
    }

    @Test
    void aNumberThatWasConfirmedAtOneBoxIsToldToAllOfTheStoreAndOfEveryTwin() throws Exception {
        var mei = joined("s001", "w1", 123_456_789, hash(5));
        var twin = joined("s001", "w2", 222_222_222, hash(5));
        send(one.append(mei));
        send(other.append(twin));
        lists.tell();
        assertThat(told().values()).extracting(KnownMember::standing).noneMatch(PhoneStanding.VERIFIED::equals);

        send(other.append(verified(mei)));
        lists.tell();
        assertThat(told().values()).hasSize(2).extracting(KnownMember::standing).containsOnly(PhoneStanding.VERIFIED);
        assertThat(rowsOf(mei)).contains("member_verified 1");
    }

    private static PhoneVerified verified(MemberJoined member) {
        return new PhoneVerified(header("s001", "w2", NOW), member.member());
    }

    /** What the tables say of a member. */
    private List<String> rowsOf(MemberJoined member) throws Exception {
        var found = new ArrayList<String>();
        try (var connection = TestDatabase.connect(database)) {
            for (var table : List.of("binding", "member_consent", "member_verified")) {
                count(connection, "SELECT count(*) FROM " + table, member, table)
                        .ifPresent(found::add);
            }
            count(connection, "SELECT count(*) FROM member", member, "number").ifPresent(found::add);
        }
        return found;
    }

    private static Optional<String> count(Connection connection, String question, MemberJoined member, String called)
            throws SQLException {
        var theirs = " WHERE CAST(member_id AS TEXT) = '" + member.member() + "'";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        question + theirs + (called.equals("number") ? " AND number <> 0" : ""))) {
            rows.next();
            return rows.getLong(1) == 0 ? Optional.empty() : Optional.of(called + " " + rows.getLong(1));
        }
    }

    private static ConsentDecided agreed(MemberJoined member) {
        return new ConsentDecided(header("s001", "w1", NOW), member.member(), consent(true));
    }

    private static MemberErased erased(MemberJoined member, String box) {
        return new MemberErased(header("s001", box, NOW), member.member(), ErasureReason.ASKED);
    }

    private static Consent consent(boolean granted) {
        return new Consent(Purpose.MARKETING, granted, "1", "00", "zh", "kiosk", NOW);
    }

    @Test
    void whoJoinedAtTwoBoxesIsToldAsOneMemberUnderEachId() {
        var mei = joined("w1", 123_456_789);
        send(one.append(mei).append(bound(mei, "w1", 7, NOW)));
        lists.tell();

        var again = joined("s001", "w2", 123_456_780, hash(123_456_789));
        send(other.append(again));
        lists.tell();
        assertThat(told()).containsOnlyKeys(mei.member(), again.member());
        assertOneMember(mei, again);
        assertThat(told().values())
                .allSatisfy(it -> assertThat(it.binding())
                        .map(Binding::guide)
                        .as("%s", it)
                        .contains(7L));

        send(other.append(bound(again, "w2", 8, NOW.plusSeconds(1))));
        lists.tell();
        assertThat(told().values())
                .allSatisfy(it -> assertThat(it.binding())
                        .map(Binding::guide)
                        .as("%s", it)
                        .contains(8L));
    }

    @Test
    void whoJoinedInTwoStoresIsToldToBothAndToNoOther() {
        var elsewhere = BoxJournal.of("s002", "w1");
        var mei = joined("w1", 123_456_789);
        var again = joined("s002", "w1", 123_456_780, hash(123_456_789));
        send(one.append(mei));
        send(elsewhere.append(again).append(joined("s002", "w1", 123_456_781, hash(2))));
        lists.tell();

        assertOneMember(mei, again);
        assertThat(told()).containsOnlyKeys(mei.member(), again.member());
        assertThat(told(FeedScope.store("s002"))).hasSize(3).containsKeys(mei.member(), again.member());
    }

    @Test
    void aTwinOfWhomNothingSensibleIsSaidTakesNobodyFromTheList() {
        var mei = joined("w1", 123_456_789);
        var cardOnly = joined("s001", "w1", 123_456_780, null);
        send(one.append(mei).append(cardOnly));
        send(other.append(altered(joined("s001", "w2", 123_456_781, hash(123_456_789)), "123456781", "7"))
                .append(altered(
                        joined("s001", "w2", 123_456_782, hash(4)),
                        hash(4),
                        cardOnly.member().toString()))
                .append(altered(joined("s001", "w2", 123_456_783, hash(5)), hash(5), "x".repeat(50_000))));
        lists.tell();

        assertThat(told()).containsOnlyKeys(mei.member(), cardOnly.member());
    }

    @Test
    void whatAnotherStoreSaysOfAnIdThatJoinedHereMakesItNobodysTwin() {
        var elsewhere = BoxJournal.of("s002", "w1");
        var mei = joined("w1", 123_456_789);
        var ming = joined("w1", 123_456_780);
        send(one.append(mei).append(ming));
        send(elsewhere.append(new MemberJoined(
                header("s002", "w1", NOW.minusSeconds(1)),
                mei.member(),
                123_456_789,
                hash(123_456_780),
                null,
                "zh",
                "kiosk",
                null,
                "1",
                "00",
                List.of(),
                null)));
        lists.tell();

        assertThat(told().get(mei.member()).survivor()).isEqualTo(mei.member());
        assertThat(told().get(ming.member()).survivor()).isEqualTo(ming.member());
        assertThat(told().get(mei.member()).phoneHash()).contains(hash(123_456_789));
    }

    @Test
    void whatATwinBoughtTheSurvivorBoughtAndBothAreCountedOnce() {
        var wang = joined("s001", "w1", 123_456_789, hash(1), SmallShop.WANG.id());
        var first = joined("s001", "w2", 123_456_780, hash(1), new UUID(0, 1));
        send(one.append(wang)
                .shows("https://shop.example/m/" + SmallShop.CARD_OF_WANG)
                .sellMilk());
        send(other.append(first));

        try (var queries = ConsoleQueries.open(database, ZoneOffset.UTC)) {
            var everything = new Filter(DAY.minusDays(100), DAY.plusDays(100), null);
            assertThat(queries.sales().list(everything, SaleQueries.Search.ALL, null, 10))
                    .extracting(View.SaleView::memberNumber)
                    .containsExactly(123_456_780L);
            assertThat(queries.members().sums(everything).members()).isEqualTo(1);
            assertThat(queries.members().sums(everything).joined()).isEqualTo(2);
        }
    }

    @Test
    void whoWasErasedSurvivesNobodyAndTheOtherTwinStaysAMember() throws Exception {
        var first = joined("s001", "w1", 123_456_789, hash(1), new UUID(0, 1));
        var again = joined("s001", "w2", 123_456_780, hash(1));
        send(one.append(first));
        send(other.append(again));
        lists.tell();
        assertThat(told().get(again.member()).survivor()).isEqualTo(first.member());

        send(other.append(erased(first, "w2")));
        lists.tell();
        assertThat(said().get(first.member().toString())).isEqualTo(MemberEntry.ERASED);
        assertThat(MemberEntry.read(
                                again.member().toString(),
                                said().get(again.member().toString()))
                        .survivor())
                .isEqualTo(again.member());
        send(other.append(bound(again, "w2", 7, NOW)));
        lists.tell();
        assertThat(said().get(first.member().toString())).isEqualTo(MemberEntry.ERASED);
    }

    private void assertOneMember(MemberJoined one, MemberJoined other) {
        var survivor = one.member().toString().compareTo(other.member().toString()) < 0 ? one.member() : other.member();
        assertThat(told().get(one.member()).survivor()).isEqualTo(survivor);
        assertThat(told().get(other.member()).survivor()).isEqualTo(survivor);
        assertThat(told().get(other.member()).number()).isEqualTo(other.number());
    }

    private static Bytes altered(JournalEvent event, String what, String into) {
        var text = new String(EventCodec.encode(event), StandardCharsets.UTF_8);
        var altered = text.replaceFirst(what, into);
        assertThat(altered).as("something to alter in it").isNotEqualTo(text);
        return Bytes.of(altered.getBytes(StandardCharsets.UTF_8));
    }

    private MemberLists lists() {
        return new MemberLists(feeds, MemberChanges.open(database, NOW), CLOCK, new SecureRandom());
    }

    private void send(BoxJournal box) {
        store.commit(List.of(new OfEnvelope(box.box(), box.all())), NOW);
    }

    private long version() {
        return feeds.onward("suanpan", FeedName.MEMBERS, SHOP, 0)
                .orElseThrow()
                .becomes()
                .version();
    }

    /** The whole list, as a box gets it that has none. */
    private Map<UUID, KnownMember> told() {
        return told(SHOP);
    }

    private Map<UUID, KnownMember> told(FeedScope scope) {
        var told = new HashMap<UUID, KnownMember>();
        said(scope).forEach((key, value) -> {
            var member = MemberEntry.read(key, value);
            told.put(member.id(), member);
        });
        return told;
    }

    private Map<String, String> said() {
        return said(SHOP);
    }

    private Map<String, String> said(FeedScope scope) {
        var whole = feeds.onward("suanpan", FeedName.MEMBERS, scope, 0).orElseThrow();
        var piece = feeds.piece(whole.id(), 0).orElseThrow();
        var said = new HashMap<String, String>();
        try (var entries = FeedReader.ofCompressed(new ByteArrayInputStream(piece.toArray()))) {
            for (FeedEntry entry = entries.next(); entry != null; entry = entries.next()) {
                said.put(entry.key(), String.valueOf(entry.value()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said;
    }

    private static MemberJoined joined(String box, long number) {
        return joined("s001", box, number, hash(number));
    }

    private static MemberJoined joined(String store, String box, long number, @Nullable String hash) {
        return joined(store, box, number, hash, UUID.randomUUID());
    }

    private static MemberJoined joined(String store, String box, long number, @Nullable String hash, UUID id) {
        return new MemberJoined(
                header(store, box, NOW),
                id,
                number,
                hash,
                null,
                "zh",
                "kiosk",
                null,
                "1",
                "00",
                List.of(consent(false)),
                null);
    }

    private static String hash(long phone) {
        return "%064x".formatted(phone);
    }

    private static BindingDecided bound(MemberJoined member, String box, long guide, Instant at) {
        return new BindingDecided(
                header("s001", box, at),
                member.member(),
                guide,
                false,
                BindingOutcome.BIND,
                null,
                null,
                null,
                null,
                null);
    }

    private static EventHeader header(String store, String box, Instant at) {
        return new EventHeader(UUID.randomUUID(), store, box, "", DAY, at);
    }
}
