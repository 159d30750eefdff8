package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.LetterAnswered;
import app.suanpan.domain.journal.LetterKeysOffered;
import app.suanpan.domain.journal.LetterOutcome;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.Agreed;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.ConsentTexts;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.ledger.LedgerWriter;
import app.suanpan.pages.ConsentTextFile;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.letter.Letter;
import app.suanpan.protocol.letter.LetterCard;
import app.suanpan.protocol.letter.LetterEntry;
import app.suanpan.protocol.letter.LetterSeal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a box does with letters that customers wrote on head office's page. */
class LetterDeskTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SECRET = "AbCdEfGhIjKlMnOpQrStUv";

    @TempDir
    private Path folder;

    private JoinShop shop;
    private final SortedMap<String, String> said = new TreeMap<>(Map.of(LetterEntry.KEYS, LetterEntry.WANTED));

    @BeforeEach
    void open() {
        shop = new JoinShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void keysAreOfferedOnlyWhereHeadOfficeWantsAnyAndAgainWhenTheyRunLowOrGrowOld() {
        shop.pass(Duration.ofSeconds(1));
        assertThat(offers()).isEmpty();

        hear();
        assertThat(offers()).hasSize(1);
        assertThat(offers().getFirst().keys()).hasSize(LetterDesk.MOST_KEYS).allMatch(LetterSeal::isKey);
        assertThat(offers().getFirst().country()).isEqualTo("CN");
        assertThat(offers().getFirst().storeName()).isEqualTo(JoinShop.store().name());

        shop.pass(LetterDesk.OFFERED_AGAIN.minusHours(1));
        assertThat(offers()).as("there are enough, and they are good").hasSize(1);
        shop.pass(Duration.ofHours(2));
        assertThat(offers()).hasSize(2);
        assertThat(offers().getLast().keys()).containsAll(offers().getFirst().keys());

        said.put(
                UUID.randomUUID().toString(),
                new LetterEntry.Answered(offers().getLast().keys()).text());
        hear();
        assertThat(offers()).as("other boxes have answered: none is left").hasSize(3);
        assertThat(offers().getLast().keys())
                .hasSize(LetterDesk.MOST_KEYS)
                .doesNotContainAnyElementsOf(offers().getFirst().keys());
    }

    @Test
    void whoWroteALetterIsAMemberAndTheirGuidesCustomerAndItsKeyIsGone() {
        UUID id = sent(letter("13812341234", "小美", JoinShop.LI.id(), Set.of(Purpose.MARKETING)));

        LetterAnswered answered = answers().getFirst();
        assertThat(answered.letter()).isEqualTo(id);
        assertThat(answered.outcome()).isEqualTo(LetterOutcome.JOINED);
        MemberView mei = shop.room().directory().byPhone("13812341234").orElseThrow();
        assertThat(mei.greeting()).isEqualTo("小美");
        assertThat(mei.guide()).contains(JoinShop.LI);
        LetterCard card = LetterCard.open(LetterCard.key(SECRET), id, String.valueOf(answered.card()));
        assertThat(card).isEqualTo(new LetterCard(mei.number(), shop.room().cardLink(mei.number())));
        assertThat(joined()).singleElement().satisfies(it -> {
            assertThat(it.touchpoint()).isEqualTo("join-page");
            assertThat(it.termsVersion())
                    .as("what was shown, and not what this box would show")
                    .isEqualTo("2025-9");
            assertThat(it.consents().stream().filter(Consent::granted))
                    .extracting(Consent::purpose)
                    .containsExactly(Purpose.MARKETING);
        });
        assertThat(shop.journal()).doesNotContain("13812341234", "小美", card.link());

        hear();
        shop.pass(Duration.ofHours(1));
        assertThat(answers()).as("told again, and registered once").hasSize(1);
        shop.close();
        shop = new JoinShop(folder, shop.now());
        hear();
        assertThat(answers()).as("after a start, too").hasSize(1);
        assertThat(joined()).hasSize(1);
    }

    @Test
    void ofALetterThatCannotBeAnsweredNothingIsWrittenAndItsKeyStays() {
        Letter letter = letter("13812341234", "小美", 1, Set.of());
        UUID id = sent(new Letter(
                letter.member(),
                letter.number(),
                letter.data(),
                letter.language(),
                letter.guide(),
                letter.termsVersion(),
                letter.termsHash(),
                letter.consents(),
                "no key to answer under: found only after the member was written"));

        assertThat(answers()).isEmpty();
        assertThat(joined()).as("one SQLite transaction: all of it, or nothing").isEmpty();
        assertThat(shop.room().directory().byPhone("13812341234")).isEmpty();

        said.remove(id.toString());
        sent(letter);
        assertThat(answers()).as("the next one is read").hasSize(1);
        assertThat(shop.room().directory().byPhone("13812341234")).isPresent();
    }

    @Test
    void whoIsAMemberAlreadyIsThatMemberAndIsToldNothing() {
        sent(letter("13812341234", "小美", 1, Set.of()));
        sent(letter("13812341234", "somebody else", 2, Set.of(Purpose.MARKETING)));

        assertThat(joined()).hasSize(1);
        assertThat(answers())
                .extracting(LetterAnswered::outcome)
                .containsExactly(LetterOutcome.JOINED, LetterOutcome.KNOWN);
        assertThat(answers().getLast().card()).isNull();
        assertThat(shop.room().directory().byPhone("13812341234").orElseThrow().greeting())
                .isEqualTo("小美");
    }

    @Test
    void whatAnotherBoxHasOpenedTooIsTheSameMember() {
        Letter letter = letter("", "", Binding.NO_GUIDE, Set.of());
        sent(letter);
        sent(letter);

        assertThat(joined()).singleElement().satisfies(it -> {
            assertThat(it.member()).isEqualTo(letter.member());
            assertThat(it.number()).isEqualTo(letter.number());
            assertThat(it.guide()).isNull();
        });
        assertThat(answers())
                .extracting(LetterAnswered::outcome)
                .containsExactly(LetterOutcome.JOINED, LetterOutcome.JOINED);
    }

    @Test
    void aLetterThatWasChangedOrIsForAnotherBoxIsLeftAlone() {
        hear();
        String key = offers().getFirst().keys().getFirst();
        byte[] seal = LetterSeal.seal(
                key, UUID.randomUUID(), letter("", "", 1, Set.of()).toBytes(), RANDOM);
        said.put(UUID.randomUUID().toString(), new LetterEntry.Waiting(Map.of(key, seal)).text());
        UUID others = UUID.randomUUID();
        String stranger = LetterSeal.newPair(RANDOM).open();
        said.put(
                others.toString(),
                new LetterEntry.Waiting(Map.of(
                                stranger,
                                LetterSeal.seal(
                                        stranger,
                                        others,
                                        letter("", "", 1, Set.of()).toBytes(),
                                        RANDOM)))
                        .text());
        said.put("no id", "waiting");
        said.put(UUID.randomUUID().toString(), "of a later edition");
        hear();
        assertThat(answers()).isEmpty();
        assertThat(joined()).isEmpty();
    }

    @Test
    void noMoreAnHourThanTheShopsOwnPagesAndThoseStayOpen() {
        hear();
        for (int i = 0; i < JoinLimits.USUAL.numbersAnHour() + 5; i++) {
            sent(letter("", "", 1, Set.of()));
        }
        assertThat(joined()).hasSize(JoinLimits.USUAL.numbersAnHour());
        assertThat(shop.room().gate().isShut(shop.room().pageWorkstation(), shop.now()))
                .as("from afar nobody shuts the shop's page")
                .isFalse();
        shop.close();
        shop = new JoinShop(folder, shop.now());
        hear();
        assertThat(joined()).as("a start opens no door").hasSize(JoinLimits.USUAL.numbersAnHour());
        assertThat(shop.room().gate().isShut(shop.room().pageWorkstation(), shop.now()))
                .as("nor does it shut one")
                .isFalse();
        assertThat(shop.room().gate().isShutAnywhere(shop.now())).isFalse();
        for (int i = 0; i < 5; i++) {
            shop.pass(Duration.ofHours(1));
        }
        assertThat(joined()).as("none was lost").hasSize(JoinLimits.USUAL.numbersAnHour() + 5);
    }

    @Test
    void aKeyThatIsGoneStandsInNoFileOfTheBox() throws IOException {
        hear();
        Instant made = shop.now();
        List<byte[]> wrapped =
                shop.ledger().read(db -> db.query("SELECT wrapped FROM letter_key", row -> row.getBytes(1)));
        // Head office wants no more: new keys would be written over the old ones.
        said.clear();
        hear();
        passHeard(LetterDesk.KEPT.plusHours(1));
        passHeard(LetterDesk.HEARS_WITHIN);
        long left = shop.ledger()
                .read(db -> db.number("SELECT count(*) FROM letter_key WHERE offered_at <= ?", made.toString()));
        assertThat(left).isZero();
        shop.close();
        shop = new JoinShop(folder, shop.now());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                wrapped.forEach(key -> assertThat(bytes)
                        .as(file.toString())
                        .doesNotContain(new String(key, StandardCharsets.ISO_8859_1)));
            }
        }
    }

    @Test
    void whereNothingCanBeWrittenItTriesAgainEveryMinuteAndNotEverySecond() {
        shop.ledger().transact(writer -> rows(writer, """
                CREATE TRIGGER full BEFORE INSERT ON letter_key BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"""));
        hear();
        assertThat(offers()).isEmpty();
        shop.ledger().transact(writer -> rows(writer, "DROP TRIGGER full"));
        shop.pass(Duration.ofSeconds(59));
        assertThat(offers()).isEmpty();
        shop.pass(Duration.ofSeconds(2));
        assertThat(offers()).hasSize(1);
    }

    private static boolean rows(LedgerWriter writer, String statement) {
        writer.rows().execute(statement);
        return true;
    }

    @Test
    void byAClockThatNobodyHasConfirmedNoKeyIsDestroyed() {
        hear();
        List<String> keys = offers().getFirst().keys();
        shop.pass(LetterDesk.KEPT.plusHours(1));
        shop.pass(Duration.ofHours(2));
        assertThat(offers().getLast().keys())
                .as("head office was not heard: it may be the clock")
                .containsAll(keys);
        shop.room().officeHeard(shop.now().minus(LetterDesk.KEPT));
        shop.pass(Duration.ofHours(2));
        assertThat(has(keys)).as("it is the clock").hasSameSizeAs(keys);
        passHeard(Duration.ofMinutes(1));
        passHeard(LetterDesk.HEARS_WITHIN.minusMinutes(1));
        assertThat(has(keys))
                .as("a letter may be on its way that waits for one of them")
                .hasSameSizeAs(keys);
        passHeard(Duration.ofMinutes(2));
        assertThat(has(keys)).isEmpty();
    }

    @Test
    void aKeyForWhichALetterWaitsIsNotDestroyedHoweverOldItIs() {
        hear();
        List<String> keys = offers().getFirst().keys();
        UUID id = UUID.randomUUID();
        byte[] seal =
                LetterSeal.seal(keys.getLast(), id, letter("", "", 1, Set.of()).toBytes(), RANDOM);
        String waiting = new LetterEntry.Waiting(Map.of(keys.getLast(), seal)).text();
        for (int i = 0; i < JoinLimits.USUAL.numbersAnHour(); i++) {
            shop.room().gate().tookLetter(shop.now().plus(LetterDesk.KEPT.plusHours(2)));
        }
        said.put(id.toString(), waiting);
        shop.room().takeLetters(new TreeMap<>(said));
        passHeard(LetterDesk.KEPT.plusHours(1).plusMinutes(59));
        passHeard(LetterDesk.HEARS_WITHIN);
        assertThat(answers()).as("it waits for the hour to be over").isEmpty();
        assertThat(has(keys)).containsExactly(keys.getLast());
        passHeard(Duration.ofHours(1));
        assertThat(answers()).singleElement().satisfies(it -> {
            assertThat(it.letter()).isEqualTo(id);
            assertThat(it.key()).isEqualTo(keys.getLast());
        });
    }

    @Test
    void whatWasMadeByAClockThatWasAYearAheadDoesNotKeepABoxFromOffering() {
        shop.pass(Duration.ofDays(365));
        hear();
        assertThat(offers()).hasSize(1);
        shop.pass(Duration.ofDays(-365));
        assertThat(offers()).as("what is of next year is not young").hasSize(2);
        shop.pass(Duration.ofMinutes(2));
        assertThat(offers()).hasSize(2);
        passHeard(Duration.ofMinutes(2));
        String now = shop.now().toString();
        long ahead = shop.ledger().read(db -> db.number("SELECT count(*) FROM letter_key WHERE offered_at > ?", now));
        assertThat(ahead)
                .as("dated back once head office has said what day it is")
                .isZero();
    }

    /** Those of the keys that are at the box still. */
    private List<String> has(List<String> keys) {
        List<String> there = shop.ledger().read(db -> db.query("SELECT open FROM letter_key", row -> row.getString(1)));
        return keys.stream().filter(there::contains).toList();
    }

    /** Time passes, and head office says that it has. */
    private void passHeard(Duration time) {
        shop.room().officeHeard(shop.now().plus(time));
        shop.pass(time);
    }

    private Letter letter(String phone, String name, long guide, Set<Purpose> granted) {
        ConsentTexts texts = ConsentTextFile.current();
        ConsentTexts shown = new ConsentTexts("2025-9", texts.membership(), texts.purposes());
        return Letter.of(
                UUID.randomUUID(),
                RANDOM.nextLong(100_000_000, 1_000_000_000),
                new PersonalData(
                        phone.isEmpty() ? Optional.empty() : Optional.of(new Phone(86, phone)), name, Optional.empty()),
                "zh",
                guide,
                Agreed.to(shown, "zh", shown.decisions(granted, "zh", "join-page", shop.now())),
                LetterCard.key(SECRET));
    }

    /** A letter arrives that is sealed with one of this box's keys. */
    private UUID sent(Letter letter) {
        if (offers().isEmpty()) {
            hear();
        }
        UUID id = UUID.randomUUID();
        String key = offers().getLast().keys().stream()
                .filter(open ->
                        shop.ledger().read(db -> db.number("SELECT count(*) FROM letter_key WHERE open = ?", open)) > 0)
                .filter(open -> said.values().stream().noneMatch(entry -> entry.contains(open)))
                .findFirst()
                .orElseThrow();
        byte[] seal = LetterSeal.seal(key, id, letter.toBytes(), RANDOM);
        said.put(id.toString(), new LetterEntry.Waiting(Map.of(key, seal)).text());
        hear();
        return id;
    }

    private void hear() {
        shop.room().takeLetters(new TreeMap<>(said));
        shop.pass(Duration.ofMillis(1));
    }

    private List<LetterKeysOffered> offers() {
        return events(LetterKeysOffered.class);
    }

    private List<LetterAnswered> answers() {
        return events(LetterAnswered.class);
    }

    private List<MemberJoined> joined() {
        return events(MemberJoined.class);
    }

    private <T extends JournalEvent> List<T> events(Class<T> type) {
        return shop.ledger().outbox().read(0, 1_000, 10_000_000).stream()
                .flatMap(event -> EventCodec.decode(event.body().toArray()).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
