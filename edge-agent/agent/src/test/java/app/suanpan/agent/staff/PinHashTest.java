package app.suanpan.agent.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/** What is kept of a PIN. */
class PinHashTest {
    private final PinHash pins = new PinHash(new byte[32], new SecureRandom());

    @Test
    void theRightPinMatchesAndItsNeighboursDoNot() {
        String kept = pins.of("2580");
        assertThat(pins.matches("2580", kept)).isTrue();
        assertThat(pins.matches("2581", kept)).isFalse();
        assertThat(pins.matches("258", kept)).isFalse();
        assertThat(pins.matches("25800", kept)).isFalse();
        assertThat(pins.matches("", kept)).isFalse();
    }

    @Test
    void onePinIsKeptDifferentlyEachTimeAndNeverAsItIs() {
        String kept = pins.of("2580");
        assertThat(kept).isNotEqualTo(pins.of("2580")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(kept.substring(kept.indexOf("p=1$"))).doesNotContain("2580");
    }

    @Test
    void withoutTheStoresKeyNoPinCanBeTried() {
        byte[] another = new byte[32];
        another[31] = 1;
        assertThat(new PinHash(another, new SecureRandom()).matches("2580", pins.of("2580")))
                .isFalse();
    }

    @Test
    void whatIsNoneOrAsksForTooMuchIsKeptOfNoPin() {
        String kept = pins.of("2580");
        for (String broken : new String[] {
            "",
            "2580",
            kept.replace("argon2id", "argon2i"),
            kept.replace("m=19456", "m=9999999"),
            kept.replace("t=2", "t=0"),
            kept.replace("p=1", "p=0"),
            kept.substring(0, kept.length() - 8)
        }) {
            assertThat(PinHash.isKept(broken)).as(broken).isFalse();
            assertThat(pins.matches("2580", broken)).as(broken).isFalse();
        }
    }

    @Test
    void aPinOfOtherNumbersIsStillTriedByItsOwn() {
        String kept = pins.of("2580");
        assertThat(pins.matches("2580", kept.replace("t=2", "t=3")))
                .as("the numbers are part of what was reckoned")
                .isFalse();
        assertThat(PinHash.isKept(kept.replace("t=2", "t=3"))).isTrue();
    }
}
