package app.suanpan.ledger.member;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.join.NewMember;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.ConsentDecided;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberErased;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.ErasureReason;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.Purpose;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.PutAsideLedgers;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members decide afterwards, and what is left of one who was erased. */
class MemberErasureTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Phone PHONE = new Phone(86, "13812341234");

    @TempDir
    private Path folder;

    private MemberKeys keys;
    private Ledger ledger;
    private MemberVault vault;

    @BeforeEach
    void open() {
        ledger = ledger();
        keys = new MemberKeyFolder(folder).readOrMake(new SecureRandom());
        vault = new MemberVault(ledger, keys);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void theLatestWordAboutAPurposeCountsAndOfTwoAtOneTimeTheWithdrawal() {
        UUID mei = join("小美", Set.of(Purpose.MARKETING)).event().member();

        append(decided(mei, Purpose.MARKETING, false, NOON));
        assertThat(vault.granted(mei)).as("withdrawn at the time it was given").isEmpty();
        append(decided(mei, Purpose.MARKETING, true, NOON));
        assertThat(vault.granted(mei)).as("given again at that very time").isEmpty();
        append(decided(mei, Purpose.MARKETING, true, NOON.plusMillis(1)));
        assertThat(vault.granted(mei))
                .as("a whole second is before its fractions")
                .containsExactly(Purpose.MARKETING);
        append(decided(mei, Purpose.MARKETING, false, NOON.minusSeconds(1)));
        assertThat(vault.granted(mei)).as("an earlier word").containsExactly(Purpose.MARKETING);
        assertThat(verified()).isEmpty();
    }

    @Test
    void whatIsSaidWithAClockThatWasSetBackCountsAllTheSame() {
        UUID mei = join("小美", Set.of(Purpose.MARKETING)).event().member();
        Consent before = vault.consent(mei, Purpose.MARKETING).orElseThrow();

        append(new ConsentDecided(
                NewMembers.header(NOON),
                mei,
                consent(Purpose.MARKETING, false, NOON.minusSeconds(60)).after(before)));

        assertThat(vault.granted(mei)).isEmpty();
        assertThat(vault.consent(mei, Purpose.MARKETING)).map(Consent::at).contains(NOON.plusMillis(1));
    }

    @Test
    void ofAnErasedMemberTheRowsHoldANumberAndNothingElse() {
        NewMember mei = join("小美", Set.of(Purpose.MARKETING));
        UUID id = mei.event().member();
        append(bound(id, 7));
        append(bound(id, 8));

        erase(id);

        assertThat(vault.byId(id)).isEmpty();
        assertThat(vault.byPhone(PHONE)).isEmpty();
        assertThat(vault.byNumber(mei.event().number())).isEmpty();
        assertThat(vault.isErased(id)).isTrue();
        assertThat(vault.isErased(mei.event().number())).isTrue();
        assertThat(vault.wrappedKey(id)).isEmpty();
        assertThat(vault.granted(id)).isEmpty();
        assertThat(vault.binding(id)).isEmpty();
        assertThat(vault.size()).isZero();
        assertThat(
                        rows(
                                "SELECT count(*) FROM member WHERE phone_hash IS NOT NULL OR sealed IS NOT NULL OR language <> ''"))
                .isZero();
        assertThat(rows("SELECT (SELECT count(*) FROM member_consent) + (SELECT count(*) FROM member_binding)"
                        + " + (SELECT count(*) FROM member_binding_change) + (SELECT count(*) FROM guide_assist)"))
                .isZero();
        assertThat(verified()).isEmpty();
    }

    @Test
    void whateverIsSaidLaterBringsNobodyBack() {
        UUID mei = join("小美", Set.of(Purpose.MARKETING)).event().member();
        erase(mei);

        append(bound(mei, 7));
        append(decided(mei, Purpose.MARKETING, true, NOON.plusSeconds(60)));
        erase(mei);

        assertThat(vault.granted(mei)).isEmpty();
        assertThat(vault.binding(mei)).isEmpty();
        assertThat(vault.byId(mei)).isEmpty();
        assertThat(verified()).isEmpty();
    }

    @Test
    void aLedgerOfAnEarlierEditionIsWorkedOutAnewWithoutThem() {
        UUID mei = join("小美", Set.of(Purpose.MARKETING)).event().member();
        UUID wang = join("大卫", Set.of()).event().member();
        erase(mei);
        ledger.close();
        try (Sqlite sqlite = Sqlite.open(folder.resolve("ledger.db"))) {
            sqlite.execute("PRAGMA user_version = 19");
            sqlite.execute("DROP TABLE member_erased");
        }

        ledger = ledger();
        vault = new MemberVault(ledger, keys);

        assertThat(vault.byId(mei)).isEmpty();
        assertThat(vault.byPhone(PHONE)).map(StoredMember::id).contains(wang);
        assertThat(vault.byId(wang)).map(member -> member.data().firstName()).contains("大卫");
        assertThat(verified()).isEmpty();
    }

    /** Tables shift their rows as they grow, and what was shifted stands in the old place too, until something else needs the room. */
    @Test
    void noByteOfAKeyStaysInAnyFileHoweverTheTableGrew() throws IOException {
        List<NewMember> members = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            members.add(join("N" + i, Set.of()));
        }
        Path copy = folder.resolve("ledger.db.damaged-2026-11-21");
        ledger.clearTraces();
        Files.copy(folder.resolve("ledger.db"), copy);
        Collections.shuffle(members, new Random(1));

        for (NewMember gone : members.subList(0, 25)) {
            byte[] key = gone.wrappedKey().orElseThrow();
            assertThat(filesWith(key)).as("before").contains(copy).hasSizeGreaterThan(1);
            PutAsideLedgers.overwrite(folder, key);
            erase(gone.event().member());
            assertThat(filesWith(key)).isEmpty();
        }
        assertThat(filesWith(members.get(30).wrappedKey().orElseThrow()))
                .as("whoever stays")
                .contains(copy);
        assertThat(vault.byId(members.get(30).event().member()))
                .map(member -> member.data().firstName())
                .isPresent();
        assertThat(verified()).isEmpty();
    }

    private List<Path> filesWith(byte[] bytes) throws IOException {
        try (var files = Files.walk(folder)) {
            List<Path> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Traces.contains(Files.readAllBytes(file), bytes)) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    private Ledger ledger() {
        return Ledger.open(
                folder,
                List.of(new MemberDerivation()),
                new Epoch("0123456789abcdef0123456789abcdef"),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private NewMember join(String name, Set<Purpose> granted) {
        NewMember member = NewMembers.of(name, Optional.of(PHONE), granted, NOON, keys, vault);
        ledger.transact(writer -> {
            vault.add(writer, member);
            return member;
        });
        return member;
    }

    private void erase(UUID member) {
        ledger.transact(writer -> {
            vault.erase(writer, new MemberErased(NewMembers.header(NOON), member, ErasureReason.ASKED));
            return member;
        });
        ledger.clearTraces();
    }

    private void append(JournalEvent event) {
        ledger.transact(writer -> writer.append(event));
    }

    private static ConsentDecided decided(UUID member, Purpose purpose, boolean granted, Instant at) {
        return new ConsentDecided(NewMembers.header(at), member, consent(purpose, granted, at));
    }

    private static Consent consent(Purpose purpose, boolean granted, Instant at) {
        return new Consent(purpose, granted, "2026-1", "00", "zh", "kiosk", at);
    }

    private static BindingDecided bound(UUID member, long guide) {
        return new BindingDecided(
                NewMembers.header(NOON), member, guide, false, BindingOutcome.BIND, null, guide - 1, null, null, null);
    }

    private long rows(String question) {
        return ledger.read(db -> db.number(question));
    }

    private List<String> verified() {
        return LedgerVerifier.verify(folder.resolve("ledger.db"), List.of(new MemberDerivation()))
                .findings();
    }
}
