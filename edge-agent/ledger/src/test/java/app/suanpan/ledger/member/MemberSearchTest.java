package app.suanpan.ledger.member;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.join.JoinRequest;
import app.suanpan.domain.join.NewMember;
import app.suanpan.domain.join.Touchpoint;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.member.ConsentTexts;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.Purpose;
import app.suanpan.ledger.Ledger;
import app.suanpan.protocol.uplink.Epoch;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberSearchTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final int MOST = 6;
    private static final ConsentTexts TEXTS = new ConsentTexts(
            "2026-1",
            new LocalName("会员", "Membership"),
            Map.of(
                    Purpose.MARKETING, new LocalName("优惠", "Offers"),
                    Purpose.PROFILING, new LocalName("推荐", "Suggestions"),
                    Purpose.GUIDE_CONTACT, new LocalName("导购", "Your guide")));

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
    void everyMemberOfAStoreThatOpensIsReadAndFound() throws InterruptedException {
        for (int i = 0; i < 1_001; i++) {
            join("Anna", "1380000%04d".formatted(i));
        }
        try (MemberSearch search = read()) {
            assertThat(search.size()).isEqualTo(1_001);
            assertThat(search.find("anna", MOST)).isEqualTo(new MemberSearch.Found(List.of(), true, true));
            assertThat(search.find("anna 0777", MOST).members())
                    .extracting(member -> member.data().phone().orElseThrow().national())
                    .containsExactly("13800000777");
        }
    }

    @Test
    void whoJoinsWhileTheStoreIsOpenIsFoundAtOnce() throws InterruptedException {
        try (MemberSearch search = read()) {
            assertThat(search.find("李伟", MOST).members()).isEmpty();
            NewMember li = join("李伟", "13800001111");
            search.joined(
                    li.event().member(),
                    vault.byId(li.event().member()).orElseThrow().data());
            assertThat(search.find("liwei", MOST).members())
                    .extracting(StoredMember::id)
                    .containsExactly(li.event().member());
        }
    }

    @Test
    void whoseKeyIsDestroyedIsNotFoundAnyMore() throws InterruptedException {
        UUID li = join("李伟", "13800001111").event().member();
        UUID other = join("李伟", "13800002222").event().member();
        try (MemberSearch search = read()) {
            ledger.transact(writer -> writer.rows().update("DELETE FROM member_key WHERE member = ?", li));
            assertThat(search.find("李伟", MOST).members())
                    .extracting(StoredMember::id)
                    .containsExactly(other);
            assertThat(search.find("1111", MOST).members()).isEmpty();
            assertThat(search.size()).as("forgotten in memory too").isEqualTo(1);
        }
        try (MemberSearch again = read()) {
            assertThat(again.size()).isEqualTo(1);
        }
    }

    @Test
    void whoseMembershipWasNotCommittedIsNotFound() throws InterruptedException {
        try (MemberSearch search = read()) {
            search.joined(new UUID(1, 1), new PersonalData(Optional.empty(), "Nobody", Optional.empty()));
            assertThat(search.find("nobody", MOST).members()).isEmpty();
        }
    }

    private MemberSearch read() throws InterruptedException {
        MemberSearch search = MemberSearch.begin(vault);
        search.awaitComplete();
        return search;
    }

    private NewMember join(String name, String phone) {
        PersonalData data = new PersonalData(Optional.of(new Phone(86, phone)), name, Optional.empty());
        JoinRequest.Enrol enrol = new JoinRequest.Enrol(data, Set.of(), "en", Touchpoint.KIOSK, Optional.empty());
        NewMember member = NewMember.of(
                enrol,
                UUID.randomUUID(),
                vault.freeNumber(random),
                new EventHeader(UUID.randomUUID(), "s001", "k1", "", LocalDate.of(2026, 11, 21), NOON),
                180,
                TEXTS,
                keys,
                random);
        ledger.transact(writer -> {
            vault.add(writer, member);
            return member;
        });
        return member;
    }
}
