package app.suanpan.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class JoinLinkTokenPropertyTest {
    private static final MemberKeys KEYS = new MemberKeys(new byte[32], 7, new byte[32]);

    @Property
    void whatIsSignedIsReadAndReadsAsNothingElse(
            @ForAll @LongRange(max = 0xFFFF_FFFFL) long number, @ForAll @IntRange(max = 0xFFFF) int epochDay) {
        Optional<Long> guide = Optional.of(number).filter(it -> it != 0);
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        String token = KEYS.joinLink(guide, day);
        assertThat(KEYS.readJoinLink(token)).contains(new JoinLinkToken(guide, day, 7));
        assertThat(KEYS.readBadge(token)).isEmpty();
        assertThat(KEYS.readCard(token)).isEmpty();
    }

    @Property
    void anyOtherSpellingOfATokenIsRefused(
            @ForAll @IntRange(max = 23) int place, @ForAll @IntRange(max = 31) int letter) {
        String token = KEYS.joinLink(Optional.of(1L), LocalDate.of(2026, 11, 22));
        char other = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(letter);
        String changed = token.substring(0, place) + other + token.substring(place + 1);
        assertThat(KEYS.readJoinLink(changed).isPresent()).isEqualTo(changed.equals(token));
    }
}
