package app.suanpan.collector.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.store.Arrival.OfEnvelope;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.LetterStore;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.LetterAnswered;
import app.suanpan.domain.journal.LetterKeysOffered;
import app.suanpan.domain.journal.LetterOutcome;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.letter.LetterEntry;
import app.suanpan.protocol.letter.LetterSeal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes at head office of keys that boxes offer, and of letters that customers write. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LetterListsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");
    private static final FeedScope SHOP = FeedScope.store("s001");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final LocalName NAME = new LocalName("算盘小店", "Suanpan Corner Shop");

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Database database;
    private SqlEventStore store;
    private FeedStore feeds;
    private LetterStore letters;
    private final BoxJournal one = new BoxJournal("w1");
    private final BoxJournal other = new BoxJournal("w2");
    private final BoxJournal third = new BoxJournal("w3");
    private final BoxJournal fourth = new BoxJournal("w4");

    @BeforeEach
    void open() {
        database = kind.fresh(folder);
        store = SqlEventStore.open(database, "run", NOW);
        feeds = FeedStore.open(database, NOW);
        letters = LetterStore.open(database, NOW);
    }

    @AfterEach
    void close() {
        letters.close();
        feeds.close();
        store.close();
    }

    @Test
    void boxesAreAskedForKeysWhereThePageIsServedAndAStoreWithoutAnyTakesNoLetter() {
        send(one.sellMilk());
        tell(NOW, Optional.empty());
        assertThat(said()).isEmpty();
        tell(NOW, Optional.of("suanpan"));
        assertThat(said()).containsExactly(Map.entry(LetterEntry.KEYS, LetterEntry.WANTED));

        assertThat(letters.shop("suanpan", "s001", NOW)).isEmpty();
        assertThat(write(UUID.randomUUID(), NOW)).isFalse();
        offer(one, 2);
        assertThat(letters.shop("suanpan", "s001", NOW)).contains(new LetterStore.Shop(NAME, "CN"));
        assertThat(letters.shop("suanpan", "s002", NOW)).isEmpty();
        assertThat(letters.shop("brand-b", "s001", NOW)).isEmpty();
        assertThat(letters.shop(
                        "suanpan", "s001", NOW.plus(LetterKeysOffered.GOOD).plusSeconds(60)))
                .as("keys that nobody offers again")
                .isEmpty();
    }

    @Test
    void aLetterGoesToOneBoxAfterAnotherAndEachKeyIsUsedOnce() throws SQLException {
        List.of(one, other, third, fourth).forEach(box -> offer(box, 2));
        UUID letter = UUID.randomUUID();
        assertThat(write(letter, NOW)).isTrue();
        tell(NOW);
        List<String> first = waiting(letter);
        assertThat(first).hasSize(1);

        tell(NOW.plus(LetterLists.TURN).minusMillis(1));
        assertThat(waiting(letter)).isEqualTo(first);
        tell(NOW.plus(LetterLists.TURN));
        assertThat(waiting(letter)).hasSize(2).containsAll(first);
        tell(NOW.plus(LetterLists.TURN.multipliedBy(2)));
        assertThat(waiting(letter)).as("no more than three").hasSize(3);
        tell(NOW.plus(LetterLists.TURN.multipliedBy(9)));
        assertThat(waiting(letter)).hasSize(3);
        assertThat(boxes(waiting(letter))).as("each a key of another box").hasSize(3);

        UUID next = UUID.randomUUID();
        assertThat(write(next, NOW)).isTrue();
        tell(NOW.plus(LetterLists.TURN));
        tell(NOW.plus(LetterLists.TURN.multipliedBy(2)));
        assertThat(waiting(next)).hasSize(3).doesNotContainAnyElementsOf(waiting(letter));
    }

    @Test
    void anAnswerDeletesTheSealsAndTellsTheOtherBoxesThatTheirKeysAreOver() throws SQLException {
        List.of(one, other).forEach(box -> offer(box, 1));
        UUID letter = UUID.randomUUID();
        write(letter, NOW);
        tell(NOW);
        tell(NOW.plus(LetterLists.TURN));
        List<String> keys = waiting(letter);
        assertThat(keys).hasSize(2);

        send(fourth.append(answer(letter, "forged")));
        tell(NOW);
        assertThat(waiting(letter)).as("it was not sealed for that box").hasSize(2);

        send(one.append(answer(letter, "sealed card")));
        tell(NOW);
        assertThat(((LetterEntry.Answered) entry(letter)).keys()).containsExactlyInAnyOrderElementsOf(keys);
        LetterStore.Note note = letters.note("note of " + letter).orElseThrow();
        assertThat(note.outcome()).contains(LetterOutcome.JOINED);
        assertThat(note.card()).contains("sealed card");
        assertThat(count("letter_seal")).isZero();
        assertThat(query("SELECT DISTINCT version FROM feed_release WHERE feed = 'letters' AND visible = 1"))
                .as("of what was said before, no more is kept than whoever is reading it needs")
                .hasSizeLessThanOrEqualTo(2);

        send(other.append(answer(letter, "a second one")));
        tell(NOW);
        assertThat(letters.note("note of " + letter).orElseThrow().card()).contains("sealed card");

        tell(NOW.plus(LetterLists.KEPT).plusSeconds(1));
        assertThat(said()).doesNotContainKey(letter.toString());
        assertThat(letters.note("note of " + letter)).isEmpty();
        assertThat(count("letter")).isZero();
        assertThat(keys()).as("nobody may offer them again").containsExactlyInAnyOrderElementsOf(keys);
        tell(NOW.plus(LetterLists.LOST));
        assertThat(keys()).as("no box has them any more").isEmpty();
    }

    @Test
    void whatABoxOffersTakesThePlaceOfWhatItOfferedBeforeAndAUsedKeyStaysUsed() throws SQLException {
        List<String> before = offer(one, 3);
        UUID letter = UUID.randomUUID();
        write(letter, NOW);
        List<String> after = offer(one, 2);
        tell(NOW);
        assertThat(before).containsAll(waiting(letter));
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(both(after, waiting(letter)));

        // A database whose rows are made again hears everything twice.
        again(one, "1 = 1");
        tell(NOW);
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(both(after, waiting(letter)));
    }

    @Test
    void whatABoxOfferedEarlierChangesNothingInWhateverOrderItIsReadAgain() throws SQLException {
        offer(one, 3);
        List<String> last = offer(one, 2);
        // A version with other rows makes all of them again, the newest first.
        for (String sequence : query("SELECT event.sequence FROM event ORDER BY event.sequence DESC")) {
            again(one, "event.sequence = " + sequence);
            tell(NOW);
        }
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(last);
    }

    @Test
    void aBoxThatWasPutBackToABackupCannotOfferAKeyAgainThatHasOpenedALetter() throws SQLException {
        List<String> keys = offer(one, 1);
        UUID letter = UUID.randomUUID();
        write(letter, NOW);
        send(one.append(answer(letter, "sealed card")));
        tell(NOW);
        tell(NOW.plus(LetterLists.KEPT).plusSeconds(1));
        send(one.append(new LetterKeysOffered(header(), keys, NAME, "CN")));
        tell(NOW.plus(LetterLists.KEPT).plusSeconds(2));
        assertThat(write(UUID.randomUUID(), NOW)).isFalse();
    }

    @Test
    void aKeyThatHasOpenedALetterOfWhichHeadOfficeKnowsNothingIsUsedForNoOther() throws SQLException {
        List<String> keys = offer(one, 2);
        send(other.append(answer(UUID.randomUUID(), "forged", keys.getFirst())));
        send(one.append(answer(UUID.randomUUID(), "of the first edition", null)));
        tell(NOW);
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(keys);

        // Its database was put back to a backup, and has the offer and not the letter.
        send(one.append(answer(UUID.randomUUID(), "sealed card", keys.getFirst())));
        tell(NOW);
        assertThat(keys()).containsExactly(keys.getLast());
    }

    @Test
    void theYoungestKeysAreTakenSoThatALetterCanWaitLongest() {
        List<String> keys = IntStream.range(0, 4)
                .mapToObj(_ -> LetterSeal.newPair(RANDOM).open())
                .sorted()
                .toList();
        send(one.append(new LetterKeysOffered(header(NOW.minus(Duration.ofDays(20))), keys.subList(0, 3), NAME, "CN")));
        send(one.append(new LetterKeysOffered(header(), keys, NAME, "CN")));
        tell(NOW);
        UUID letter = UUID.randomUUID();
        write(letter, NOW);
        tell(NOW);
        assertThat(waiting(letter)).containsExactly(keys.getLast());
    }

    @Test
    void aFormThatIsSentTwiceAtOnceIsKeptOnceAndUsesOneKey() throws Exception {
        offer(one, 3);
        CyclicBarrier both = new CyclicBarrier(2);
        Callable<Boolean> finger = () -> {
            both.await();
            return letters.keep("suanpan", "s001", UUID.randomUUID(), "one note", String::getBytes, NOW);
        };
        try (ExecutorService fingers = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> sent : fingers.invokeAll(List.of(finger, finger))) {
                assertThat(sent.get()).isTrue();
            }
        }
        assertThat(query("SELECT note FROM letter")).containsExactly("one note");
        assertThat(query("SELECT open_key FROM letter_key WHERE letter_id IS NOT NULL"))
                .hasSize(1);
    }

    @Test
    void aKeyWithWhichNothingCanBeSealedIsNoneAndTheOthersAreTaken() throws SQLException {
        String good = LetterSeal.newPair(RANDOM).open();
        send(one.append(new LetterKeysOffered(header(), List.of("A".repeat(43), good), NAME, "CN")));
        tell(NOW);
        assertThat(keys()).containsExactly(good);
    }

    @Test
    void whatThePageAsksForIsFoundByAnIndex() throws SQLException {
        if (kind == TestDatabase.SQLITE) {
            assertThat(plan("SELECT 1 FROM member WHERE number = 1")).containsPattern("SEARCH member USING .*INDEX");
            assertThat(plan("SELECT 1 FROM letter_key WHERE tenant = 'suanpan' AND letter_id = 'x'"))
                    .contains("letter_key_by_letter");
        } else {
            assertThat(query("SELECT indexname FROM pg_indexes")).contains("member_by_number", "letter_key_by_letter");
        }
    }

    @Test
    void aLetterThatNobodyAnswersForADayIsPutBeforePeopleOnceAndIsNotLost() {
        offer(one, 1);
        UUID letter = UUID.randomUUID();
        write(letter, NOW);
        tell(NOW.plus(LetterLists.MISSED).minusSeconds(1));
        assertThat(incidents()).isEmpty();
        tell(NOW.plus(LetterLists.MISSED).plusSeconds(61));
        tell(NOW.plus(LetterLists.MISSED).plusSeconds(122));
        assertThat(incidents()).containsExactly("letter " + letter + " 1");
        assertThat(waiting(letter)).hasSize(1);

        tell(NOW.plus(LetterLists.LOST).plusSeconds(1));
        assertThat(said()).as("no box has its key any more").doesNotContainKey(letter.toString());
    }

    private boolean write(UUID letter, Instant now) {
        return letters.keep(
                "suanpan",
                "s001",
                letter,
                "note of " + letter,
                key -> ("sealed for " + key).getBytes(StandardCharsets.UTF_8),
                now);
    }

    private List<String> offer(BoxJournal box, int many) {
        List<String> keys = IntStream.range(0, many)
                .mapToObj(_ -> LetterSeal.newPair(RANDOM).open())
                .toList();
        send(box.append(new LetterKeysOffered(header(), keys, NAME, "CN")));
        tell(NOW);
        return keys;
    }

    private static LetterAnswered answer(UUID letter, String card) {
        return answer(letter, card, null);
    }

    private static LetterAnswered answer(UUID letter, String card, @Nullable String key) {
        return new LetterAnswered(header(), letter, LetterOutcome.JOINED, card, key);
    }

    private void tell(Instant now) {
        tell(now, Optional.empty());
    }

    private void tell(Instant now, Optional<String> page) {
        new LetterLists(feeds, letters, page, Clock.fixed(now, ZoneOffset.UTC), RANDOM).tell();
    }

    private void send(BoxJournal box) {
        store.commit(List.of(new OfEnvelope(box.box(), box.all())), NOW);
    }

    private void again(BoxJournal box, String which) throws SQLException {
        change(
                "INSERT INTO letter_change (journal_id, sequence, kind) SELECT event.journal_id, event.sequence, 'offered'"
                        + " FROM event JOIN journal ON journal.id = event.journal_id JOIN box ON box.id = journal.box_id"
                        + " WHERE box.workstation = '"
                        + box.box().workstation() + "' AND " + which);
    }

    private LetterEntry entry(UUID letter) {
        return LetterEntry.read(String.valueOf(said().get(letter.toString()))).orElseThrow();
    }

    private List<String> waiting(UUID letter) {
        Map<String, byte[]> seals = ((LetterEntry.Waiting) entry(letter)).seals();
        seals.forEach((key, seal) ->
                assertThat(new String(seal, StandardCharsets.UTF_8)).isEqualTo("sealed for " + key));
        return List.copyOf(seals.keySet());
    }

    private Map<String, String> said() {
        Map<String, String> said = new HashMap<>();
        feeds.onward("suanpan", FeedName.LETTERS, SHOP, 0).ifPresent(whole -> {
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

    private List<String> incidents() {
        try (var queries = ConsoleQueries.open(database, ZoneOffset.UTC)) {
            return queries.alarms().incidents(null, 10).stream()
                    .map(it -> it.kind() + " " + it.detail() + " " + it.times())
                    .toList();
        }
    }

    private List<String> keys() throws SQLException {
        return query("SELECT open_key FROM letter_key");
    }

    private List<String> boxes(List<String> keys) throws SQLException {
        return query("SELECT DISTINCT box_id FROM letter_key WHERE open_key IN ('" + String.join("','", keys) + "')");
    }

    private int count(String table) throws SQLException {
        return Integer.parseInt(query("SELECT count(*) FROM " + table).getFirst());
    }

    private static List<String> both(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private String plan(String statement) throws SQLException {
        try (var connection = TestDatabase.connect(database);
                var rows = connection.createStatement().executeQuery("EXPLAIN QUERY PLAN " + statement)) {
            return rows.getString("detail");
        }
    }

    private List<String> query(String statement) throws SQLException {
        try (var connection = TestDatabase.connect(database);
                var rows = connection.createStatement().executeQuery(statement)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void change(String statement) throws SQLException {
        try (var connection = TestDatabase.connect(database)) {
            connection.createStatement().execute(statement);
        }
    }

    private static EventHeader header() {
        return header(NOW.minus(Duration.ofHours(1)));
    }

    private static EventHeader header(Instant at) {
        return new EventHeader(UUID.randomUUID(), "s001", "w1", "", LocalDate.of(2026, 11, 21), at);
    }
}
