package app.suanpan.protocol.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.protocol.signature.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnrolmentCodeTest {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final AuthorityPrint PRINT = AuthorityPrint.of("an authority".getBytes(StandardCharsets.UTF_8));

    private final EnrolmentCode code = EnrolmentCode.make(PRINT, new Random(1));

    @Test
    void aCodeHasFiveGroupsOfFiveLettersAndIsReadAsItWasMeant() {
        assertThat(code.text()).matches("([0-9A-Z]{5}-){4}[0-9A-Z]{5}");
        assertThat(EnrolmentCode.parse(code.text())).contains(code);
        assertThat(EnrolmentCode.parse(code.text().toLowerCase().replace("-", " ")))
                .contains(code);
        assertThat(EnrolmentCode.parse(code.text().replace("0", "o").replace("1", "l")))
                .contains(code);
    }

    /** Printed on stickers and typed for a day: it never changes. */
    @Test
    void thePrintOfAnAuthorityIsTheSameForEver() {
        assertThat(PRINT.letters()).isEqualTo("8GV1ZF28C2NZ5BXR");
    }

    @Test
    void everySingleWrongLetterIsNoticed() {
        var letters = code.text().replace("-", "");
        for (var i = 0; i < letters.length(); i++) {
            for (var wrong : LETTERS.toCharArray()) {
                if (wrong != letters.charAt(i)) {
                    var typed = letters.substring(0, i) + wrong + letters.substring(i + 1);
                    assertThat(EnrolmentCode.parse(typed)).as(typed).isEmpty();
                }
            }
        }
    }

    @Test
    void whatIsTooShortOrTooLongOrHasAnotherLetterIsNoCode() {
        assertThat(EnrolmentCode.parse("")).isEmpty();
        assertThat(EnrolmentCode.parse(code.text().substring(1))).isEmpty();
        assertThat(EnrolmentCode.parse(code.text() + "A")).isEmpty();
        assertThat(EnrolmentCode.parse(code.text().replace(code.text().charAt(2), 'Ü')))
                .isEmpty();
    }

    @Test
    void theSecretIsNotInWhatGoesToALog() {
        assertThat(code.toString()).doesNotContain(code.secret());
        assertThat(IdentityRequest.of(code.secret(), SigningKey.make(new SecureRandom()))
                        .toString())
                .doesNotContain(code.secret());
    }
}
