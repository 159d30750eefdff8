package app.suanpan.ledger.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.join.Bindings;
import app.suanpan.domain.join.NewMember;
import app.suanpan.domain.journal.MemberCardPrinted;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.journal.PhoneVerified;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingRequest;
import app.suanpan.domain.member.BindingSettings;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedRelease;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.FeedVersion;
import app.suanpan.protocol.feed.FeedWriter;
import app.suanpan.protocol.feed.MemberEntry;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members whom head office tells a box of, beside those who joined there. */
class MemberRollTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Phone PHONE = new Phone(86, "13812341234");
    private static final FeedScope SHOP = FeedScope.store("S001");
    private static final UUID ELDEST = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID YOUNGEST = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff");

    private static final LocalDate JOINED = LocalDate.of(2026, 11, 21);
    private static final List<Integer> MANY = IntStream.range(0, 400).boxed().toList();

    @TempDir
    private Path folder;

    private Ledger ledger;
    private MemberKeys keys;
    private MemberVault vault;
    private SentMembers sent;
    private MemberRoll roll;

    @BeforeEach
    void open() {
        ledger = Ledger.open(
                folder,
                List.of(new MemberDerivation()),
                new Epoch("0123456789abcdef0123456789abcdef"),
                Clock.fixed(NOON, ZoneOffset.UTC));
        keys = new MemberKeyFolder(folder).readOrMake(new SecureRandom());
        vault = new MemberVault(ledger, keys);
        sent = SentMembers.open(folder);
        roll = new MemberRoll(vault, sent, keys);
    }

    @AfterEach
    void close() {
        sent.close();
        ledger.close();
    }

    @Test
    void whoJoinedElsewhereIsFoundInEveryWayAndHasNoName() throws IOException {
        take(0, 1, MemberEntry.of(member(ELDEST, 123_456_789, Optional.empty())));

        StoredMember nameless = new StoredMember(ELDEST, 123_456_789, PersonalData.NONE, "zh");
        assertThat(roll.byId(ELDEST)).contains(nameless);
        assertThat(roll.byNumber(123_456_789)).contains(nameless);
        assertThat(roll.byPhone(PHONE)).contains(nameless);
        assertThat(roll.byNumber(123_456_788)).isEmpty();
        assertThat(roll.byPhone(new Phone(86, "13812341235"))).isEmpty();
    }

    @Test
    void ofTwinsWhoJoinedHereIsMeantAndNobodyIsShownUnderAnothersName() throws IOException {
        StoredMember mei = join("小美");
        take(0, 1, MemberEntry.of(member(ELDEST, 123_456_789, Optional.empty())));

        assertThat(roll.byPhone(PHONE)).contains(mei);
        assertThat(roll.byId(ELDEST)).contains(new StoredMember(ELDEST, 123_456_789, PersonalData.NONE, "zh"));
    }

    @Test
    void twinsAreOneMemberWhicheverOfThemComesAndEachIsShownWhatWasSaidOfThatOne() throws IOException {
        StoredMember mei = join("小美");
        Binding last = binding(2, NOON.plus(Duration.ofDays(40)));
        take(
                0,
                1,
                MemberEntry.of(twin(mei.id(), mei.number(), ELDEST, last)),
                MemberEntry.of(twin(ELDEST, 123_456_789, ELDEST, last)));

        assertThat(roll.survivor(mei.id())).isEqualTo(ELDEST);
        assertThat(roll.survivor(ELDEST)).isEqualTo(ELDEST);
        assertThat(roll.binding(mei.id())).contains(last);
        assertThat(roll.binding(ELDEST)).contains(last);
        assertThat(roll.twins(mei.id())).map(KnownMember::number).containsExactly(123_456_789L);
        assertThat(roll.twins(ELDEST)).map(KnownMember::id).containsExactly(mei.id());

        assertThat(roll.byPhone(PHONE)).as("the phone was told us here").contains(mei);
        assertThat(roll.byNumber(mei.number())).contains(mei);
        StoredMember nameless = new StoredMember(ELDEST, 123_456_789, PersonalData.NONE, "zh");
        assertThat(roll.byNumber(123_456_789))
                .as("another box's card is not greeted by a name of ours")
                .contains(nameless);
        assertThat(roll.byId(ELDEST)).contains(nameless);
    }

    @Test
    void aTwinWhomHeadOfficeDoesNotKnowAsOneIsNone() throws IOException {
        StoredMember mei = join("小美");
        take(0, 1, MemberEntry.of(member(ELDEST, 123_456_789, Optional.empty())));

        assertThat(roll.survivor(mei.id())).isEqualTo(mei.id());
        assertThat(roll.twins(mei.id())).isEmpty();
        assertThat(roll.twins(ELDEST)).isEmpty();
    }

    @Test
    void theGuideWhomAMemberWasBoundToLastCountsWhereverThatWas() throws IOException {
        Binding first = binding(1, NOON);
        Binding second = binding(2, NOON.plus(Duration.ofDays(40)));
        take(0, 1, MemberEntry.of(member(ELDEST, 123_456_789, Optional.of(first))));
        assertThat(roll.binding(ELDEST)).contains(first);

        take(1, 2, MemberEntry.of(member(ELDEST, 123_456_789, Optional.of(second))));
        assertThat(roll.binding(ELDEST)).contains(second);
        assertThat(roll.binding(YOUNGEST)).isEmpty();
    }

    @Test
    void whatHeadOfficeDecidedAgainHoldsAndWhatWasDecidedHereLaterHoldsUntilItHasIt() throws IOException {
        UUID mei = join("小美").id();
        bind(mei, 2, NOON);
        Binding first = binding(1, NOON.minusSeconds(5));
        take(0, 1, MemberEntry.of(judged(mei, Optional.of(first), NOON.minusSeconds(5))));
        assertThat(roll.binding(mei)).map(Binding::guide).contains(2L);

        take(1, 2, MemberEntry.of(judged(mei, Optional.of(first), NOON)));
        assertThat(roll.binding(mei)).contains(first);

        take(2, 3, MemberEntry.of(judged(mei, Optional.empty(), NOON)));
        assertThat(roll.binding(mei)).isEmpty();
    }

    @Test
    void aClockThatIsKnownToBeWrongIsPutRightBeforeItIsHeldAgainstHeadOffices() throws IOException {
        UUID mei = join("小美").id();
        Duration ahead = Duration.ofMinutes(9);
        ledger.transact(writer -> writer.append(Bindings.decide(
                NewMembers.header(NOON.plus(ahead)),
                mei,
                Optional.empty(),
                new BindingRequest(2, true, true, false),
                BindingSettings.DEFAULT,
                Optional.of(ahead))));
        assertThat(roll.binding(mei)).map(Binding::boundAt).contains(NOON);

        Binding first = binding(1, NOON.minusSeconds(5));
        take(0, 1, MemberEntry.of(judged(mei, Optional.of(first), NOON)));
        assertThat(roll.binding(mei)).contains(first);
    }

    private void bind(UUID member, long guide, Instant at) {
        BindingRequest request = new BindingRequest(guide, true, true, false);
        ledger.transact(writer -> writer.append(Bindings.decide(
                NewMembers.header(at),
                member,
                roll.binding(member),
                request,
                BindingSettings.DEFAULT,
                Optional.empty())));
    }

    private static KnownMember judged(UUID member, Optional<Binding> binding, Instant through) {
        return new KnownMember(member, 123_456_789, Optional.empty(), "zh", binding, Optional.of(through));
    }

    @Test
    void aNumberThatSomebodyHasElsewhereIsGivenToNobody() throws IOException {
        long first = vault.freeNumber(new Random(5));
        take(0, 1, MemberEntry.of(member(ELDEST, first, Optional.empty())));
        assertThat(roll.freeNumber(new Random(5))).isNotEqualTo(first).isBetween(MemberNumber.FIRST, MemberNumber.LAST);
    }

    @Test
    void aChangeIsTakenWholeAndOnlyIfItFollowsAndOutlastsARestart() throws IOException {
        take(0, 1, MemberEntry.of(member(ELDEST, 111_111_111, Optional.empty())));
        assertThat(take(2, 3, MemberEntry.of(member(YOUNGEST, 222_222_222, Optional.empty()))))
                .isFalse();
        assertThat(sent.size()).isEqualTo(1);

        assertThat(take(
                        1,
                        2,
                        FeedEntry.gone(ELDEST.toString()),
                        MemberEntry.of(member(YOUNGEST, 222_222_222, Optional.empty()))))
                .isTrue();
        sent.close();
        sent = SentMembers.open(folder);
        assertThat(sent.byId(ELDEST)).isEmpty();
        assertThat(sent.byId(YOUNGEST)).map(KnownMember::number).contains(222_222_222L);
        assertThat(sent.applied(FeedScope.Layer.STORE))
                .map(FeedVersion::version)
                .contains(2L);

        sent.leave(FeedScope.Layer.STORE);
        assertThat(sent.size()).isZero();
        assertThat(sent.applied(FeedScope.Layer.STORE)).isEmpty();
    }

    @Test
    void whatIsNoMemberIsLeftOutAndCostsNobodyElse() throws IOException {
        take(0, 1, MemberEntry.of(member(ELDEST, 111_111_111, Optional.empty())));
        assertThat(take(
                        1,
                        2,
                        FeedEntry.of("nobody", "{}"),
                        FeedEntry.of("1-1-1-1-1", "{\"number\":333333333,\"language\":\"zh\"}"),
                        FeedEntry.of(ELDEST.toString(), "{\"number\":\"of a later edition\"}"),
                        MemberEntry.of(member(YOUNGEST, 222_222_222, Optional.empty()))))
                .isTrue();
        assertThat(sent.byId(YOUNGEST)).isPresent();
        assertThat(sent.byId(ELDEST)).isEmpty();
        assertThat(sent.size()).isEqualTo(1);
        assertThat(sent.applied(FeedScope.Layer.STORE))
                .map(FeedVersion::version)
                .contains(2L);
    }

    @Test
    void whatIsNoFeedLeavesEverythingAsItWas() throws IOException {
        take(0, 1, MemberEntry.of(member(ELDEST, 111_111_111, Optional.empty())));
        byte[] lines = ("-" + ELDEST + "\nno entry\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> take(1, 2, lines)).isInstanceOf(MalformedMessageException.class);
        assertThat(sent.byId(ELDEST)).isPresent();
        assertThat(sent.applied(FeedScope.Layer.STORE))
                .map(FeedVersion::version)
                .contains(1L);
    }

    @Test
    void aFileThatIsNoDatabaseIsPutAsideAndMadeAnew() throws IOException {
        sent.close();
        Files.writeString(file(""), "not a database, but long enough to be looked at as if it were one".repeat(100));
        Files.writeString(file("-wal"), "left behind");
        sent = SentMembers.open(folder);
        assertThat(Files.readString(file(".damaged-1"))).startsWith("not a database");
        assertThatNothingIsKnownAndAllCanBeSentAgain();
    }

    @Test
    void aFileThatIsDamagedInTheMiddleIsPutAsideAndMadeAnew() throws IOException {
        take(0, 1, MANY.stream().map(this::numbered).map(MemberEntry::of).toArray(FeedEntry[]::new));
        sent.close();
        byte[] bytes = Files.readAllBytes(file(""));
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 9000, (byte) 0x55);
        Files.write(file(""), bytes);
        sent = SentMembers.open(folder);
        assertThatNothingIsKnownAndAllCanBeSentAgain();

        sent.close();
        Files.write(file(""), bytes);
        sent = SentMembers.open(folder);
        assertThat(file(".damaged-2")).hasBinaryContent(bytes);
    }

    @Test
    void aFileOfANewerEditionIsLeftAsItIs() {
        sent.close();
        try (Sqlite other = Sqlite.open(file(""))) {
            other.execute("PRAGMA user_version = 4");
        }
        assertThatThrownBy(() -> SentMembers.open(folder)).isInstanceOf(LedgerException.class);
        assertThat(file("")).exists();
        assertThat(file(".damaged-1")).doesNotExist();
    }

    @Test
    void whoJoinedHereIsServedThoughTheFileIsDamagedMeanwhile() throws IOException {
        StoredMember mei = join("小美");
        take(0, 1, MemberEntry.of(member(ELDEST, 123_456_789, Optional.empty())));
        try (Sqlite other = Sqlite.open(file(""))) {
            other.execute("DROP TABLE sent_member");
        }
        assertThatThrownBy(() -> sent.byId(ELDEST)).isInstanceOf(LedgerException.class);

        assertThat(roll.byId(mei.id())).contains(mei);
        assertThat(roll.byId(ELDEST)).isEmpty();
        assertThat(roll.byNumber(123_456_789)).isEmpty();
        assertThat(roll.byPhone(new Phone(86, "13812341235"))).isEmpty();
        assertThat(roll.binding(mei.id())).isEmpty();
        assertThat(roll.freeNumber(new Random(5))).isEqualTo(vault.freeNumber(new Random(5)));
        NewMember next = NewMembers.of("小明", Optional.empty(), Set.of(), NOON, keys, vault);
        Optional<StoredMember> found = ledger.transact(writer -> {
            assertThat(roll.byPhone(new Phone(86, "13812341235"))).isEmpty();
            vault.add(writer, next);
            return roll.byId(next.event().member());
        });
        assertThat(found).isPresent();

        sent.close();
        sent = SentMembers.open(folder);
        assertThatNothingIsKnownAndAllCanBeSentAgain();
    }

    @Test
    void whomHeadOfficeTookOutIsToBeFoundNowhereOnTheDisk() throws IOException {
        take(0, 1, MANY.stream().map(this::numbered).map(MemberEntry::of).toArray(FeedEntry[]::new));
        assertThat(onDisk()).contains(keys.phoneHash(phone(7)), keys.phoneHash(phone(8)));

        take(
                1,
                2,
                MANY.stream()
                        .filter(number -> number % 2 == 1)
                        .map(number -> FeedEntry.gone(numbered(number).id().toString()))
                        .toArray(FeedEntry[]::new));
        String left = onDisk();
        for (int number : MANY) {
            assertThat(left.contains(keys.phoneHash(phone(number)))).isEqualTo(number % 2 == 0);
            assertThat(left.contains(numbered(number).id().toString())).isEqualTo(number % 2 == 0);
        }

        sent.leave(FeedScope.Layer.STORE);
        assertThat(onDisk()).doesNotContain(keys.phoneHash(phone(8)));
    }

    @Test
    void aMemberIsReadAsWritten() {
        KnownMember member = new KnownMember(
                ELDEST,
                123_456_789,
                Optional.of("ab".repeat(32)),
                "en",
                Optional.of(new Binding(
                        9,
                        NOON,
                        Optional.empty(),
                        Optional.of(NOON.plusSeconds(1)),
                        List.of(NOON.minusSeconds(9), NOON.minusSeconds(3)))),
                Optional.of(NOON),
                UUID.fromString("00000000-0000-7000-8000-000000000000"),
                PhoneStanding.VERIFIED);
        FeedEntry entry = MemberEntry.of(member);
        assertThat(MemberEntry.read(entry.key(), String.valueOf(entry.value()))).isEqualTo(member);
    }

    @Test
    void howANumberStandsIsReadAsWrittenAndOfAnEarlierCollectorNobodyKnows() {
        for (PhoneStanding standing :
                List.of(PhoneStanding.VERIFIED, PhoneStanding.UNKNOWN, until(JOINED.plusDays(180)))) {
            FeedEntry entry = MemberEntry.of(standing(ELDEST, standing));
            assertThat(MemberEntry.read(entry.key(), String.valueOf(entry.value()))
                            .standing())
                    .isEqualTo(standing);
        }
        String earlier = "{\"number\":123456789,\"phone\":\"" + keys.phoneHash(PHONE) + "\",\"language\":\"zh\"}";
        assertThat(MemberEntry.read(ELDEST.toString(), earlier).standing()).isEqualTo(PhoneStanding.UNKNOWN);
    }

    @Test
    void aNumberIsVerifiedWhereverItWasAndUnderWhicheverIdAlsoWhenAllIsWorkedOutAnew() throws IOException {
        UUID here = join("小美").id();
        assertThat(roll.standing(here)).isEqualTo(until(JOINED.plusDays(180)));

        take(0, 1, MemberEntry.of(standing(here, PhoneStanding.VERIFIED)));
        assertThat(roll.standing(here)).isEqualTo(PhoneStanding.VERIFIED);

        take(0, 2, MemberEntry.of(standing(here, until(JOINED.plusDays(180)))));
        ledger.transact(writer -> {
            writer.append(new PhoneVerified(NewMembers.header(NOON), here));
            return here;
        });
        assertThat(roll.standing(here)).isEqualTo(PhoneStanding.VERIFIED);
        assertThat(ledger.cardPrinted(here)).isEmpty();
        LocalDate day = NewMembers.header(NOON).businessDay();
        for (LocalDate printed : List.of(day, day.plusDays(3), day.plusDays(1))) {
            ledger.transact(writer -> {
                writer.append(new MemberCardPrinted(NewMembers.header(NOON, printed), here, 123_456_789));
                return here;
            });
        }
        assertThat(ledger.cardPrinted(here)).as("the latest").contains(day.plusDays(3));
        assertThat(LedgerVerifier.verify(folder.resolve("ledger.db"), List.of(new MemberDerivation()))
                        .findings())
                .isEmpty();

        UUID elsewhere = new UUID(0x7000L, Long.MIN_VALUE);
        take(
                0,
                3,
                MemberEntry.of(twin(here, 111_111_111, here, binding(7, NOON))),
                MemberEntry.of(twin(elsewhere, 222_222_222, here, binding(7, NOON))));
        assertThat(roll.standing(elsewhere)).as("its twin was, at this box").isEqualTo(PhoneStanding.VERIFIED);
    }

    @Test
    void whoNeverCameBackIsFoundOnTheirDayAndOnlyIfHeadOfficeSaysSoTooWhereThereIsOne() throws IOException {
        UUID here = join("小美").id();
        LocalDate day = JOINED.plusDays(180);
        assertThat(roll.unverifiedBy(day.minusDays(1), true)).isEmpty();
        assertThat(roll.unverifiedBy(day, true)).containsExactly(here);
        assertThat(roll.unverifiedBy(day, false))
                .as("head office never heard of them")
                .isEmpty();

        take(0, 1, MemberEntry.of(standing(here, until(day))));
        assertThat(roll.unverifiedBy(day, false)).containsExactly(here);
        take(0, 2, MemberEntry.of(standing(here, PhoneStanding.UNKNOWN)));
        assertThat(roll.unverifiedBy(LocalDate.of(2999, 1, 1), false))
                .as("an earlier collector does not know of it")
                .isEmpty();
        take(0, 3, MemberEntry.of(standing(here, PhoneStanding.VERIFIED)));
        assertThat(roll.unverifiedBy(day, false)).isEmpty();
    }

    @Test
    void whoJoinedAtABoxThatIsGoneIsFoundThirtyDaysLater() throws IOException {
        LocalDate day = JOINED.plusDays(180);
        take(0, 1, MemberEntry.of(standing(ELDEST, until(day))));
        assertThat(roll.unverifiedBy(day.plusDays(29), false)).isEmpty();
        assertThat(roll.unverifiedBy(day.plusDays(30), false)).containsExactly(ELDEST);
    }

    @Test
    void whoJoinedBeforeThereWasSuchADayIsNeverFound() {
        MemberJoined before = new MemberJoined(
                NewMembers.header(NOON),
                ELDEST,
                123_456_789,
                keys.phoneHash(PHONE),
                null,
                "zh",
                "kiosk",
                null,
                "1",
                "00",
                List.of(),
                null);
        ledger.transact(writer -> {
            writer.append(before);
            return before;
        });
        assertThat(roll.standing(ELDEST)).isEqualTo(new PhoneStanding.Unverified(JOINED, Optional.empty()));
        assertThat(roll.unverifiedBy(LocalDate.of(2999, 1, 1), true)).isEmpty();
    }

    private KnownMember standing(UUID id, PhoneStanding standing) {
        return new KnownMember(
                id,
                123_456_789,
                Optional.of(keys.phoneHash(PHONE)),
                "zh",
                Optional.empty(),
                Optional.empty(),
                id,
                standing);
    }

    private static PhoneStanding until(LocalDate day) {
        return new PhoneStanding.Unverified(JOINED, Optional.of(day));
    }

    @Test
    void whatALaterEditionSaysBesidesIsLeftAlone() {
        String value = "{\"number\":123456789,\"language\":\"zh\",\"shoe\":42}";
        assertThat(MemberEntry.read(ELDEST.toString(), value).number()).isEqualTo(123_456_789);
    }

    private void assertThatNothingIsKnownAndAllCanBeSentAgain() throws IOException {
        assertThat(sent.applied(FeedScope.Layer.STORE)).isEmpty();
        assertThat(sent.size()).isZero();
        assertThat(take(0, 1, MemberEntry.of(member(ELDEST, 111_111_111, Optional.empty()))))
                .isTrue();
        assertThat(sent.byId(ELDEST)).isPresent();
    }

    private Path file(String suffix) {
        return folder.resolve("members.db" + suffix);
    }

    /** All bytes of the file and of what SQLite keeps beside it. */
    private String onDisk() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String part : List.of("", "-wal", "-shm")) {
            if (Files.exists(file(part))) {
                all.append(Files.readString(file(part), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static Phone phone(int number) {
        return new Phone(86, "138" + (12_340_000 + number));
    }

    private KnownMember numbered(int number) {
        return new KnownMember(
                new UUID(0x7000L, Long.MIN_VALUE + number * 7919L % 997),
                MemberNumber.FIRST + number,
                Optional.of(keys.phoneHash(phone(number))),
                "zh",
                Optional.empty(),
                Optional.empty());
    }

    private StoredMember join(String name) {
        NewMember member = NewMembers.of(name, Optional.of(PHONE), Set.of(), NOON, keys, vault);
        ledger.transact(writer -> {
            vault.add(writer, member);
            return member;
        });
        return vault.byId(member.event().member()).orElseThrow();
    }

    private KnownMember member(UUID id, long number, Optional<Binding> binding) {
        return new KnownMember(id, number, Optional.of(keys.phoneHash(PHONE)), "zh", binding, Optional.empty());
    }

    private KnownMember twin(UUID id, long number, UUID survivor, Binding binding) {
        return new KnownMember(
                id,
                number,
                Optional.of(keys.phoneHash(PHONE)),
                "zh",
                Optional.of(binding),
                Optional.empty(),
                survivor,
                PhoneStanding.UNKNOWN);
    }

    private static Binding binding(long guide, Instant at) {
        return new Binding(guide, at, Optional.empty(), Optional.of(at.plus(Duration.ofDays(180))), List.of());
    }

    private boolean take(long from, long version, FeedEntry... entries) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (FeedWriter writer = new FeedWriter(lines)) {
            for (FeedEntry entry : entries) {
                writer.write(entry);
            }
        }
        return take(from, version, lines.toByteArray());
    }

    private boolean take(long from, long version, byte[] lines) throws IOException {
        FeedRelease release = new FeedRelease(
                "brand", new FeedVersion(FeedName.MEMBERS, SHOP, version, "hash"), from, "", 1, List.of("chunk"));
        try (FeedReader reader = new FeedReader(new ByteArrayInputStream(lines))) {
            return sent.take(release, reader);
        }
    }
}
