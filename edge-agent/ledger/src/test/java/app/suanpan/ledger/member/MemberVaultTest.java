package app.suanpan.ledger.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.join.Bindings;
import app.suanpan.domain.join.NewMember;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingDecision;
import app.suanpan.domain.member.BindingRejection;
import app.suanpan.domain.member.BindingRequest;
import app.suanpan.domain.member.BindingRule;
import app.suanpan.domain.member.BindingSettings;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.Purpose;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberVaultTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Phone PHONE = new Phone(86, "13812341234");

    @TempDir
    private Path folder;

    private final RandomGenerator random = new SecureRandom();
    private Ledger ledger;
    private MemberKeys keys;
    private MemberVault vault;

    @BeforeEach
    void open() {
        ledger = Ledger.open(
                folder,
                List.of(new MemberDerivation()),
                new Epoch("0123456789abcdef0123456789abcdef"),
                Clock.fixed(NOON, ZoneOffset.UTC));
        keys = new MemberKeyFolder(folder).readOrMake(random);
        vault = new MemberVault(ledger, keys);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aMemberIsFoundByIdNumberAndPhoneAtOnce() {
        NewMember mei = join("小美", Optional.of(PHONE), Set.of(Purpose.MARKETING));
        UUID id = mei.event().member();
        assertThat(vault.byId(id))
                .get()
                .extracting(member -> member.data().firstName())
                .isEqualTo("小美");
        assertThat(vault.byNumber(mei.event().number())).map(StoredMember::id).contains(id);
        assertThat(vault.byPhone(PHONE)).map(StoredMember::id).contains(id);
        assertThat(vault.byPhone(new Phone(86, "13812341235"))).isEmpty();
        assertThat(vault.granted(id)).containsExactly(Purpose.MARKETING);
    }

    @Test
    void aCardOnlyMemberHasANumberAndNothingElse() {
        NewMember nobody = join("", Optional.empty(), Set.of());
        assertThat(nobody.event().sealed()).isNull();
        assertThat(nobody.wrappedKey()).isEmpty();
        assertThat(vault.byNumber(nobody.event().number()))
                .get()
                .extracting(StoredMember::data)
                .isEqualTo(PersonalData.NONE);
        assertThat(MemberVault.holdsKeys(ledger)).isFalse();
    }

    @Test
    void noFileOfTheStoreHoldsANameOrANumberThatSomebodyGave() {
        join("Bartholomew", Optional.of(PHONE), Set.of());
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> contents = files.filter(Files::isRegularFile)
                    .map(MemberVaultTest::content)
                    .toList();
            assertThat(contents)
                    .hasSizeGreaterThan(3)
                    .noneMatch(content -> content.contains("Bartholomew") || content.contains("13812341234"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFailureAfterTheKeyLeavesNeitherKeyNorMember() {
        NewMember mei = write("小美", Optional.of(PHONE), Set.of());
        assertThatThrownBy(() -> ledger.transact(writer -> {
                    vault.add(writer, mei);
                    throw new IllegalStateException("the plug");
                }))
                .hasMessage("the plug");
        assertThat(vault.size()).isZero();
        assertThat(MemberVault.holdsKeys(ledger)).isFalse();
    }

    @Test
    void aMemberWhoseKeyIsGoneIsAMemberWithoutAName() {
        NewMember mei = join("小美", Optional.of(PHONE), Set.of());
        ledger.transact(writer -> writer.rows().update("DELETE FROM member_key"));
        assertThat(vault.byNumber(mei.event().number()).orElseThrow().data()).isEqualTo(PersonalData.NONE);
        assertThat(LedgerVerifier.verify(folder.resolve("ledger.db"), List.of(new MemberDerivation()))
                        .findings())
                .isEmpty();
    }

    @Test
    void aBindingIsReadBackAsItWasDecided() {
        UUID member = join("小美", Optional.of(PHONE), Set.of()).event().member();
        Binding first = bind(member, 1, NOON).after().orElseThrow();
        assertThat(vault.binding(member)).contains(first);

        Instant later = NOON.plus(Duration.ofDays(40));
        Binding taken = bind(member, 2, later).after().orElseThrow();
        assertThat(taken.changes()).containsExactly(later);
        assertThat(vault.binding(member)).contains(taken);

        Binding refreshed = bind(member, 2, later.plusSeconds(1)).after().orElseThrow();
        assertThat(vault.binding(member)).contains(refreshed);

        assertThat(bind(member, 3, later.plusSeconds(2)).rejection()).isPresent();
        assertThat(vault.binding(member)).contains(refreshed);
        assertThat(ledger.<Long>read(db -> db.queryOne("SELECT count(*) FROM guide_assist", row -> row.getLong(1))
                        .orElseThrow()))
                .isEqualTo(1);
    }

    @Test
    void onlyWhoServedAnothersCustomerAssisted() {
        UUID member = join("小美", Optional.of(PHONE), Set.of()).event().member();
        bind(member, 1, NOON);
        bind(member, 2, NOON.plus(Duration.ofDays(40)));
        Instant served = NOON.plus(Duration.ofDays(40)).plusSeconds(2);
        bind(member, 3, served);
        BindingDecided tooOften = Bindings.decide(
                NewMembers.header(served.plusSeconds(1)),
                member,
                vault.binding(member),
                new BindingRequest(4, true, true, true),
                BindingSettings.DEFAULT,
                Optional.empty());
        assertThat(tooOften.reason()).isEqualTo(BindingRejection.TOO_OFTEN);
        ledger.transact(writer -> writer.append(tooOften));
        assertThat(MemberTrail.of(ledger, member).assists())
                .as("whom a member wished for and did not get has served nobody")
                .containsExactly(new MemberTrail.Assist(3, served));
    }

    @Test
    void everyDerivedRowIsTheSameWhenRecomputed() {
        UUID member = join("小美", Optional.of(PHONE), Set.of(Purpose.PROFILING))
                .event()
                .member();
        bind(member, 1, NOON);
        bind(member, 2, NOON.plus(Duration.ofDays(31)));
        bind(member, 1, NOON.plus(Duration.ofDays(32)));
        Path file = folder.resolve("ledger.db");
        assertThat(LedgerVerifier.verify(file, List.of(new MemberDerivation())).findings())
                .isEmpty();

        ledger.transact(writer -> writer.rows().update("UPDATE member_binding SET guide = 9"));
        assertThat(LedgerVerifier.verify(file, List.of(new MemberDerivation())).findings())
                .anyMatch(finding -> finding.contains("member_binding"));
    }

    @Test
    void keysAreMadeOnceForTheirOwnerAloneAndALostOneIsNeverReplaced() throws IOException {
        assertThat(new MemberKeyFolder(folder).readOrMake(random)).isEqualTo(keys);
        Path store = folder.resolve("keys").resolve("store.key");
        assertThat(Files.getPosixFilePermissions(store)).hasSize(2);
        Files.writeString(store, "nonsense");
        assertThatThrownBy(() -> new MemberKeyFolder(folder).read())
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("backup");
        Files.delete(store);
        assertThatThrownBy(() -> new MemberKeyFolder(folder).read())
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("store.key");
    }

    @Test
    void aMemberSealedByAnotherBoxIsGreetedWithoutAName() {
        NewMember mei = join("小美", Optional.of(PHONE), Set.of());
        byte[] otherStore = new byte[MemberKeys.ROOT_LENGTH];
        MemberVault elsewhere =
                new MemberVault(ledger, new MemberKeys(new byte[MemberKeys.ROOT_LENGTH], 1, otherStore));
        assertThat(elsewhere.byNumber(mei.event().number()).orElseThrow().data())
                .isEqualTo(PersonalData.NONE);
    }

    private NewMember join(String name, Optional<Phone> phone, Set<Purpose> granted) {
        NewMember member = write(name, phone, granted);
        ledger.transact(writer -> {
            vault.add(writer, member);
            return member;
        });
        return member;
    }

    private NewMember write(String name, Optional<Phone> phone, Set<Purpose> granted) {
        return NewMembers.of(name, phone, granted, NOON, keys, vault);
    }

    private BindingDecision bind(UUID member, long guide, Instant at) {
        BindingRequest request = new BindingRequest(guide, true, true, false);
        Optional<Binding> current = vault.binding(member);
        ledger.transact(writer -> writer.append(Bindings.decide(
                NewMembers.header(at), member, current, request, BindingSettings.DEFAULT, Optional.empty())));
        return BindingRule.decide(current, request, BindingSettings.DEFAULT, at);
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
