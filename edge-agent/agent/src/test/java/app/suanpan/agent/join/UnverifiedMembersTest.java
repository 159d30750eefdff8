package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.join.JoinRequest;
import app.suanpan.domain.join.ShownCards;
import app.suanpan.domain.join.Touchpoint;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.PhoneVerified;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.protocol.feed.MemberEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is forgotten for a number that nobody came back with, when, and above all who is not. */
class UnverifiedMembersTest {
    private static final LocalDate JOINED = LocalDate.of(2026, 11, 21);
    private static final LocalDate UNTIL = JOINED.plusDays(180);
    private static final Duration LONG = Duration.ofDays(181);

    @TempDir
    private Path folder;

    private JoinShop shop;

    @BeforeEach
    void open() {
        shop = new JoinShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whoNeverCameBackIsForgottenAfterAHundredAndEightyDaysAndNotBefore() {
        MemberView mei = join("13812341234");
        MemberView card = join("");
        assertThat(mei.phone()).isEqualTo(new PhoneStanding.Unverified(JOINED, Optional.of(UNTIL)));
        assertThat(card.phone()).isEqualTo(PhoneStanding.NO_NUMBER);
        assertThat(shop.room().myData().all(ShownCards.of(mei.id()))).hasValueSatisfying(all -> {
            assertThat(all.phoneVerified()).isFalse();
            assertThat(all.verifyBy()).as("they can read it").contains(UNTIL);
        });

        looksTwiceAfter(Duration.ofDays(179));
        assertThat(found(mei)).isTrue();

        looksTwiceAfter(Duration.ofDays(1));
        assertThat(found(mei)).isFalse();
        assertThat(found(card)).as("gave no number").isTrue();
        assertThat(shop.room().directory().byPhone("13812341234")).isEmpty();
        assertThat(shop.journal()).contains("\"reason\":\"NEVER_VERIFIED\"");
    }

    @Test
    void whoCameBackStays() {
        MemberView mei = join("13812341234");
        confirm(mei);
        assertThat(shop.room().directory().byId(mei.id()).orElseThrow().phone()).isEqualTo(PhoneStanding.VERIFIED);

        assertThat(shop.room().myData().all(ShownCards.of(mei.id()))).hasValueSatisfying(all -> {
            assertThat(all.phoneVerified()).isTrue();
            assertThat(all.verifyBy()).isEmpty();
        });

        looksTwiceAfter(LONG);
        assertThat(found(mei)).isTrue();
    }

    @Test
    void aBoxOfAHeadOfficeForgetsOnlyWhomThatSaysToBeUnverifiedAfterItWasHeardTwice() throws IOException {
        MemberView mei = join("13812341234");
        hearsAndPasses(LONG);
        hearsAndPasses(UnverifiedMembers.LOOKS_EVERY);
        assertThat(found(mei)).as("head office says nothing of them").isTrue();

        says(mei, new PhoneStanding.Unverified(JOINED, Optional.of(UNTIL)));
        hearsAndPasses(UnverifiedMembers.LOOKS_EVERY);
        assertThat(found(mei))
                .as("looked for once: what head office knows may be on its way")
                .isTrue();

        says(mei, PhoneStanding.VERIFIED);
        hearsAndPasses(UnverifiedMembers.LOOKS_EVERY);
        assertThat(found(mei)).as("confirmed at another box").isTrue();

        says(mei, new PhoneStanding.Unverified(JOINED, Optional.of(UNTIL)));
        hearsAndPasses(UnverifiedMembers.LOOKS_EVERY);
        hearsAndPasses(UnverifiedMembers.LOOKS_EVERY);
        assertThat(found(mei)).isFalse();
    }

    @Test
    void aBoxThatHearsItsHeadOfficeNoMoreForgetsNobody() throws IOException {
        MemberView mei = join("13812341234");
        hearsAndPasses(Duration.ofHours(1));
        says(mei, new PhoneStanding.Unverified(JOINED, Optional.of(UNTIL)));
        Instant later = shop.now().plus(LONG);
        shop.close();

        shop = new JoinShop(folder, later);
        assertThat(shop.room().boxClock().isOff(shop.now())).isFalse();
        looksTwiceAfter(Duration.ofDays(1));
        assertThat(found(mei)).isTrue();
    }

    @Test
    void aBoxWhoseClockIsWrongForgetsNobody() throws IOException {
        MemberView mei = join("13812341234");
        says(mei, new PhoneStanding.Unverified(JOINED, Optional.of(UNTIL)));
        runsAheadTo(LONG);
        runsAheadTo(UnverifiedMembers.LOOKS_EVERY);
        runsAheadTo(UnverifiedMembers.LOOKS_EVERY);
        assertThat(found(mei)).as("the same looks, and head office was heard").isTrue();

        hearsAndPasses(UnverifiedMembers.LOOKS_EVERY);
        hearsAndPasses(UnverifiedMembers.LOOKS_EVERY);
        assertThat(found(mei)).as("the clock was right after all").isFalse();
    }

    /** The box's clock does, and head office is heard to say that it is not that late. */
    private void runsAheadTo(Duration time) {
        shop.room().officeHeard(shop.now());
        shop.pass(time);
        assertThat(shop.room().boxClock().isOff(shop.now())).isTrue();
    }

    @Test
    void ofManyOneASecondIsForgotten() {
        for (int number = 0; number < 3; number++) {
            join("1381234123" + number);
        }
        looksTwiceAfter(LONG);
        assertThat(forgotten()).isEqualTo(1);
        shop.pass(Duration.ofSeconds(1));
        shop.pass(Duration.ofSeconds(1));
        assertThat(forgotten()).isEqualTo(3);
    }

    private void looksTwiceAfter(Duration time) {
        shop.pass(time);
        shop.pass(UnverifiedMembers.LOOKS_EVERY);
    }

    /** Head office is heard, and its clock goes with this box's. */
    private void hearsAndPasses(Duration time) {
        shop.room().officeHeard(shop.now().plus(time));
        shop.pass(time);
    }

    private void says(MemberView member, PhoneStanding standing) throws IOException {
        shop.hears(MemberEntry.of(new KnownMember(
                member.id(),
                member.number(),
                Optional.of(shop.room().keys().phoneHash(new Phone(86, "13812341234"))),
                "zh",
                Optional.empty(),
                Optional.empty(),
                member.id(),
                standing)));
    }

    private void confirm(MemberView member) {
        EventHeader header =
                new EventHeader(UUID.randomUUID(), "S01", "till-1", "anna", JOINED.plusDays(1), shop.now());
        shop.ledger().transact(writer -> {
            writer.append(new PhoneVerified(header, member.id()));
            return header;
        });
    }

    private boolean found(MemberView member) {
        return shop.room().directory().byId(member.id()).isPresent();
    }

    private long forgotten() {
        return shop.journal()
                .lines()
                .filter(line -> line.contains("NEVER_VERIFIED"))
                .count();
    }

    private MemberView join(String phone) {
        Optional<Phone> given = Optional.of(phone).filter(it -> !it.isEmpty()).map(it -> new Phone(86, it));
        return shop.room()
                .registrar()
                .commit(
                        new JoinRequest.Enrol(
                                new PersonalData(given, "小美", Optional.empty()),
                                Set.of(),
                                "zh",
                                Touchpoint.KIOSK,
                                Optional.empty()),
                        "K1")
                .member();
    }
}
